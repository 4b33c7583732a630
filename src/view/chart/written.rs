//! An answer's figures, written for the chart.

use super::{ElevationProps, Format};
use crate::{
    content::{
        self,
        chart::{self as words, Outlook, Standing, WeekWords},
    },
    plan::{
        answer::{Answer, WeekAhead},
        unit::{Money, Rate},
    },
};

/// How a week's pace compares with the target, for its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// Below the 95 % at which a valley begins.
    Short,
    /// Between that and the target.
    Near,
    /// At the target or above.
    Met,
}

/// A week, written.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) words: WeekWords,
    pub(super) mood: Mood,
}

/// Week `index` in short figures; its day too is short where there is little room.
pub(super) fn week(props: &ElevationProps, index: usize, roomy: bool) -> Written {
    let Some(week) = props.answer.weeks.get(index) else {
        return Written { words: WeekWords::default(), mood: Mood::Near };
    };
    let day = if roomy { props.format.day(week.start) } else { props.format.day_short(week.start) };
    let title = words::week_of(&day);
    Written { words: figures(props, week, title, Format::money_short), mood: mood(week.pace, props.target) }
}

/// The figures of `week` as `money` writes them, all as pace, so that the parts add up to the whole.
pub(in crate::view) fn figures(
    props: &ElevationProps,
    week: &WeekAhead,
    title: String,
    money: fn(&Format, Money) -> String,
) -> WeekWords {
    let money = |amount: Money| money(&props.format, amount);
    let expected = week.expected.get();
    let scale = if expected > 0.0 { week.pace.get() / expected } else { 0.0 };
    // Beside an amount of thousands, cents are noise.
    let whole = |amount: f64| if week.pace.get() >= 1_000.0 { amount.round() } else { amount };
    let source = |part: Money| money(Money(whole(part.get() * scale)));
    let (standing, share) = standing(week.pace, props.target);
    WeekWords {
        title,
        pace: money(week.pace),
        low: money(week.p10),
        high: money(week.p90),
        standing: words::standing(standing, &props.format.percent(share)),
        sources: [source(week.from_mid), source(week.from_top), source(week.from_new)],
    }
}

/// The other plan's pace in week `index` and the difference to it, as `money` writes them; nothing where there is none.
pub(in crate::view) fn beside(props: &ElevationProps, index: usize, money: fn(&Format, Money) -> String) -> String {
    let pace = props.beside.as_ref().and_then(|beside| *beside.paces.get(index)?);
    let (Some(pace), Some(week)) = (pace, props.answer.weeks.get(index)) else { return String::new() };
    let by = week.pace.get() - pace.get();
    let written = [week.pace, pace, Money(by.abs())].map(|amount| money(&props.format, amount));
    // What is written alike is not told apart.
    let by = if written[0] == written[1] { words::SAME.to_owned() } else { content::signed(by, &written[2]) };
    words::beside(&written[1], &by)
}

/// What the other plan is called; nothing where there is none.
pub(in crate::view) fn beside_name(props: &ElevationProps) -> &str {
    props.beside.as_ref().map_or("", |beside| &beside.name)
}

/// `amount`, written, without its currency.
pub(super) fn bare(format: &Format, amount: &str) -> String {
    let sign = &*format.currency_sign().text;
    amount.strip_prefix(sign).or_else(|| amount.strip_suffix(sign)).unwrap_or(amount).trim().to_owned()
}

/// Where `pace` stands, and how far from target as a share of it.
pub(in crate::view) fn standing(pace: Money, target: Money) -> (Standing, Rate) {
    let ratio = pace.get() / target.get().max(f64::MIN_POSITIVE) - 1.0;
    let standing = match ratio {
        far if far > 9.0 => Standing::FarAbove,
        above if above >= 0.005 => Standing::Above,
        below if below <= -0.005 => Standing::Below,
        _ => Standing::On,
    };
    (standing, Rate(ratio.abs().min(9.0)))
}

pub(super) fn mood(pace: Money, target: Money) -> Mood {
    match pace.get() {
        short if short < 0.95 * target.get() => Mood::Short,
        near if near < target.get() => Mood::Near,
        _ => Mood::Met,
    }
}

/// The week lies in a reported valley.
pub(in crate::view) fn in_valley(answer: &Answer, week: &WeekAhead) -> bool {
    answer.valleys.iter().any(|valley| week.start >= valley.start && valley.end.is_none_or(|end| week.start < end))
}

/// The road ahead in one sentence.
pub(super) fn summary(props: &ElevationProps) -> String {
    let format = &props.format;
    let weeks = &props.answer.weeks;
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return String::new() };
    let lowest = weeks.iter().fold(first, |low, week| if week.pace < low.pace { week } else { low });
    let highest = weeks.iter().map(|week| week.pace.get()).fold(0.0, f64::max);
    let ends = first.pace.get().min(last.pace.get());
    // Less than a fiftieth is not worth a word.
    let notable = 0.02 * highest;
    let outlook = Outlook {
        first: format.money_short(first.pace),
        last: format.money_short(last.pace),
        lowest: (ends - lowest.pace.get() > notable)
            .then(|| (format.money_short(lowest.pace), format.day(lowest.start))),
        flat: highest - lowest.pace.get() <= notable,
        target: format.money_short(props.target),
        valleys: props
            .answer
            .valleys
            .iter()
            .map(|valley| (format.day(valley.start), valley.end.map(|end| format.day(end))))
            .collect(),
    };
    words::summary(&outlook, props.period) + props.beside.as_ref().map_or("", |beside| &beside.about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_stands_below_on_above_or_far_above() {
        for (pace, expected) in [
            (0.0, Standing::Below),
            (99.4, Standing::Below),
            (99.6, Standing::On),
            (100.4, Standing::On),
            (101.0, Standing::Above),
            (5_000.0, Standing::FarAbove),
        ] {
            assert_eq!(standing(Money(pace), Money(100.0)).0, expected, "{pace}");
        }
        assert!((standing(Money(85.0), Money(100.0)).1.get() - 0.15).abs() < 1e-9);
    }

    #[test]
    fn colours_change_where_a_valley_begins_and_at_the_target() {
        assert_eq!(mood(Money(94.9), Money(100.0)), Mood::Short);
        assert_eq!(mood(Money(95.0), Money(100.0)), Mood::Near);
        assert_eq!(mood(Money(100.0), Money(100.0)), Mood::Met);
    }
}
