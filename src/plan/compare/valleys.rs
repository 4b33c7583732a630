//! What becomes of the valleys.

use time::Date;

use crate::plan::{answer::Valley, valley::LEAST_WEEKS};

/// A difference in depth below this, as a share of target, is not worth a word.
const NOTABLE: f64 = 0.01;

/// A valley and what becomes of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    /// First day of the valley in the pinned plan; in the open one where it opens there.
    pub start: Date,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a valley as the open plan takes the place of the pinned one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is gone.
    Closes,
    /// It was not there.
    Opens,
    /// It lasts so many days less.
    Shortens(i32),
    /// It lasts so many days more.
    Lengthens(i32),
    /// It begins so many days earlier, and lasts as long.
    Earlier(i32),
    /// It begins so many days later, and lasts as long.
    Later(i32),
    /// Its deepest week is less far below target.
    Rises,
    /// Its deepest week is further below target.
    Deepens,
    /// It stays as it is.
    Stays,
}

impl Fate {
    /// What becomes of it if the two plans change places.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Closes => Self::Opens,
            Self::Opens => Self::Closes,
            Self::Shortens(days) => Self::Lengthens(days),
            Self::Lengthens(days) => Self::Shortens(days),
            Self::Earlier(days) => Self::Later(days),
            Self::Later(days) => Self::Earlier(days),
            Self::Rises => Self::Deepens,
            Self::Deepens => Self::Rises,
            Self::Stays => Self::Stays,
        }
    }
}

/// A valley within the days that both forecasts tell of, in days of the calendar.
#[derive(Debug, Clone, Copy)]
struct Dip {
    start: Date,
    from: i32,
    to: i32,
    depth: f64,
}

/// What becomes of each valley from `first` to before `end`. Valleys that overlap are one that has changed, however many they are.
pub(super) fn turns(pinned: &[Valley], open: &[Valley], first: Date, end: Date) -> Vec<Turn> {
    let (before, after) = (dips(pinned, first, end), dips(open, first, end));
    let mut turns = Vec::new();
    let (mut one, mut other) = (0, 0);
    loop {
        let (begun, met) = (one, other);
        let mut reach = match (before.get(one), after.get(other)) {
            (None, None) => return turns,
            (Some(dip), None) | (None, Some(dip)) => dip.from + 1,
            (Some(dip), Some(rival)) => dip.from.min(rival.from) + 1,
        };
        loop {
            if let Some(dip) = before.get(one).filter(|dip| dip.from < reach) {
                reach = reach.max(dip.to);
                one += 1;
            } else if let Some(dip) = after.get(other).filter(|dip| dip.from < reach) {
                reach = reach.max(dip.to);
                other += 1;
            } else {
                break;
            }
        }
        turns.extend(turn(&before[begun..one], &after[met..other]));
    }
}

/// What becomes of valleys that overlap.
fn turn(before: &[Dip], after: &[Dip]) -> Option<Turn> {
    let (Some(old), Some(new)) = (before.first(), after.first()) else {
        let fate = if after.is_empty() { Fate::Closes } else { Fate::Opens };
        return before.first().or(after.first()).map(|dip| Turn { start: dip.start, fate });
    };
    let sum = |dips: &[Dip]| dips.iter().fold(0, |days, dip| days + dip.to - dip.from);
    let depth = |dips: &[Dip]| dips.iter().fold(0.0_f64, |deepest, dip| deepest.max(dip.depth));
    let (longer, later) = (sum(after) - sum(before), new.from - old.from);
    let deeper = depth(after) - depth(before);
    let fate = match (longer, later) {
        (1.., _) => Fate::Lengthens(longer),
        (..0, _) => Fate::Shortens(-longer),
        (0, 1..) => Fate::Later(later),
        (0, ..0) => Fate::Earlier(-later),
        (0, 0) if deeper >= NOTABLE => Fate::Deepens,
        (0, 0) if deeper <= -NOTABLE => Fate::Rises,
        (0, 0) => Fate::Stays,
    };
    Some(Turn { start: old.start, fate })
}

