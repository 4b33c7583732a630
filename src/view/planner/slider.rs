//! Sliders: what if this were more, or less?

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{content::form, format::Format, plan::Field, state::Action, view::markup::el};

/// How far a slider goes, and where it stands, in the unit that is typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Slider {
    /// Its right end; the left is 0.
    pub(super) max: f64,
    /// Its steps.
    pub(super) step: f64,
    /// Where it stands.
    pub(super) value: f64,
}

impl Slider {
    /// A slider to about `reach`, never less than `value`, in about fifty steps.
    pub(super) fn to(reach: f64, value: f64) -> Self {
        let max = round_up(reach.max(value).max(1.0));
        Self { max, step: max / 50.0, value }
    }
}

/// The next of 1, 2, 5, 10, 20, 50 …
fn round_up(value: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 < value {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| *step >= value).unwrap_or(value)
}

/// A slider that writes into `field`, which is called `label`.
pub(super) fn slider(slider: &Slider, field: Field, label: &str, format: &Rc<Format>, on: &Callback<Action>) -> Html {
    let Slider { max, step, value } = *slider;
    let oninput = {
        let (format, on) = (format.clone(), on.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            on.emit(Action::Type(field, format.exact(input.value_as_number())));
        })
    };
    // The numbers of an input are written as JavaScript writes them, whatever the locale.
    let plain = js_number;
    el("input")
        .set("type", "range")
        .set("class", "slider")
        .set("min", "0")
        .attr("max", plain(max))
        .attr("step", plain(step))
        .value(plain(value))
        .attr("aria-label", form::slider(label))
        .attr("aria-valuetext", format.exact(value))
        .on_input(oninput)
        .done()
}

#[cfg(target_arch = "wasm32")]
fn js_number(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

#[cfg(not(target_arch = "wasm32"))]
fn js_number(number: f64) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_reaches_round_figures_and_never_stops_short_of_its_value() {
        let to = |reach, value| Slider::to(reach, value);
        assert_eq!(to(14.8, 6.0), Slider { max: 20.0, step: 0.4, value: 6.0 });
        assert_eq!(to(0.0, 0.0), Slider { max: 1.0, step: 0.02, value: 0.0 });
        assert_eq!(to(10.0, 1_234.0), Slider { max: 2_000.0, step: 40.0, value: 1_234.0 });
        assert!(Slider::to(1e13, 1e13).max >= 1e13);
    }
}
