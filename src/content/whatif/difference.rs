//! What figures differ by, each in a few signs beside its figure.

use super::change;
use crate::{
    content,
    format::Format,
    plan::{
        answer::Lever,
        compare::{self, Figures, Share, Side},
        unit::{Money, Rate},
    },
};

/// What does not differ.
pub const SAME: &str = "same";

/// A difference for each figure, written; empty where there is none to tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// Mid funnel, top of funnel, weekly activity.
    pub lenses: [String; 3],
    /// Each window.
    pub windows: [String; 3],
    /// The period under way.
    pub period: String,
    /// The cost of waiting.
    pub waiting: String,
    /// Today's and needed value of each lever.
    pub levers: Vec<[String; 2]>,
    /// Opportunities and coverage for each confidence.
    pub confidence: Vec<[String; 2]>,
    /// Revenue of 90 days.
    pub revenue90: String,
}

/// The differences, written. `chance` where the card on the period tells of one.
pub fn differences(figures: &Figures, chance: bool, format: &Format) -> Differences {
    let stock = |stock: Option<compare::Stock>| {
        stock.map_or_else(String::new, |stock| both(&money(stock.value, format), &money(stock.needed, format)))
    };
    let mut windows = <[String; 3]>::default();
    for (place, window) in windows.iter_mut().zip(&figures.windows) {
        *place = [&*points(window.chance, format), ", ", &money(window.expected, format), " expected"].concat();
    }
    let period = figures.period.map_or_else(String::new, |(expected, share)| {
        let expected = money(expected, format);
        if chance { [&*expected, " expected, ", &points(share, format), " of chance"].concat() } else { expected }
    });
    let mut levers = Vec::new();
    for entry in &figures.levers {
        let needed = entry.needed.map_or_else(String::new, |needed| lever(entry.lever, needed, format));
        levers.push([lever(entry.lever, entry.today, format), needed]);
    }
    let mut confidence = Vec::new();
    for [opportunities, coverage] in figures.confidence.iter().flatten() {
        let times = number(*coverage, format);
        let times = if times == SAME { times } else { times + "×" };
        confidence.push([number(*opportunities, format), times]);
    }
    Differences {
        lenses: [
            stock(figures.mid),
            stock(figures.top),
            both(&number(figures.today.get(), format), &number(figures.needed.get(), format)),
        ],
        windows,
        period,
        waiting: money(figures.waiting, format),
        levers,
        confidence,
        revenue90: money(figures.revenue90, format),
    }
}

/// What there is, and what is needed where that differs.
fn both(value: &str, needed: &str) -> String {
    if needed == SAME { value.to_owned() } else { [value, "; needed ", needed].concat() }
}

fn lever(lever: Lever, by: f64, format: &Format) -> String {
    match lever {
        Lever::WinRate => share(by, format),
        Lever::Deal | Lever::Top | Lever::Mid => money(Money(by), format),
        _ => number(by, format),
    }
}

/// An amount with its sign. What rounds to no whole unit of the currency is no difference.
pub fn money(by: Money, format: &Format) -> String {
    if by.get().abs() < 0.5 {
        return SAME.to_owned();
    }
    signed(by.get(), &format.money_short(Money(by.get().abs())), &format.money_short(Money(0.0)))
}

/// A number with its sign.
fn number(by: f64, format: &Format) -> String {
    signed(by, &format.number(by.abs()), &format.number(0.0))
}

/// A difference of shares with its sign, in points.
fn share(by: f64, format: &Format) -> String {
    if by.abs() < 5e-9 { SAME.to_owned() } else { signed(by, &change::points(by.abs(), format), "") }
}

/// How far chances are apart as they are read: neither under 1 nor over 99 per cent is told apart.
pub fn points(chance: Share, format: &Format) -> String {
    let read = |rate: Rate| (rate.get().clamp(0.0, 1.0) * 100.0).round().clamp(1.0, 99.0) / 100.0;
    share(read(chance.open) - read(chance.pinned), format)
}

/// `size` with the sign of `by`; the same where it is written as `nothing` is.
fn signed(by: f64, size: &str, nothing: &str) -> String {
    if size == nothing { SAME.to_owned() } else { content::signed(by, size) }
}

/// What a plan differs by from the pinned one in each row of the table of plans side by side; empty where it cannot be told.
pub fn column(pinned: Side, other: Side, format: &Format) -> [String; super::scenarios::ROWS.len()] {
    let Some(compared) = compare::compare(pinned, other) else { return Default::default() };
    let Figures { windows, revenue90, needed, today, .. } = &compared.figures;
    let chance = |at: usize| windows.get(at).map_or_else(String::new, |window| points(window.chance, format));
    let (one, two) = (pinned.plan, other.plan);
    let lost = |side: Side| side.answer.valleys.iter().fold(0.0, |sum, valley| sum + valley.lost.get());
    let (before, after) = (pinned.answer.valleys.first(), other.answer.valleys.first());
    let [valley, act] = match (before, after) {
        (Some(before), Some(after)) => {
            let acts = !before.baked_in && !after.baked_in;
            let act = if acts { days(before.act_by, after.act_by, format) } else { String::new() };
            // From the same day on it may last for longer, or for less.
            let stretch = match (before.end, after.end) {
                _ if before.start != after.start => days(before.start, after.start, format),
                (Some(before), Some(after)) if before != after => ["ends ", &days(before, after, format)].concat(),
                (None, Some(_)) => "ends now".to_owned(),
                (Some(_), None) => "no end now".to_owned(),
                _ => SAME.to_owned(),
            };
            [stretch, act]
        }
        (None, None) => [SAME.to_owned(), String::new()],
        (Some(_), None) => ["gone".to_owned(), String::new()],
        (None, Some(_)) => ["new".to_owned(), String::new()],
    };
    // A blank one is what activity carries: no amount to be told apart.
    let stock = |one: Option<Money>, two: Option<Money>| match (one, two) {
        (Some(one), Some(two)) => money(Money::saturating(two.get() - one.get()), format),
        _ => String::new(),
    };
    let target = Money::saturating(two.target.get() - one.target.get());
    [
        if one.period == two.period { money(target, format) } else { String::new() },
        money(Money::saturating(two.deal.get() - one.deal.get()), format),
        share(two.win_rate.get() - one.win_rate.get(), format),
        number(today.get(), format),
        number(two.reps - one.reps, format),
        number(two.meetings_per_rep.get() - one.meetings_per_rep.get(), format),
        number(two.prospecting_hours.get() - one.prospecting_hours.get(), format),
        stock(one.top, two.top),
        stock(one.mid, two.mid),
        number(two.cycle_days.get() - one.cycle_days.get(), format),
        money(*revenue90, format),
        chance(0),
        chance(1),
        chance(2),
        valley,
        money(Money::saturating(lost(other) - lost(pinned)), format),
        act,
        number(needed.get(), format),
    ]
}

/// How much later or earlier.
fn days(before: time::Date, after: time::Date, format: &Format) -> String {
    match (after - before).whole_days() {
        0 => SAME.to_owned(),
        days => super::effect::later(i32::try_from(days).unwrap_or(0), format),
    }
}
