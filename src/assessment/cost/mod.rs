//! What sales management costs, month by month: someone full-time against someone fractional.
//!
//! Nobody is paid before they start, so the cheaper of two curves may be an empty chair: [`Side::waiting`] and
//! [`Side::effective`] say how long nobody leads, and how long until someone does so with effect. Neither counts revenue.

/// Months that are compared.
pub const HORIZON: u8 = 24;

/// Days a month that someone full-time works.
pub const FULL_DAYS: f64 = 21.0;

/// So many times as dear is clearly dearer.
const CLEARLY: f64 = 1.15;

/// Someone employed full-time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FullTime {
    /// Money a year.
    pub salary: f64,
    /// Money a year on top of it, as far as it is earned. It counts evenly from the first day.
    pub variable: f64,
    /// Benefits and employer's taxes as a share of the salary, on top of it. Variable pay brings none.
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
        self.salary * (1.0 + self.benefits) + self.variable
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

    /// Months they are there and paid by `month`.
    pub const fn worked(&self, month: f64) -> f64 {
        (month - self.waiting).clamp(0.0, self.paid)
    }

    fn paid_by(&self, month: f64) -> f64 {
        self.monthly * self.worked(month)
    }

    /// They are there and paid up to the end of the horizon.
    pub fn lasts(&self) -> bool {
        let end = f64::from(HORIZON);
        self.waiting + self.paid >= end && self.monthly * self.worked(end) > 0.0
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

    /// The one that costs clearly less over the horizon: the other costs more than 15 % more. None where the two cannot be compared.
    pub fn clearly_cheaper(&self) -> Option<Who> {
        let end = f64::from(HORIZON);
        let (full, part) = (self.full.cost(end), self.fractional.cost(end));
        match self.full.lasts() && self.fractional.lasts() {
            true if full > part * CLEARLY => Some(Who::Fractional),
            true if part > full * CLEARLY => Some(Who::FullTime),
            _ => None,
        }
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

/// Where the straight line through two points is 0, which lies between them.
fn at_zero(from: (f64, f64), to: (f64, f64)) -> f64 {
    from.0 + (to.0 - from.0) * from.1 / (from.1 - to.1)
}

#[cfg(test)]
mod tests;
