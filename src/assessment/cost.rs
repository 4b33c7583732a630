//! What sales management costs, month by month: someone full-time against someone fractional.
//!
//! Nobody is paid before they start, so the cheaper of two curves may be an empty chair: [`Side::waiting`] and
//! [`Side::effective`] say how long nobody leads, and how long until someone does so with effect. Neither counts revenue.

/// Months that are compared.
pub const HORIZON: u8 = 24;

/// Someone employed full-time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FullTime {
    /// Money a year.
    pub salary: f64,
    /// Money a year on top of it, as far as it is earned. It counts evenly from the first day.
    pub variable: f64,
    /// Benefits and employer's taxes as a share, below 1, of all compensation, themselves included: the share that statistics publish.
    /// 0.31 is 45 % on top of pay.
    pub benefits: f64,
    /// The recruiter's fee as a share of a year's salary and variable pay, due on the day of hiring.
    pub recruiting: f64,
    /// Months until they start, from the day the search begins.
    pub hire: f64,
    /// Months from their start until they are effective.
    pub ramp: f64,
}

/// Someone from outside for some days a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fractional {
    /// Days a month.
    pub days: f64,
    /// Money a day.
    pub rate: f64,
    /// Months until they start, from the day the search begins.
    pub find: f64,
    /// Months from their start until they are effective.
    pub ramp: f64,
    /// Months they are engaged, notice included.
    pub engaged: f64,
}

/// One of the two, as it costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// Months until they start.
    pub waiting: f64,
    /// Months until they are effective.
    pub effective: f64,
    /// Money due on the day they start.
    pub fee: f64,
    /// Money a month from then on.
    pub monthly: f64,
    /// Months they are paid for; without end where they are employed.
    pub paid: f64,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Employed full-time.
    FullTime,
    /// From outside, for some days a month.
    Fractional,
}

/// The two side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Employed full-time.
    pub full: Side,
    /// From outside.
    pub fractional: Side,
}

/// Where one overtakes the other in money spent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// Months from the day the search begins.
    pub month: f64,
    /// What both have cost by then.
    pub cost: f64,
    /// Who has cost less from then on.
    pub cheaper: Who,
}

impl FullTime {
    /// Salary and variable pay of a year, and the benefits that go with them.
    pub const fn year(&self) -> f64 {
        (self.salary + self.variable) / (1.0 - self.benefits)
    }

    /// As it costs.
    pub const fn side(&self) -> Side {
        Side {
            waiting: self.hire,
            effective: self.hire + self.ramp,
            fee: self.recruiting * (self.salary + self.variable),
            monthly: self.year() / 12.0,
            paid: f64::INFINITY,
        }
    }
}

impl Fractional {
    /// As it costs.
    pub const fn side(&self) -> Side {
        Side {
            waiting: self.find,
            effective: self.find + self.ramp,
            fee: 0.0,
            monthly: self.days * self.rate,
            paid: self.engaged,
        }
    }
}

impl Side {
    /// Money spent by `month`, the fee included from the very moment it falls due.
    pub fn cost(&self, month: f64) -> f64 {
        if month < self.waiting { 0.0 } else { self.fee + self.paid_by(month) }
    }

    /// The same without a fee that falls due in that moment.
    pub fn cost_before(&self, month: f64) -> f64 {
        if month > self.waiting { self.fee + self.paid_by(month) } else { 0.0 }
    }

    fn paid_by(&self, month: f64) -> f64 {
        self.monthly * (month - self.waiting).clamp(0.0, self.paid)
    }

    /// A year of their work, the fee apart.
    pub fn year(&self) -> f64 {
        self.monthly * 12.0
    }

    /// The moments within the horizon at which its curve bends or jumps, and both ends.
    pub fn bends(&self) -> Vec<f64> {
        let horizon = f64::from(HORIZON);
        let mut bends = vec![0.0];
        bends.extend(
            [self.waiting, self.waiting + self.paid].into_iter().filter(|month| (0.0..horizon).contains(month)),
        );
        bends.push(horizon);
        bends
    }
}

impl Comparison {
    /// The two of them, from the day the search for either begins.
    pub const fn of(full: &FullTime, fractional: &Fractional) -> Self {
        Self { full: full.side(), fractional: fractional.side() }
    }