/// `valleys`, cut to the days from `first` to before `end`; what is too short then is none.
fn dips(valleys: &[Valley], first: Date, end: Date) -> Vec<Dip> {
    let days = |weeks: usize| i32::try_from(7 * weeks).unwrap_or(i32::MAX);
    let mut dips = Vec::new();
    for valley in valleys {
        let start = valley.start.to_julian_day();
        let from = start.max(first.to_julian_day());
        let to = (start + days(valley.weeks)).min(end.to_julian_day());
        if to - from >= days(LEAST_WEEKS) {
            dips.push(Dip { start: valley.start, from, to, depth: valley.depth.get() });
        }
    }
    dips
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{
        answer::Cause,
        unit::{Money, Rate},
    };

    fn day(day: i32) -> Date {
        Date::from_julian_day(2_461_367 + day).unwrap()
    }

    /// What becomes of valleys, each a first day, a length in weeks and a depth, from day `first` to before day 182.
    #[track_caller]
    fn check(first: i32, before: &[(i32, usize, f64)], after: &[(i32, usize, f64)], want: &[(i32, Fate)]) {
        let valley = |&(from, weeks, depth): &(i32, usize, f64)| Valley {
            start: day(from),
            end: None,
            weeks,
            depth: Rate(depth),
            lost: Money(0.0),
            cause: Cause::Mid,
            act_by: day(from),
            baked_in: false,
        };
        let valleys = |list: &[(i32, usize, f64)]| list.iter().map(valley).collect::<Vec<_>>();
        let turns = turns(&valleys(before), &valleys(after), day(first), day(182));
        let want: Vec<Turn> = want.iter().map(|&(from, fate)| Turn { start: day(from), fate }).collect();
        assert_eq!(turns, want);
    }

    #[test]
    fn a_valley_has_one_fate() {
        let old = [(14, 3, 0.3)];
        for (new, fate) in [
            ((14, 5, 0.3), Fate::Lengthens(14)),
            ((21, 2, 0.3), Fate::Shortens(7)),
            ((7, 3, 0.2), Fate::Earlier(7)),
            ((28, 3, 0.4), Fate::Later(14)),
            ((14, 3, 0.32), Fate::Deepens),
            ((14, 3, 0.28), Fate::Rises),
            ((14, 3, 0.309), Fate::Stays),
            ((14, 3, 0.291), Fate::Stays),
        ] {
            check(0, &old, &[new], &[(14, fate)]);
            check(0, &[new], &old, &[(new.0, fate.reversed())]);
        }
    }

    /// One that ends on the day before another begins shares no day with it.
    #[test]
    fn valleys_that_only_meet_are_two() {
        let (early, late) = ([(0, 3, 0.3)], [(21, 2, 0.3)]);
        check(0, &early, &late, &[(0, Fate::Closes), (21, Fate::Opens)]);
        check(0, &late, &early, &[(0, Fate::Opens), (21, Fate::Closes)]);
        check(0, &early, &[(14, 2, 0.3)], &[(0, Fate::Shortens(7))]);
        check(0, &[(14, 2, 0.3)], &early, &[(14, Fate::Lengthens(7))]);
    }

    #[test]
    fn valleys_that_overlap_are_one_however_many() {
        // Four weeks in two valleys, and four in one across both.
        let two = [(0, 2, 0.1), (28, 2, 0.3)];
        check(0, &two, &[(7, 4, 0.3)], &[(0, Fate::Later(7))]);
        check(0, &[(7, 4, 0.3)], &two, &[(7, Fate::Earlier(7))]);
        check(0, &two, &[(0, 5, 0.3)], &[(0, Fate::Lengthens(7))]);
        // Its depth is that of the deepest.
        check(0, &[(0, 2, 0.1), (21, 2, 0.3)], &[(0, 4, 0.2)], &[(0, Fate::Rises)]);
        // What comes after is told on its own.
        check(0, &two, &[(0, 2, 0.1), (100, 2, 0.3)], &[(0, Fate::Stays), (28, Fate::Closes), (100, Fate::Opens)]);
    }

    /// A valley keeps its first day, and what the other forecast does not tell of counts for nothing.
    #[test]
    fn valleys_are_cut_to_the_days_of_both() {
        check(7, &[(0, 4, 0.3)], &[(7, 3, 0.3)], &[(0, Fate::Stays)]);
        check(7, &[(0, 3, 0.3)], &[], &[(0, Fate::Closes)]);
        check(8, &[(0, 3, 0.3)], &[], &[]);
        check(0, &[], &[(168, 5, 0.3)], &[(168, Fate::Opens)]);
        check(0, &[(154, 4, 0.3)], &[(154, 9, 0.3)], &[(154, Fate::Stays)]);
        check(0, &[], &[(169, 5, 0.3)], &[]);
    }
}
