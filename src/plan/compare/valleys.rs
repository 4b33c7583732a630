//! What becomes of the valleys.

use time::Date;

use crate::plan::{Answer, valley::LEAST_WEEKS};

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
pub(super) fn turns(pinned: &Answer, open: &Answer, first: Date, end: Date) -> Vec<Turn> {
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

/// The valleys of an answer, cut to the days from `first` to before `end`; what is too short then is none.
fn dips(answer: &Answer, first: Date, end: Date) -> Vec<Dip> {
    let days = |weeks: usize| i32::try_from(7 * weeks).unwrap_or(i32::MAX);
    let mut dips = Vec::new();
    for valley in &answer.valleys {
        let start = valley.start.to_julian_day();
        let from = start.max(first.to_julian_day());
        let to = (start + days(valley.weeks)).min(end.to_julian_day());
        if to - from >= days(LEAST_WEEKS) {
            dips.push(Dip { start: valley.start, from, to, depth: valley.depth.get() });
        }
    }
    dips
}