    /// The last moment within the horizon at which the one that has cost less becomes the one that has cost more; from it to the end the
    /// order stays. None where it is the same at all times.
    ///
    /// Between two bends of the curves both are straight, so each stretch holds at most one crossing inside; a fee crosses in
    /// the moment it falls due. Where the two merely touch, or both have cost nothing, nobody has overtaken anybody.
    pub fn crossing(&self) -> Option<Crossing> {
        let mut bends = self.full.bends();
        bends.extend(self.fractional.bends());
        bends.sort_unstable_by(f64::total_cmp);
        let (mut dearer, mut last) = (0.0, None);
        let mut pass = |from: (f64, f64), to: (f64, f64)| {
            if to.1 != 0.0 {
                if dearer * to.1 < 0.0 {
                    last = Some((at_zero(from, to), to.1));
                }
                dearer = to.1.signum();
            }
        };
        for ends in bends.windows(2) {
            let (start, end) = (ends[0], ends[1]);
            // The moment itself, in which a fee may fall due, then the stretch after it.
            pass((start, self.lead_before(start)), (start, self.lead(start)));
            pass((start, self.lead(start)), (end, self.lead_before(end)));
        }
        last.map(|(month, lead): (f64, f64)| Crossing {
            month,
            // A fee leaps over the other's curve, which stands where they meet.
            cost: self.fractional.cost(month),
            cheaper: if lead > 0.0 { Who::Fractional } else { Who::FullTime },
        })
    }

    /// How much more full-time has cost by `month`; below 0 where it is less.
    pub fn lead(&self, month: f64) -> f64 {
        clear(self.full.cost(month), self.fractional.cost(month))
    }

    fn lead_before(&self, month: f64) -> f64 {
        clear(self.full.cost_before(month), self.fractional.cost_before(month))
    }
}

/// The difference, without what is left of sums in another order.
fn clear(a: f64, b: f64) -> f64 {
    let difference = a - b;
    if difference.abs() <= 1e-9 * (a + b) { 0.0 } else { difference }
}

