//! The ribbon below the axis: what each week's revenue is made of, layer on layer.

use super::{
    label::{Anchor, Kind, Label, text_width},
    pen::{Pen, at},
    sound,
};
use crate::plan::answer::WeekAhead;

/// The least height of a layer that carries words.
const ROOM: f64 = 15.0;
/// Air on either side of words in a layer.
const AIR: f64 = 3.0;

/// The ribbon.
#[derive(Debug)]
pub(crate) struct Strata {
    /// Everything up to the top of what is in mid funnel now.
    pub(crate) mid: String,
    /// Everything up to the top of what is in top of funnel now; lies behind `mid`.
    pub(crate) top: String,
    /// A name for each layer that has room for one.
    pub(crate) names: Vec<Label>,
}

/// The room the ribbon has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ribbon {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Width of a week.
    pub(crate) week: f64,
}

/// Names for a layer, the fullest first.
pub(crate) type Names = [&'static str];

/// Lays the weeks' shares over each other: mid funnel at the bottom, then top of funnel, then work not begun yet.
pub(crate) fn lay(weeks: &[WeekAhead], ribbon: Ribbon, names: [&Names; 3]) -> Strata {
    let borders: Vec<[f64; 4]> = weeks.iter().map(|week| heights(week, ribbon)).collect();
    let mut labels = Vec::new();
    for (layer, names) in names.into_iter().enumerate() {
        let spans: Vec<(f64, f64)> = borders.iter().map(|border| (border[layer + 1], border[layer])).collect();
        labels.extend(name(&spans, ribbon, names));
    }
    Strata { mid: steps(&borders, 1, ribbon), top: steps(&borders, 2, ribbon), names: labels }
}

/// The borders of a week's layers, from the ribbon's bottom to its top.
fn heights(week: &WeekAhead, ribbon: Ribbon) -> [f64; 4] {
    let (mid, top, new) = (sound(week.from_mid), sound(week.from_top), sound(week.from_new));
    let all = mid + top + new;
    // A week that brings nothing is made of nothing there is today.
    let share = |part: f64| if all > 0.0 { (part / all).clamp(0.0, 1.0) } else { 0.0 };
    let y = |share: f64| ribbon.bottom - (ribbon.bottom - ribbon.top) * share;
    [ribbon.bottom, y(share(mid)), y(share(mid + top)), ribbon.top]
}

/// A stepped outline from the ribbon's bottom up to border `upper`.
fn steps(borders: &[[f64; 4]], upper: usize, ribbon: Ribbon) -> String {
    let mut pen = Pen::default();
    pen.move_to(at(ribbon.left, ribbon.bottom));
    let mut x = ribbon.left;
    for border in borders {
        pen.line_to(at(x, border[upper]));
        x += ribbon.week;
        pen.line_to(at(x, border[upper]));
    }
    pen.line_to(at(x, ribbon.bottom));
    pen.closed()
}

/// The fullest name that fits, in the run of weeks over which the layer is thickest.
fn name(spans: &[(f64, f64)], ribbon: Ribbon, names: &Names) -> Option<Label> {
    // Nearly all of the ribbon is as good as all of it: of such runs the widest is best.
    let ample = 0.85 * (ribbon.bottom - ribbon.top);
    names.iter().find_map(|name| {
        let needed = text_width(Kind::Layer, name) + 2.0 * AIR;
        let mut best: Option<(f64, f64, f64, f64)> = None;
        for from in 0..spans.len() {
            let (mut high, mut low) = (ribbon.top, ribbon.bottom);
            for (to, &(upper, lower)) in spans.iter().enumerate().skip(from) {
                high = high.max(upper);
                low = low.min(lower);
                if low - high < ROOM {
                    break;
                }
                let width = (to - from + 1) as f64 * ribbon.week;
                let merit = ((low - high).min(ample), width);
                if width >= needed && best.is_none_or(|(thick, wide, ..)| merit > (thick, wide)) {
                    let x = ribbon.left + from as f64 * ribbon.week + width / 2.0;
                    best = Some((merit.0, merit.1, x, f64::midpoint(high, low) + 4.0));
                }
            }
        }
        let (_, _, x, y) = best?;
        Some(Label { kind: Kind::Layer, text: (*name).to_owned(), x, y, anchor: Anchor::Middle })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::unit::Money;
    use time::Date;

    const NAMES: [&Names; 3] = [&["in mid funnel", "mid"], &["in top of funnel", "top"], &["not created yet", "new"]];

    fn weeks(parts: &[[f64; 3]]) -> Vec<WeekAhead> {
        let week = |&[mid, top, new]: &[f64; 3]| WeekAhead {
            start: Date::MIN,
            expected: Money(mid + top + new),
            pace: Money(0.0),
            from_mid: Money(mid),
            from_top: Money(top),
            from_new: Money(new),
            p10: Money(0.0),
            p50: Money(0.0),
            p90: Money(0.0),
        };
        parts.iter().map(week).collect()
    }

    fn ribbon(week: f64) -> Ribbon {
        Ribbon { left: 10.0, top: 100.0, bottom: 140.0, week }
    }

    #[test]
    fn layers_step_with_the_weeks() {
        let strata = lay(&weeks(&[[1.0, 0.0, 0.0], [0.0, 1.0, 1.0]]), ribbon(20.0), NAMES);
        assert_eq!(strata.mid, "M10 140L10 100L30 100L30 140L50 140L50 140Z");
        assert_eq!(strata.top, "M10 140L10 100L30 100L30 120L50 120L50 140Z");
    }

    #[test]
    fn a_layer_is_named_where_it_has_room_in_words_that_fit() {
        let parts =
            [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.9, 0.1], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]];
        let texts = |week| {
            let strata = lay(&weeks(&parts), ribbon(week), NAMES);
            strata.names.into_iter().map(|label| label.text).collect::<Vec<_>>()
        };
        assert_eq!(texts(120.0), ["in mid funnel", "in top of funnel", "not created yet"]);
        assert_eq!(texts(40.0), ["mid", "top", "not created yet"]);
        assert_eq!(texts(3.0), Vec::<String>::new());
    }

    #[test]
    fn weeks_that_bring_nothing_are_not_created_yet() {
        let strata = lay(&weeks(&[[0.0; 3]; 26]), ribbon(20.0), NAMES);
        assert_eq!(strata.names.len(), 1);
        assert_eq!(strata.names[0].text, "not created yet");
        assert!(!strata.mid.contains("NaN"));
    }
}
