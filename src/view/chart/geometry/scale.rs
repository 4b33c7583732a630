//! The height axis: round figures, and room for what matters.

/// Money against height, from 0 up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    /// Money at the top of the plot.
    pub(crate) top: f64,
    /// Money between two ticks.
    pub(crate) step: f64,
}

impl Scale {
    /// A scale that reaches `peak` with at most `most` ticks above 0.
    ///
    /// Its top is a whole number of quarter steps, so that it rests while figures move a little.
    pub(crate) fn reaching(peak: f64, most: u8) -> Self {
        let peak = if peak.is_finite() && peak > 0.0 { peak } else { 1.0 };
        let step = nice_step(peak / f64::from(most.max(1)));
        let top = (peak / step * 4.0 - 1e-9).ceil().max(4.0) * step / 4.0;
        Self { top, step }
    }

    /// The ticks, 0 first.
    pub(crate) fn ticks(self) -> impl Iterator<Item = f64> {
        let count = (self.top / self.step + 1e-9).floor() as u32;
        (0..=count).map(move |i| f64::from(i) * self.step)
    }
}

/// `value`, which is not negative, to two figures.
pub(crate) fn two_figures(value: f64) -> f64 {
    let unit = power_below(value) / 10.0;
    if value > 0.0 { (value / unit).round() * unit } else { 0.0 }
}

/// The greatest power of ten that is at most `value`; 1 for 0.
fn power_below(value: f64) -> f64 {
    let mut power = 1.0;
    while power > value && power > 1e-12 {
        power /= 10.0;
    }
    while power * 10.0 <= value && power < 1e15 {
        power *= 10.0;
    }
    power
}

/// The least of 1, 2, 2.5 and 5 times a power of ten that is at least `least`.
fn nice_step(least: f64) -> f64 {
    let power = power_below(least);
    [1.0, 2.0, 2.5, 5.0].into_iter().map(|lead| lead * power).find(|step| *step >= least).unwrap_or(10.0 * power)
}

/// The highest money the plot must show: all of the expected pace and the target, and as much of the band as leaves the
/// line its shape.
pub(crate) fn peak(target: f64, pace: f64, band: f64) -> f64 {
    let least = (1.15 * target).max(1.12 * pace);
    let most = (2.2 * target).max(1.5 * pace);
    (1.03 * band).max(least).min(most.max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (least, step) in [
            (0.9, 1.0),
            (1.0, 1.0),
            (1.1, 2.0),
            (2.2, 2.5),
            (2.6, 5.0),
            (40_000.0, 50_000.0),
            (5.1e11, 1e12),
            (0.003, 0.005),
        ] {
            assert!((nice_step(least) / step - 1.0).abs() < 1e-9, "{least}");
        }
    }

    #[test]
    fn two_figures_are_kept() {
        for (value, kept) in [(0.0, 0.0), (77_812.0, 78_000.0), (110_400.0, 110_000.0), (9.96, 10.0), (0.0123, 0.012)] {
            assert!((two_figures(value) - kept).abs() <= 1e-9 * kept, "{value}");
        }
        assert!(two_figures(1e-300).is_finite() && two_figures(1e30).is_finite());
    }

    #[test]
    fn a_scale_reaches_its_peak_with_few_ticks() {
        for most in [4, 5] {
            for peak in [1e-3, 0.7, 1.0, 99.0, 100.0, 160_000.0, 176_000.0, 2.64e6, 1e12, 1.15e12, 9.99e13] {
                let scale = Scale::reaching(peak, most);
                let ticks: Vec<f64> = scale.ticks().collect();
                assert!(scale.top >= peak * 0.999_999 && scale.top <= peak * 2.0, "{peak}: {scale:?}");
                assert!((2..=usize::from(most) + 1).contains(&ticks.len()), "{peak}: {ticks:?}");
            }
        }
        for odd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Scale::reaching(odd, 4).top >= 1.0);
        }
    }

    #[test]
    fn the_band_never_crushes_the_line() {
        assert!((peak(100.0, 110.0, 1e9) - 220.0).abs() < 1e-9);
        assert!((peak(100.0, 110.0, 150.0) - 154.5).abs() < 1e-9);
        assert!((peak(100.0, 0.0, 0.0) - 115.0).abs() < 1e-9);
        assert!((peak(1.0, 1000.0, 1e9) - 1500.0).abs() < 1e-9);
    }
}
