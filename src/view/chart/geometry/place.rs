//! Finding a place for each label where it lies on nothing else.

use time::Date;

use super::{
    Frame, Ground, Wording,
    calendar::months,
    curve::Curve,
    label::{Anchor, Bounds, Kind, Label, text_width},
    scale::{Scale, two_figures},
};
use crate::plan::unit::Money;

/// Air between a label and the line.
const AIR: f64 = 6.0;

impl Frame {
    const fn bounds(self) -> Bounds {
        Bounds { left: self.left, right: self.right, top: self.top, bottom: self.bottom }
    }
}

/// Money beside the grid lines, and the left edge of the plot that the widest leaves.
pub(super) fn ticks(scale: Scale, width: f64, bottom: f64, top: f64, wording: &Wording) -> (Vec<Label>, f64) {
    let y = |value: f64| bottom - (bottom - top) * value / scale.top;
    let label = |value: f64| Label {
        kind: Kind::Tick,
        text: (wording.money)(Money(value)),
        x: 0.0,
        y: y(value),
        anchor: Anchor::End,
    };
    let mut ticks: Vec<Label> = scale.ticks().map(label).collect();
    let widest = |ticks: &[Label]| ticks.iter().map(|tick| text_width(tick.kind, &tick.text)).fold(0.0, f64::max);
    // A long currency is said once, at the target, rather than take the picture's room.
    if widest(&ticks) > 0.16 * width {
        for tick in &mut ticks {
            tick.text = (wording.bare)(&tick.text);
        }
    }
    let end = widest(&ticks).max(28.0).ceil();
    for tick in &mut ticks {
        tick.x = end;
    }
    (ticks, end + 8.0)
}

/// Today and the months below the axis: where months begin, and names for those with room.
pub(super) fn axis(start: Date, days: f64, plot: Frame, wording: &Wording) -> (Vec<f64>, Vec<Label>) {
    let y = plot.bottom + 20.0;
    let x = |day: f64| plot.left + (plot.right - plot.left) * day / days;
    let today = Label { kind: Kind::Today, text: wording.today.to_owned(), x: plot.left, y, anchor: Anchor::Start };
    let mut taken = today.bounds().right;
    let mut labels = vec![today];
    let months = months(start, days);
    for month in &months {
        let label = Label {
            kind: Kind::Month,
            text: (wording.month)(month.day),
            x: x(f64::midpoint(month.from, month.to)),
            y,
            anchor: Anchor::Middle,
        };
        let bounds = label.bounds();
        if bounds.left >= (taken + 6.0).max(x(month.from))
            && bounds.right <= x(month.to) + 6.0
            && bounds.right <= plot.right
        {
            taken = bounds.right;
            labels.push(label);
        }
    }
    (months.iter().skip(1).map(|month| x(month.from)).collect(), labels)
}

/// What each window runs at: on one level, as low as the line allows, each below its stretch of the axis or, where the
/// stretches are too narrow, side by side. Answers how far down the marks at the windows' ends may reach.
pub(super) fn windows(
    ground: &Ground,
    plot: Frame,
    line: &Curve,
    ridge: f64,
    days: f64,
    wording: &Wording,
    labels: &mut Vec<Label>,
) -> f64 {
    let x = |day: u16| plot.left + (plot.right - plot.left) * f64::from(day) / days;
    for (brief, bare) in [(false, false), (true, false), (true, true)] {
        let mut taken = plot.left - 8.0;
        let mut crowded = false;
        let mut row = Vec::with_capacity(6);
        for window in &ground.answer.windows {
            let length = f64::from(window.to_day.saturating_sub(window.from_day).max(1));
            let pace = window.expected.get() * ground.period.get() / length;
            let pace = (wording.money)(Money(if brief { two_figures(pace) } else { pace }));
            let pace = if bare { (wording.bare)(&pace) } else { pace };
            let span = (wording.window)(window.from_day, window.to_day, brief);
            let half = text_width(Kind::Pace, &pace).max(text_width(Kind::Days, &span)) / 2.0;
            let (left, right) = (x(window.from_day), x(window.to_day));
            let middle = f64::midpoint(left, right).max(taken + 10.0 + half);
            crowded |= middle - half < left + 2.0 || middle + half > right - 2.0;
            taken = middle + half;
            let label = |kind, text| Label { kind, text, x: middle, y: 0.0, anchor: Anchor::Middle };
            row.extend([label(Kind::Days, span), label(Kind::Pace, pace)]);
        }
        let mut y = plot.bottom - 9.0;
        while taken <= plot.right && y > plot.top + 24.0 {
            for label in &mut row {
                label.y = if label.kind == Kind::Pace { y - 15.0 } else { y };
            }
            if free(&row, labels, plot, line, ridge) {
                labels.extend(row);
                return if crowded && y > ridge.max(plot.bottom - 60.0) { y - 32.0 } else { plot.bottom };
            }
            y -= 4.0;
        }
    }
    plot.bottom
}

/// The target's name beside its ridge, at the right end if that is free; in fewer words rather than on the line.
pub(super) fn target(
    ground: &Ground,
    plot: Frame,
    line: &Curve,
    ridge: f64,
    wording: &Wording,
    labels: &mut Vec<Label>,
) {
    let amount = (wording.money)(ground.target);
    let (full, bare) = ((wording.target)(&amount), (wording.bare)(&amount));
    for text in [full, amount, bare] {
        let room = plot.right - plot.left - text_width(Kind::Target, &text);
        let mut label = Label { kind: Kind::Target, text, x: 0.0, y: 0.0, anchor: Anchor::End };
        for step in 0..=24 {
            label.x = plot.right - room.max(0.0) * f64::from(step / 2) / 12.0;
            label.y = if step % 2 == 0 { ridge - 8.0 } else { ridge + 17.0 };
            if free(std::slice::from_ref(&label), labels, plot, line, f64::NAN) {
                labels.push(label);
                return;
            }
        }
    }
}

/// The labels lie inside the plot, clear of the line, of the ridge where there is one, of what is taken and each other.
fn free(placed: &[Label], taken: &[Label], plot: Frame, line: &Curve, ridge: f64) -> bool {
    placed.iter().enumerate().all(|(i, label)| {
        let bounds = label.bounds();
        bounds.inside(&plot.bounds())
            && bounds.clears(line, AIR)
            && (ridge.is_nan() || bounds.clears_level(ridge, 4.0))
            && !taken.iter().chain(&placed[..i]).any(|other| other.bounds().meets(&bounds))
    })
}
