//! Where a reported valley begins and ends on the picture.

use super::curve::Curve;

/// How far from a valley's edge, in weeks, the crossing of the target still belongs to it. A pace that stays a few per
/// cent short for longer is no part of what is reported, and the hatching ends on the reported day.
const REACH: usize = 4;

/// A stretch from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) left: f64,
    pub(crate) right: f64,
}

/// The stretch of a valley over weeks `first` to `last`, opened out to where the curve crosses `ridge`.
///
/// The curve's point 0 is the plot's left edge, point 1 the middle of week 0. `reported` is the stretch by date.
pub(crate) fn stretch(curve: &Curve, ridge: f64, first: usize, last: usize, reported: Stretch) -> Stretch {
    let points = curve.points();
    let covers = |i: usize| points.get(i).is_some_and(|point| point.y <= ridge);
    let end = points.len().saturating_sub(1);
    let crossed = |i: usize| curve.crossing(i, ridge);
    let left = if first == 0 {
        reported.left
    } else {
        let start = first + 1;
        let before = (start.saturating_sub(REACH + 1)..start).rev().find(|&i| covers(i));
        before.map_or(reported.left, crossed)
    };
    let right = if last + 2 >= end {
        reported.right
    } else {
        let start = last + 1;
        let after = (start + 1..=(start + REACH + 1).min(end)).find(|&i| covers(i));
        after.map_or(reported.right, |i| crossed(i - 1))
    };
    Stretch { left, right }
}

#[cfg(test)]
mod tests {
    use super::super::pen::at;
    use super::*;

    /// Weeks 10 px apart with the ridge at 100: `y` above 100 is below target.
    #[track_caller]
    fn check(heights: &[f64], weeks: (usize, usize), left: (f64, f64), right: (f64, f64)) {
        let count = heights.len() as f64;
        let mut points = vec![at(0.0, heights[0])];
        points.extend(heights.iter().enumerate().map(|(i, &y)| at(i as f64 * 10.0 + 5.0, y)));
        points.push(at(count * 10.0, heights[heights.len() - 1]));
        let reported = Stretch { left: weeks.0 as f64 * 10.0, right: (weeks.1 + 1) as f64 * 10.0 };
        let found = stretch(&Curve::through(points), 100.0, weeks.0, weeks.1, reported);
        assert!(found.left >= left.0 && found.left <= left.1, "left {found:?}");
        assert!(found.right >= right.0 && found.right <= right.1, "right {found:?}");
    }

    #[test]
    fn it_opens_out_to_the_crossings() {
        check(&[90.0, 90.0, 120.0, 130.0, 120.0, 80.0, 80.0], (2, 4), (15.0, 25.0), (45.0, 55.0));
    }

    #[test]
    fn it_reaches_the_edges_where_the_valley_does() {
        check(&[120.0, 120.0, 120.0], (0, 2), (0.0, 0.0), (30.0, 30.0));
        check(&[90.0, 120.0, 120.0], (1, 2), (5.0, 15.0), (30.0, 30.0));
    }

    #[test]
    fn a_pace_that_lingers_just_short_is_cut_on_the_reported_day() {
        let heights = [120.0, 120.0, 103.0, 103.0, 103.0, 103.0, 103.0, 103.0, 103.0, 90.0];
        check(&heights, (0, 1), (0.0, 0.0), (20.0, 20.0));
        let recovering = [120.0, 120.0, 103.0, 102.0, 90.0, 90.0, 90.0];
        check(&recovering, (0, 1), (0.0, 0.0), (35.0, 45.0));
    }
}
