//! The middle and the far end of many measurements.

/// Median and 99th percentile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) p99: f64,
}

impl Spread {
    /// By nearest rank; not a number where nothing was measured.
    pub(super) fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let rank = |share: f64| {
            let index = (share * all.len() as f64).ceil() as usize;
            all.get(index.saturating_sub(1)).copied().unwrap_or(f64::NAN)
        };
        Self { median: rank(0.5), p99: rank(0.99) }
    }
}

/// The median alone.
pub(super) fn median(all: Vec<f64>) -> f64 {
    Spread::of(all).median
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn the_nearest_rank() {
        let all = (1..=100).rev().map(f64::from).collect();
        assert_eq!(Spread::of(all), Spread { median: 50.0, p99: 99.0 });
    }
}