/// Where the straight line through two points is 0.
fn at_zero(from: (f64, f64), to: (f64, f64)) -> f64 {
    if from.0 < to.0 && from.1 * to.1 < 0.0 { from.0 + (to.0 - from.0) * from.1 / (from.1 - to.1) } else { from.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: FullTime =
        FullTime { salary: 96_000.0, variable: 24_000.0, benefits: 0.2, recruiting: 0.3, hire: 3.0, ramp: 6.0 };
    const PART: Fractional = Fractional { days: 8.0, rate: 1_000.0, find: 1.0, ramp: 1.0, engaged: 24.0 };

    /// 120,000 a year in pay is 150,000 with benefits: 12,500 a month from month 3, and a fee of 36,000 then.
    #[test]
    fn figures_worked_out_by_hand() {
        let Comparison { full, fractional } = Comparison::of(&FULL, &PART);
        for (month, employed, outside) in [
            (0.0, 0.0, 0.0),
            (1.0, 0.0, 0.0),
            (2.0, 0.0, 8_000.0),
            (3.0, 36_000.0, 16_000.0),
            (4.0, 48_500.0, 24_000.0),
            (12.0, 148_500.0, 88_000.0),
            (24.0, 298_500.0, 184_000.0),
        ] {
            assert!((full.cost(month) - employed).abs() < 1e-6, "full-time, month {month}: {}", full.cost(month));
            assert!((fractional.cost(month) - outside).abs() < 1e-6, "fractional, month {month}");
        }
        assert!(full.cost_before(3.0).abs() < 1e-9);
        assert_eq!((full.waiting, full.effective, fractional.effective), (3.0, 9.0, 2.0));
        assert!((full.year() - 150_000.0).abs() < 1e-6 && (fractional.year() - 96_000.0).abs() < 1e-6);
    }

    #[test]
    fn benefits_are_a_share_of_all_compensation() {
        // 31 of 100 are benefits, so 69 are pay.
        let full = FullTime { salary: 69_000.0, variable: 0.0, benefits: 0.31, ..FULL };
        assert!((full.year() - 100_000.0).abs() < 1e-6);
    }

    #[test]
    fn an_engagement_ends() {
        let part = Fractional { engaged: 6.0, ..PART }.side();
        assert!((part.cost(7.0) - 48_000.0).abs() < 1e-6 && (part.cost(24.0) - 48_000.0).abs() < 1e-6);
    }

    #[track_caller]
    fn check(full: &FullTime, part: &Fractional, expected: Option<(f64, f64, Who)>) {
        let found = Comparison::of(full, part).crossing();
        match (found, expected) {
            (None, None) => {}
            (Some(found), Some((month, cost, cheaper))) => {
                assert!((found.month - month).abs() < 1e-6 && (found.cost - cost).abs() < 1e-3, "{found:?}");
                assert_eq!(found.cheaper, cheaper, "{found:?}");
            }
            _ => panic!("{found:?} is not {expected:?}"),
        }
    }

    #[test]
    fn the_fee_crosses_when_it_falls_due() {
        check(&FULL, &PART, Some((3.0, 16_000.0, Who::Fractional)));
    }

    /// Without a fee 12,500 a month from month 3 catch up with 8,000 from month 1: 12,500 (t − 3) = 8,000 (t − 1), t = 29,500 / 4,500.
    #[test]
    fn pay_alone_catches_up_later() {
        check(&FullTime { recruiting: 0.0, ..FULL }, &PART, Some((59.0 / 9.0, 8_000.0 * 50.0 / 9.0, Who::Fractional)));
    }

    /// A rate of 2,000 is 16,000 a month: 32,000 by month 3, under the fee of 36,000; then it passes full-time again where
    /// 16,000 (t − 1) = 36,000 + 12,500 (t − 3), t = 14,500 / 3,500.
    #[test]
    fn the_last_of_several_crossings_counts() {
        let month = 29.0 / 7.0;
        let dear = Fractional { rate: 2_000.0, ..PART };
        check(&FULL, &dear, Some((month, 16_000.0 * (month - 1.0), Who::FullTime)));
    }

    /// 40,000 a month for two months is 80,000; 12,500 a month and 36,000 reach that 44,000 / 12,500 months after month 3.
    #[test]
    fn an_engagement_that_ends_is_caught_up_with() {
        let short = Fractional { days: 20.0, rate: 2_000.0, engaged: 2.0, ..PART };
        check(&FULL, &short, Some((3.0 + 3.52, 80_000.0, Who::Fractional)));
    }

    #[test]
    fn nobody_overtakes_who_is_always_dearer_or_the_same() {
        check(&FULL, &Fractional { rate: 9_000.0, ..PART }, None);
        check(&FullTime { hire: 0.0, ..FULL }, &PART, None);
        check(&FullTime { hire: 24.0, ..FULL }, &Fractional { rate: 0.0, ..PART }, None);
        let twin = Fractional { days: 1.0, rate: 12_500.0, find: 3.0, ramp: 6.0, engaged: 24.0 };
        check(&FullTime { recruiting: 0.0, ..FULL }, &twin, None);
    }

    #[test]
    fn curves_never_fall_and_every_figure_is_finite() {
        for salary in [0.0, 1.0, 1e12] {
            for share in [0.0, 0.31, 0.8] {
                for wait in [0.0, 0.3, 3.0, 23.9, 24.0] {
                    for engaged in [0.0, 1.0, 24.0] {
                        let full = FullTime {
                            salary,
                            variable: salary / 3.0,
                            benefits: share,
                            recruiting: share,
                            hire: wait,
                            ramp: wait,
                        };
                        let part = Fractional { days: 31.0, rate: salary / 100.0, find: wait, ramp: 0.0, engaged };
                        let both = Comparison::of(&full, &part);
                        for side in [both.full, both.fractional] {
                            let costs: Vec<f64> = (0..=240).map(|tenth| side.cost(f64::from(tenth) / 10.0)).collect();
                            assert!(costs.iter().all(|cost| cost.is_finite() && *cost >= 0.0), "{full:?} {part:?}");
                            assert!(costs.is_sorted(), "{full:?} {part:?}");
                        }
                        if let Some(found) = both.crossing() {
                            assert!((0.0..=24.0).contains(&found.month) && found.cost.is_finite(), "{found:?}");
                            let order = both.lead(24.0);
                            assert_eq!(order > 0.0, found.cheaper == Who::Fractional, "{found:?} {order}");
                        }
                    }
                }
            }
        }
    }
}
