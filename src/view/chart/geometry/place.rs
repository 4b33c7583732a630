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

/// What the labels inside the plot must find their place among.
pub(super) struct Site<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) wording: &'a Wording<'a>,
    pub(super) plot: Frame,
    pub(super) days: f64,
    /// The line, and that of another plan, where there is one.
    pub(super) lines: &'a [Curve],
    pub(super) ridge: f64,
}

impl Site<'_> {
    /// What each window runs at: on one level, as low as the line allows, each in its stretch of the axis or, where the
    /// stretches are too narrow, side by side. Answers how far down the marks at the windows' ends may reach.
    pub(super) fn windows(&self, labels: &mut Vec<Label>) -> f64 {
        for lines in self.choices() {
            for (brief, bare) in [(false, false), (true, false), (true, true)] {
                let Some((mut row, crowded)) = self.row(brief, bare) else { continue };
                let Some(bottom) = self.level(&row, lines) else { continue };
                for label in &mut row {
                    label.y = bottom - if label.kind == Kind::Pace { 15.0 } else { 0.0 };
                }
                let below = row.first().is_some_and(|label| lines.iter().all(|line| bottom > line.y_at(label.x)));
                labels.extend(row);
                return if crowded && below { bottom - 32.0 } else { self.plot.bottom };
            }
        }
        self.plot.bottom
    }

    /// The lines to keep clear of: all, and rather the plan's own alone than to name nothing.
    fn choices(&self) -> [&[Curve]; 2] {
        [self.lines, self.lines.get(..1).unwrap_or_default()]
    }

    /// The windows' labels, days and pace in turn, at no height yet, and whether they outgrow their stretches. Nothing
    /// where they outgrow the plot.
    fn row(&self, brief: bool, bare: bool) -> Option<(Vec<Label>, bool)> {
        let Self { ground, wording, plot, .. } = self;
        let x = |day: u16| plot.left + (plot.right - plot.left) * f64::from(day) / self.days;
        let mut taken = plot.left - 8.0;
        let mut crowded = false;
        let mut row = Vec::with_capacity(6);
        for window in &ground.answer.windows {
            // What the window brings is to its share of the target as its pace is to the whole.
            let share = window.target.get() / ground.target.get();
            let pace = if share > 0.0 { window.expected.get() / share } else { 0.0 };
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
        (taken <= plot.right).then_some((row, crowded))
    }

    /// The lowest level on which two lines of `row` lie clear.
    fn level(&self, row: &[Label], lines: &[Curve]) -> Option<f64> {
        let mut taken = vec![(self.ridge, self.ridge)];
        for line in lines {
            for bounds in row.iter().map(Label::bounds) {
                taken.push(line.extent(bounds.left - AIR, bounds.right + AIR));
            }
        }
        let mut bottom = self.plot.bottom - 9.0;
        while bottom > self.plot.top + 28.0 {
            let (top, end) = (bottom - 15.0 - Kind::Pace.size(), bottom + 3.0);
            if taken.iter().all(|&(high, low)| end + AIR <= high || top - AIR >= low) {
                return Some(bottom);
            }
            bottom -= 4.0;
        }
        None
    }

    /// The target's name beside its ridge, at the right end if that is free; in fewer words rather than on the line, and
    /// rather none: the key, the readout and the table name it too.
    pub(super) fn target(&self, labels: &mut Vec<Label>) {
        let Self { wording, plot, ridge, .. } = self;
        let amount = (wording.money)(self.ground.target);
        let (full, bare) = ((wording.target)(&amount), (wording.bare)(&amount));
        for lines in self.choices() {
            for text in [&full, &amount, &bare] {
                let room = plot.right - plot.left - text_width(Kind::Target, text);
                let mut label = Label { kind: Kind::Target, text: text.clone(), x: 0.0, y: 0.0, anchor: Anchor::End };
                for step in 0..=24 {
                    label.x = plot.right - room.max(0.0) * f64::from(step / 2) / 12.0;
                    label.y = if step % 2 == 0 { ridge - 8.0 } else { ridge + 17.0 };
                    if self.free(&label, labels, lines) {
                        labels.push(label);
                        return;
                    }
                }
            }
        }
    }

    /// The label lies inside the plot, clear of `lines` and of the other labels.
    fn free(&self, label: &Label, labels: &[Label], lines: &[Curve]) -> bool {
        let bounds = label.bounds();
        bounds.inside(&self.plot.bounds())
            && lines.iter().all(|line| bounds.clears(line, AIR))
            && !labels.iter().any(|other| other.bounds().meets(&bounds))
    }
}
