//! The least change that reaches a goal.

use super::{
    Allowed, Goal, Hours, Load, Mix, Part, Single, Sought,
    lever::{greatest, held, moved, today},
    measure::{Ground, Standing},
};
use crate::plan::{Plan, answer::Lever};

/// Parts of a change to which it is found, and to which it is rounded.
const CLOSE: f64 = 0.002;
/// Halvings after which a share is as good as found, whatever its size.
const MOST_HALVINGS: u8 = 60;
/// Steps of a scan, where more of a lever may also be worse.
const STEPS: u8 = 8;

/// What reaches `goal`: each of the levers `allowed` alone, and all of them evenly.
///
/// Each is found by halving, because more of a lever is never worse; but a larger deal makes of the same pipeline fewer deals,
/// and so a chance less sure: there the whole way is scanned first. What is found has been tried.
pub fn seek(plan: &Plan, goal: Goal, allowed: &[Allowed], hours: Hours) -> Sought {
    let plan = held(plan);
    let search = Search { ground: Ground::new(&plan, goal), plan: &plan, goal, hours };
    let standing = search.ground.standing(&plan);
    let ways: Vec<Way> = allowed.iter().map(|allowed| Way::new(&plan, *allowed)).collect();
    Sought {
        reached_already: standing.reaches(goal),
        standing,
        load: Load::of(&plan, hours),
        singles: ways.iter().map(|way| search.single(*way)).collect(),
        mix: search.mix(&ways),
    }
}

/// The way of a lever from today to its limit.
#[derive(Clone, Copy)]
struct Way {
    lever: Lever,
    today: f64,
    most: f64,
}

impl Way {
    fn new(plan: &Plan, Allowed { lever, most }: Allowed) -> Self {
        let today = today(plan, lever);
        Self { lever, today, most: most.min(greatest(plan, lever)).max(today) }
    }

    fn at(self, share: f64) -> f64 {
        if share >= 1.0 { self.most } else { self.today + share * (self.most - self.today) }
    }

    fn rounded(self, share: f64) -> f64 {
        let value = self.at(share);
        round_up(value, value - self.today).min(self.most)
    }
}

struct Search<'a> {
    ground: Ground,
    plan: &'a Plan,
    goal: Goal,
    hours: Hours,
}

impl Search<'_> {
    fn plan_at(&self, ways: &[Way], value: &dyn Fn(Way) -> f64) -> Plan {
        ways.iter().fold(self.plan.clone(), |plan, way| moved(&plan, way.lever, value(*way)))
    }

    fn standing(&self, ways: &[Way], value: &dyn Fn(Way) -> f64) -> Standing {
        self.ground.standing(&self.plan_at(ways, value))
    }

    /// The least share of `ways`, gone together, that reaches the goal.
    fn least(&self, ways: &[Way]) -> Option<f64> {
        let reaches = |share: f64| self.standing(ways, &|way| way.at(share)).reaches(self.goal);
        if reaches(0.0) {
            return Some(0.0);
        }
        let steps = if self.may_be_worse(ways) { STEPS } else { 1 };
        let first = (1..=steps).find(|step| reaches(f64::from(*step) / f64::from(steps)))?;
        let (mut low, mut high) = (f64::from(first - 1) / f64::from(steps), f64::from(first) / f64::from(steps));
        for _ in 0..MOST_HALVINGS {
            if high - low <= CLOSE * high {
                break;
            }
            let middle = f64::midpoint(low, high);
            if reaches(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high)
    }

    fn may_be_worse(&self, ways: &[Way]) -> bool {
        matches!(self.goal, Goal::ChanceInEachWindow(_)) && ways.iter().any(|way| way.lever == Lever::Deal)
    }

    /// The values at `share`, rounded where they are still enough.
    fn values(&self, ways: &[Way], share: f64) -> Vec<f64> {
        let round = self.standing(ways, &|way| way.rounded(share)).reaches(self.goal);
        ways.iter().map(|way| if round { way.rounded(share) } else { way.at(share) }).collect()
    }

    fn single(&self, way: Way) -> Single {
        let share = self.least(&[way]);
        let needed = share.map(|share| self.values(&[way], share).first().copied().unwrap_or(way.most));
        let plan = moved(self.plan, way.lever, needed.unwrap_or(way.most));
        Single {
            lever: way.lever,
            today: way.today,
            most: way.most,
            share,
            needed,
            closest: self.ground.standing(&plan),
            load: Load::of(&plan, self.hours),
        }
    }

    /// The least even mix. Where larger deals would stand in the way of the other levers they are left out; so the mix never asks for a
    /// greater share than any single lever in it.
    fn mix(&self, ways: &[Way]) -> Mix {
        let least = self.least(ways);
        if self.may_be_worse(ways) {
            let others: Vec<Way> = ways.iter().copied().filter(|way| way.lever != Lever::Deal).collect();
            if let Some(share) = self.least(&others).filter(|share| least.is_none_or(|least| *share < least)) {
                return self.mixed(&others, share, true);
            }
        }
        self.mixed(ways, least.unwrap_or(1.0), least.is_some())
    }

    fn mixed(&self, ways: &[Way], share: f64, reached: bool) -> Mix {
        let values = self.values(ways, share);
        let part = |(way, value): (&Way, &f64)| Part { lever: way.lever, today: way.today, value: *value };
        let parts: Vec<Part> = ways.iter().zip(&values).map(part).collect();
        let plan = parts.iter().fold(self.plan.clone(), |plan, part| moved(&plan, part.lever, part.value));
        let (closest, load) = (self.ground.standing(&plan), Load::of(&plan, self.hours));
        Mix { share, parts, reached, closest, load }
    }
}

/// `value` as a figure that is short to write: rounded up by no more than [`CLOSE`] of the `change` in it.
fn round_up(value: f64, change: f64) -> f64 {
    let fine = change * CLOSE;
    // What six decimals would not show.
    if fine < 1e-8 {
        return value;
    }
    if fine >= 1.0 {
        let mut step = 1.0;
        while step * 10.0 <= fine {
            step *= 10.0;
        }
        return (value / step - 1e-9).ceil() * step;
    }
    let mut parts = 1.0;
    while parts * fine < 1.0 {
        parts *= 10.0;
    }
    (value * parts - 1e-9).ceil() / parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_rounded_up_and_hardly() {
        for (value, change, rounded) in [
            (15_332.4, 2_832.4, 15_333.0),
            (0.306_612, 0.056_612, 0.3067),
            (7.3594, 1.3594, 7.36),
            (412_345.6, 100_000.0, 412_400.0),
            (6.0, 0.0, 6.0),
            // What is short already stays.
            (412_400.0, 100_000.0, 412_400.0),
            (7.36, 1.3594, 7.36),
            // Where 0.2 % of the change is a whole power of ten, to that.
            (412_345.6, 50_000.0, 412_400.0),
            (0.306_612, 0.5, 0.307),
            (0.123_456_781, 0.000_005, 0.123_456_79),
            (0.123_456_781, 0.000_004_9, 0.123_456_781),
        ] {
            assert!((round_up(value, change) - rounded).abs() < 1e-12, "{value}: {}", round_up(value, change));
        }
    }
}
