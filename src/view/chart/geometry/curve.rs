//! A smooth line through the weeks that invents no peak and no valley between them.

use super::pen::{Pen, Point, at};

/// A monotone cubic through points of growing `x`: between two of them it never leaves the span of their heights.
///
/// # Source
/// Fritsch and Carlson, Monotone Piecewise Cubic Interpolation, SIAM Journal on Numerical Analysis 17 (1980).
#[derive(Debug)]
pub(crate) struct Curve {
    points: Vec<Point>,
    slopes: Vec<f64>,
}

impl Curve {
    /// The curve through `points`, which must be in order of `x`, no two alike.
    pub(crate) fn through(points: Vec<Point>) -> Self {
        let secants: Vec<f64> =
            points.windows(2).map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x)).collect();
        let mut slopes: Vec<f64> = (0..points.len())
            .map(|i| {
                let before = secants.get(i.wrapping_sub(1)).or_else(|| secants.first()).copied().unwrap_or(0.0);
                let after = secants.get(i).copied().unwrap_or(before);
                if before * after <= 0.0 { 0.0 } else { f64::midpoint(before, after) }
            })
            .collect();
        for (i, &secant) in secants.iter().enumerate() {
            if secant == 0.0 {
                slopes[i] = 0.0;
                slopes[i + 1] = 0.0;
                continue;
            }
            let (start, end) = (slopes[i] / secant, slopes[i + 1] / secant);
            let size = start * start + end * end;
            if size > 9.0 {
                let shrink = 3.0 / size.sqrt();
                slopes[i] = shrink * start * secant;
                slopes[i + 1] = shrink * end * secant;
            }
        }
        Self { points, slopes }
    }

    /// The points it goes through.
    pub(crate) fn points(&self) -> &[Point] {
        &self.points
    }

    /// Its height at `x`; beyond its ends, the height of the end.
    pub(crate) fn y_at(&self, x: f64) -> f64 {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else { return 0.0 };
        if x <= first.x {
            return first.y;
        }
        if x >= last.x {
            return last.y;
        }
        let i = self.points.partition_point(|point| point.x <= x) - 1;
        let (from, to) = (self.points[i], self.points[i + 1]);
        let span = to.x - from.x;
        let t = (x - from.x) / span;
        let (t2, t3) = (t * t, t * t * t);
        (2.0 * t3 - 3.0 * t2 + 1.0) * from.y
            + (t3 - 2.0 * t2 + t) * span * self.slopes[i]
            + (3.0 * t2 - 2.0 * t3) * to.y
            + (t3 - t2) * span * self.slopes[i + 1]
    }

    /// The highest and the lowest it gets from `left` to `right`: the smaller `y` first.
    pub(crate) fn extent(&self, left: f64, right: f64) -> (f64, f64) {
        const STEPS: u32 = 24;
        (0..=STEPS)
            .map(|i| self.y_at(left + (right - left) * f64::from(i) / f64::from(STEPS)))
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(high, low), y| (high.min(y), low.max(y)))
    }

    /// Where between point `i` and the next it passes `level`; the two must lie on either side.
    pub(crate) fn crossing(&self, i: usize, level: f64) -> f64 {
        let (mut left, mut right) = (self.points[i].x, self.points[i + 1].x);
        let falls = self.points[i].y <= level;
        for _ in 0..24 {
            let middle = f64::midpoint(left, right);
            if (self.y_at(middle) <= level) == falls {
                left = middle;
            } else {
                right = middle;
            }
        }
        f64::midpoint(left, right)
    }

    /// Draws it from its first point, where the pen must stand.
    pub(crate) fn draw(&self, pen: &mut Pen) {
        for i in 0..self.points.len().saturating_sub(1) {
            let (leaving, arriving) = self.handles(i);
            pen.curve_to(leaving, arriving, self.points[i + 1]);
        }
    }

    /// Draws it backwards from its last point, where the pen must stand.
    pub(crate) fn draw_back(&self, pen: &mut Pen) {
        for i in (0..self.points.len().saturating_sub(1)).rev() {
            let (leaving, arriving) = self.handles(i);
            pen.curve_to(arriving, leaving, self.points[i]);
        }
    }

    fn handles(&self, i: usize) -> (Point, Point) {
        let (from, to) = (self.points[i], self.points[i + 1]);
        let third = (to.x - from.x) / 3.0;
        (at(from.x + third, from.y + third * self.slopes[i]), at(to.x - third, to.y - third * self.slopes[i + 1]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(heights: &[f64]) -> Curve {
        Curve::through(heights.iter().enumerate().map(|(i, &y)| at(i as f64 * 7.0, y)).collect())
    }

    #[test]
    fn it_never_leaves_the_span_of_two_neighbours() {
        let cases: [&[f64]; 7] = [
            &[0.0, 0.0, 100.0, 100.0, 0.0, 0.0],
            &[110.0, 110.0, 109.0, 108.0, 85.0, 77.0, 77.8, 78.4],
            &[0.0, 1e-9, 1e9, 1e9 + 1.0, -1e9],
            &[5.0, 4.0, 4.0, 4.0, 9.0],
            &[1.0, 2.0, 1.0, 2.0, 1.0],
            &[0.0, 50.0, 51.0, 100.0, 100.0],
            &[3.0, 3.0, 3.0],
        ];
        for heights in cases {
            let curve = curve(heights);
            for (i, pair) in curve.points().windows(2).enumerate() {
                let (low, high) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
                let slack = 1e-9 * (high - low).max(1.0);
                for step in 0..=40 {
                    let y = curve.y_at(pair[0].x + 7.0 * f64::from(step) / 40.0);
                    assert!(y >= low - slack && y <= high + slack, "{heights:?} at {i}: {y} outside {low}..{high}");
                }
            }
        }
    }

    #[test]
    fn it_goes_through_its_points_and_stays_level_beyond_them() {
        let curve = curve(&[3.0, 1.0, 4.0]);
        for (x, y) in [(0.0, 3.0), (7.0, 1.0), (14.0, 4.0), (-5.0, 3.0), (99.0, 4.0)] {
            assert!((curve.y_at(x) - y).abs() < 1e-9);
        }
        let (high, low) = curve.extent(0.0, 14.0);
        assert!((high - 1.0).abs() < 0.1 && (low - 4.0).abs() < 1e-9);
    }

    #[test]
    fn a_crossing_lies_on_the_level() {
        let falling = curve(&[10.0, 30.0]);
        let rising = curve(&[30.0, 10.0]);
        for curve in [falling, rising] {
            assert!((curve.y_at(curve.crossing(0, 17.0)) - 17.0).abs() < 1e-3);
        }
    }

    #[test]
    fn odd_counts_of_points_draw_nothing_and_break_nothing() {
        for count in 0..2 {
            let curve = Curve::through((0..count).map(|i| at(f64::from(i), 1.0)).collect());
            let mut pen = Pen::default();
            curve.draw(&mut pen);
            curve.draw_back(&mut pen);
            assert_eq!(pen.open(), "");
            assert!(curve.y_at(0.5).is_finite());
        }
    }
}
