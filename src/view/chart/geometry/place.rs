//! Finding a place for each label where it lies on nothing else.

use time::Date;

use super::{
    Frame, Ground, Wording,
    calendar::months,
    curve::Curve,
    label::{Anchor, Bounds, Kind, Label, text_width},
    scale::Scale,
};
use crate::plan::unit::Money;

/// Air between a label and the line.
const AIR: f64 = 6.0;

impl Frame {
    const fn bounds(self) -> Bounds {
        Bounds { left: self.left, right: self.right, top: self.top, bottom: self.bottom }
    }
}

/// Money beside the grid lines, each ending at `x` 0 for now: the margin follows from the widest.
pub(super) fn ticks(scale: Scale, bottom: f64, top: f64, money: &dyn Fn(Money) -> String) -> Vec<Label> {
    let label = |value: f64| Label {
        kind: Kind::Tick,
        text: money(Money(value)),
        x: 0.0,
        y: bottom - (bottom - top) * value / scale.top,
        anchor: Anchor::End,
    };
    scale.ticks().map(label).collect()
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

/// What each window runs at, between the marks that end them: on one level, as low as the line allows.
pub(super) fn windows(
    ground: &Ground,
    plot: Frame,
    line: &Curve,
    ridge: f64,
    days: f64,
    wording: &Wording,
    labels: &mut Vec<Label>,
) {
    let x = |day: u16| plot.left + (plot.right - plot.left) * f64::from(day) / days;
    let windows = &ground.answer.windows;
    let names: Vec<[Label; 2]> = windows
        .iter()
        .map(|window| {
            let room = x(window.to_day) - x(window.from_day) - 8.0;
            let length = f64::from(window.to_day.saturating_sub(window.from_day).max(1));
            let pace = (wording.money)(Money(window.expected.get() * ground.period.get() / length));
            let full = (wording.window)(window.from_day, window.to_day, false);
            let days = if text_width(Kind::Days, &full) <= room {
                full
            } else {
                (wording.window)(window.from_day, window.to_day, true)
            };
            let middle = f64::midpoint(x(window.from_day), x(window.to_day));
            let label = |kind, text| Label { kind, text, x: middle, y: 0.0, anchor: Anchor::Middle };
            [label(Kind::Days, days), label(Kind::Pace, pace)]
        })
        .collect();
    let fits = names.iter().zip(windows).all(|(pair, window)| {
        pair.iter().all(|label| text_width(label.kind, &label.text) <= x(window.to_day) - x(window.from_day) - 4.0)
    });
    // Where the windows are too narrow for their figures, every other one moves up and the days go unsaid.
    let lift = |i: usize| if fits || i.is_multiple_of(2) { 0.0 } else { 20.0 };
    let mut y = plot.bottom - 9.0;
    while y > plot.top + 12.0 {
        let placed = names.iter().enumerate().flat_map(|(i, [days, pace])| {
            let pace_y = if fits { y - 15.0 } else { y - lift(i) };
            let keep = |label: &Label, y: f64| within(Label { y, ..label.clone() }, plot);
            [fits.then(|| keep(days, y)), Some(keep(pace, pace_y))]
        });
        let placed: Vec<Label> = placed.flatten().collect();
        if free(&placed, labels, plot, line, ridge) {
            labels.extend(placed);
            return;
        }
        y -= 4.0;
    }
}

/// The target's name beside its ridge: at the right end if that is free.
pub(super) fn target(
    ground: &Ground,
    plot: Frame,
    line: &Curve,
    ridge: f64,
    wording: &Wording,
    labels: &mut Vec<Label>,
) {
    let text = (wording.target)(&(wording.money)(ground.target));
    let width = text_width(Kind::Target, &text);
    let room = plot.right - plot.left - width;
    let label = |step: u8, y: f64| Label {
        kind: Kind::Target,
        text: text.clone(),
        x: plot.right - room * f64::from(step) / 8.0,
        y,
        anchor: Anchor::End,
    };
    let (above, below) = (ridge - 8.0, ridge + 17.0);
    let places = (0..=8).flat_map(|step| [label(step, above), label(step, below)]);
    let free = places.into_iter().find(|place| free(std::slice::from_ref(place), labels, plot, line, f64::NAN));
    labels.push(free.unwrap_or_else(|| within(label(0, above), plot)));
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

/// The label, moved sideways so that it stays inside the plot.
fn within(label: Label, plot: Frame) -> Label {
    let bounds = label.bounds();
    let shift = (plot.left + 2.0 - bounds.left).max(0.0) - (bounds.right - plot.right).max(0.0);
    Label { x: label.x + shift, ..label }
}
