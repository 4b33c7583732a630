//! The model once more, by simulation: its own generator, its own samplers, its own integral of the cycle.

use ridgeline::plan::{Answer, Plan, input::Period};

const TRIALS: usize = 400_000;

/// xoshiro256++, seeded by splitmix64 (Blackman and Vigna, 2019).
pub(crate) struct Random([u64; 4]);

impl Random {
    pub(crate) fn new(mut seed: u64) -> Self {
        Self(std::array::from_fn(|_| {
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = seed;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }))
    }

    /// Between 0 and 1, neither of them.
    pub(crate) fn uniform(&mut self) -> f64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        ((result >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Marsaglia and Tsang, 2000.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.uniform().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    fn poisson(&mut self, mean: f64) -> f64 {
        let (mut count, mut clock) = (0.0, -self.uniform().ln());
        while clock < mean {
            count += 1.0;
            clock -= self.uniform().ln();
        }
        count
    }

    /// Trial by trial, skipping the losses.
    fn binomial(&mut self, trials: f64, chance: f64) -> f64 {
        if chance > 0.5 {
            return trials - self.binomial(trials, 1.0 - chance);
        }
        if chance <= 0.0 {
            return 0.0;
        }
        let rate = (-chance).ln_1p();
        let (mut wins, mut at) = (0.0, (self.uniform().ln() / rate).floor() + 1.0);
        while at <= trials {
            wins += 1.0;
            at += (self.uniform().ln() / rate).floor() + 1.0;
        }
        wins
    }
}

/// A count's distribution function, added up from nothing; drawn from by halving.
struct Table(Vec<f64>);

impl Table {
    /// From the share of no wins, and of n + 1 over that of n.
    fn new(none: f64, ratio: impl Fn(f64) -> f64) -> Self {
        let (mut share, mut sums) = (none, vec![none]);
        while sums[sums.len() - 1] < 1.0 - 1e-12 && sums.len() < 5_000 {
            share *= ratio((sums.len() - 1) as f64);
            sums.push(sums[sums.len() - 1] + share);
        }
        Self(sums)
    }

    fn binomial(trials: f64, chance: f64) -> Self {
        if chance >= 1.0 {
            return Self([vec![0.0; trials as usize], vec![1.0]].concat());
        }
        Self::new((1.0 - chance).powf(trials), |n| (trials - n).max(0.0) / (n + 1.0) * chance / (1.0 - chance))
    }

    fn poisson(mean: f64) -> Self {
        Self::new((-mean).exp(), |n| mean / (n + 1.0))
    }

    fn draw(&self, random: &mut Random) -> f64 {
        let share = random.uniform();
        self.0.partition_point(|sum| *sum < share) as f64
    }
}

/// Simulated revenues, in order.
pub(crate) struct Trials(Vec<f64>);

impl Trials {
    pub(crate) fn run(plan: &Plan, answer: &Answer, from: f64, to: f64, random: &mut Random) -> Self {
        let cycle = Cycle::new(plan);
        let window = match plan.period {
            Period::Month => 30.0,
            Period::Quarter => 60.0,
        };
        let split = f64::min(window, plan.cycle_days.get() - 7.0);
        let g = |day: f64| cycle.closed(day);
        let mid_share = (g(to.min(split)) - g(from.min(split))) / g(split);
        let top_share = (g(to.max(split)) - g(from.max(split))) / (plan.cycle_days.get() - g(split));
        let begun = plan.proposals.get() / 7.0 * ((to - g(to)) - (from - g(from)));
        let deal = plan.deal.get();
        let (top, mid) = (answer.pipeline.top.get() / deal, answer.pipeline.mid.get() / deal);
        let shape = 1.0 / plan.deal_spread.powi(2);

        let stocks = |win: f64, late: f64| [(top, win * top_share), (mid, late * mid_share)];
        // Where the rates are known, so are the counts' distributions.
        let (win, late) = (plan.win_rate.get(), plan.late_win_rate.get());
        let known = plan.win_evidence.is_none().then(|| {
            let [top, mid] = stocks(win, late).map(|(stock, chance)| Table::binomial(stock.floor(), chance));
            [top, mid, Table::poisson(begun * win)]
        });

        let mut revenues: Vec<f64> = (0..TRIALS)
            .map(|_| {
                let (win, late) = match plan.win_evidence {
                    None => (plan.win_rate.get(), plan.late_win_rate.get()),
                    Some(evidence) => {
                        let won = random.gamma(evidence.won + 1.0);
                        let win = won / (won + random.gamma(evidence.decided - evidence.won + 2.0));
                        (
                            win,
                            if plan.late_win_rate_given { plan.late_win_rate.get() } else { f64::min(1.0, 1.5 * win) },
                        )
                    }
                };
                let mut wins = if let Some(tables) = &known {
                    tables.iter().map(|table| table.draw(random)).sum()
                } else {
                    let old = stocks(win, late).map(|(stock, chance)| random.binomial(stock.floor(), chance));
                    old[0] + old[1] + random.poisson(begun * win)
                };
                for (stock, chance) in stocks(win, late) {
                    wins += f64::from(u8::from(random.uniform() < stock.fract() * chance));
                }
                match wins {
                    0.0 => 0.0,
                    wins if shape.is_infinite() => wins * deal,
                    wins => random.gamma(wins * shape) / shape * deal,
                }
            })
            .collect();
        revenues.sort_by(f64::total_cmp);
        Self(revenues)
    }

    /// Share of trials at or above `target`, but for rounding.
    pub(crate) fn reaching(&self, target: f64) -> f64 {
        1.0 - self.below(target * (1.0 - 1e-12))
    }

    fn below(&self, amount: f64) -> f64 {
        self.0.partition_point(|revenue| *revenue < amount) as f64 / TRIALS as f64
    }

    /// `got` is the least revenue not exceeded with probability `level`, to within `amount`, and `noise` of probability.
    #[track_caller]
    pub(crate) fn check_quantile(&self, level: f64, got: f64, amount: f64, noise: f64) {
        let (below, above) = (self.below(got - amount), self.below(got + amount));
        let simulated = self.0[(level * TRIALS as f64) as usize];
        assert!(below <= level + noise, "the {level} quantile is {got}, simulated {simulated}: {below} are less");
        assert!(above >= level - noise, "the {level} quantile is {got}, simulated {simulated}: only {above} are less");
    }
}

/// ∫₀ᵗ (1 − F) by Simpson's rule on the gamma density, twice over.
struct Cycle {
    /// G at every step.
    closed: Vec<f64>,
}

const STEPS_A_DAY: usize = 40;

impl Cycle {
    fn new(plan: &Plan) -> Self {
        let spread = plan.cycle_spread;
        let (shape, scale) = (1.0 / spread.powi(2), plan.cycle_days.get() * spread.powi(2));
        // Normalised by its own sum: no gamma function is shared with the model.
        let density = |day: f64| (day / scale).powf(shape - 1.0) * (-day / scale).exp();
        let step = 1.0 / STEPS_A_DAY as f64;
        let days = (plan.cycle_days.get() * (1.0 + 12.0 * spread)) as usize;
        let mut distribution = vec![0.0];
        for index in 0..days.max(200) * STEPS_A_DAY {
            let day = index as f64 * step;
            let part = step / 6.0 * (density(day) + 4.0 * density(day + step / 2.0) + density(day + step));
            distribution.push(distribution[index] + part);
        }
        let total = distribution[distribution.len() - 1];
        let mut closed = vec![0.0];
        for pair in distribution.windows(2) {
            closed.push(closed[closed.len() - 1] + step * (1.0 - (pair[0] + pair[1]) / (2.0 * total)));
        }
        Self { closed }
    }

    fn closed(&self, day: f64) -> f64 {
        self.closed[((day * STEPS_A_DAY as f64).round() as usize).min(self.closed.len() - 1)]
    }
}
