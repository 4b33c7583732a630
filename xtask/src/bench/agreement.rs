//! Whether another engine answers the same figures: a ratio of times means nothing otherwise.

use serde_json::Value;

/// What an engine told of a plan.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// How long an answer took, in milliseconds.
    pub(super) ms: f64,
    /// Samples each figure is from; 0 where it is exact.
    samples: f64,
    /// Chances of the three windows and the period.
    chances: Vec<f64>,
    /// P10, P50 and P90 of each week's pace.
    paces: Vec<f64>,
}

/// The levels of a week's percentiles, and how many standard deviations of a normal law they lie from its middle.
const LEVELS: [(f64, f64); 3] = [(0.1, 1.2816), (0.5, 0.0), (0.9, 1.2816)];
/// Deviations of a normal law between P10 and P90.
const APART: f64 = 2.0 * 1.2816;

/// Standard errors that a sampled figure may lie off. The samples are the same at each run, so that this is no chance for a bench to fail:
/// of some hundred figures one is off by three, none by five. A percentile's own error is an estimate, and gets more room.
const CHANCE_ERRORS: f64 = 5.0;
const PACE_ERRORS: f64 = 8.0;
/// How far off an exact figure may be, relative: percentiles are searched for.
const EXACT: f64 = 1e-9;

impl Told {
    /// Reads what an engine printed of a plan.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let numbers =
            |value: &Value| value.as_array().map(|all| all.iter().filter_map(Value::as_f64).collect::<Vec<_>>());
        Some(Self {
            ms: value["ms"].as_f64()?,
            samples: value["samples"].as_f64()?,
            chances: numbers(&value["chances"])?,
            paces: value["paces"].as_array()?.iter().filter_map(numbers).flatten().collect(),
        })
    }

    /// The first figure that is not `exact`'s within this engine's own sampling error, in words.
    pub(super) fn disagrees(&self, exact: &Self) -> Option<String> {
        if self.chances.len() != exact.chances.len() || self.paces.len() != exact.paces.len() {
            return Some("it answers other figures".to_owned());
        }
        for (at, (&theirs, &ours)) in self.chances.iter().zip(&exact.chances).enumerate() {
            // Never less than that of one sample.
            let error = self.error((ours * (1.0 - ours)).max(1.0 / self.samples.max(1.0)), ours);
            if !is_within(theirs - ours, CHANCE_ERRORS * error) {
                return Some(format!("chance {} is {theirs:.4}, not {ours:.4}", at + 1));
            }
        }
        for (week, (theirs, ours)) in self.paces.chunks(3).zip(exact.paces.chunks(3)).enumerate() {
            for ((&(level, z), &theirs), &mid) in LEVELS.iter().zip(theirs).zip(ours) {
                // A percentile's error, by the density that a normal law between P10 and P90 has there.
                let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * APART
                    / (ours[2] - ours[0]).max(f64::MIN_POSITIVE);
                let error = self.error(level * (1.0 - level) / (density * density), mid);
                if !is_within(theirs - mid, PACE_ERRORS * error) {
                    return Some(format!("week {}'s P{:.0} is {theirs:.0}, not {mid:.0}", week + 1, level * 100.0));
                }
            }
        }
        None
    }

    fn error(&self, variance: f64, figure: f64) -> f64 {
        if self.samples > 0.0 { (variance / self.samples).sqrt() } else { EXACT * figure.abs().max(1e-3) }
    }
}

/// What is not a number is not within anything.
fn is_within(difference: f64, most: f64) -> bool {
    difference.abs() <= most
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Told;

    fn told(samples: u32, chance: f64, p50: f64) -> Told {
        let value = json!({ "ms": 1.0, "samples": samples, "chances": [chance], "paces": [[50.0, p50, 150.0]] });
        Told::read(&value).unwrap()
    }

    #[test]
    fn sampled_figures_may_be_off_by_their_error() {
        let exact = told(0, 0.5, 100.0);
        assert_eq!(told(10_000, 0.515, 101.0).disagrees(&exact), None);
        assert!(told(10_000, 0.56, 101.0).disagrees(&exact).unwrap().contains("chance 1 is 0.5600"));
        assert!(told(10_000, 0.5, 110.0).disagrees(&exact).unwrap().contains("week 1's P50 is 110"));
        assert_eq!(told(100, 0.56, 110.0).disagrees(&exact), None);
    }

    #[test]
    fn exact_figures_are_the_same() {
        let exact = told(0, 0.5, 100.0);
        assert_eq!(told(0, 0.5, 100.0).disagrees(&exact), None);
        assert!(told(0, 0.500_001, 100.0).disagrees(&exact).is_some());
        assert!(told(0, f64::NAN, 100.0).disagrees(&exact).is_some());
    }
}
