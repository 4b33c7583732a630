//! One field: label, input, unit, hint, slider, and what is wrong with it.

use std::rc::Rc;

use web_sys::{FocusEvent, HtmlInputElement};
use yew::prelude::*;

use super::slider::Slider;
use crate::{
    content::form::FieldWords,
    format::Format,
    plan::{Field, input::Entry, quantity::Unit},
    state::{
        Action,
        number::{read_entry, ungroup},
    },
    view::{
        markup::{div, el, nothing, p},
        opening::separators,
    },
};

/// What stands beside a label: what is needed, or what the figure means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aside {
    /// The words.
    pub(super) text: String,
    /// Good, short, or neither.
    pub(super) class: &'static str,
}

/// What a field is made from.
pub(super) struct FieldProps<'a> {
    /// Which.
    pub(super) field: Field,
    /// Its row, if it is in one.
    pub(super) row: Option<usize>,
    /// The words around it.
    pub(super) words: FieldWords,
    /// What the visitor typed.
    pub(super) text: AttrValue,
    /// Beside the label.
    pub(super) aside: Option<Aside>,
    /// What is wrong with it.
    pub(super) error: Option<String>,
    /// A slider for what-if.
    pub(super) slider: Option<Slider>,
    /// It does not count at present, and cannot be typed in.
    pub(super) readonly: bool,
    /// It is a cell of a grid whose heads show the label.
    pub(super) cell: bool,
    /// Writes figures.
    pub(super) format: &'a Rc<Format>,
    /// Where actions go.
    pub(super) on: &'a Callback<Action>,
}

/// The id of a field's input.
pub(super) fn id(field: Field, row: Option<usize>) -> String {
    let name = field.quantity().name.replace('.', "-");
    row.map_or_else(|| ["ridgeline-", &name].concat(), |row| format!("ridgeline-{name}-{row}"))
}

/// What to write in a field for `value`, which is in the plan's unit: shares are typed as per cents.
pub fn typed(field: Field, value: f64, format: &Format) -> String {
    // Rounded, since 0.29 × 100 is not 29.
    let share = |value: f64| (value * 1e10).round() / 1e8;
    format.exact(if field.quantity().unit == Unit::Share { share(value) } else { value })
}

/// `text` as its number is written while nobody is in the field. None where that is how it stands, where it holds none, and where the
/// figure is finer than can be written: it stays as it was typed.
pub(in crate::view) fn settled(field: Field, text: &str, format: &Format) -> Option<String> {
    if field.quantity().unit == Unit::Date {
        return None;
    }
    let value = |text: &str| read_entry(field, text, &separators(format));
    let Entry::Value(number) = value(text) else { return None };
    let written = typed(field, number, format);
    (written != text && value(&written) == Entry::Value(number)).then_some(written)
}

/// The field. Not a component, whose life is two kilobytes: drawing all fields anew at a keystroke costs less than the answer does.
pub(super) fn field(props: &FieldProps) -> Html {
    let FieldProps { field, row, words, text, aside, error, slider, readonly, cell, format, on } = props;
    let id = id(*field, *row);
    let (hint_id, error_id) = ([&id, "-hint"].concat(), [&id, "-error"].concat());
    let has_hint = !words.hint.is_empty();
    let described: Vec<&str> =
        [(error.is_some(), &*error_id), (has_hint, &*hint_id)].into_iter().filter(|it| it.0).map(|it| it.1).collect();
    let unit = field.quantity().unit;
    let sign = format.currency_sign();
    let (before, after) = match unit {
        Unit::Money if sign.before => (sign.text.as_str(), ""),
        Unit::Money => ("", sign.text.as_str()),
        _ => ("", words.unit),
    };
    let affix = |text: &str| {
        el("span")
            .set("class", "affix")
            .set("aria-hidden", "true")
            .flag("hidden", text.is_empty())
            .text(text.to_owned())
    };
    let class = match (error.is_some(), cell) {
        (false, false) => "field",
        (true, false) => "field is-wrong",
        (false, true) => "field is-cell",
        (true, true) => "field is-cell is-wrong",
    };
    let label = el("label").attr("for", id.clone()).set("class", if *cell { "visually-hidden" } else { "" });
    let label =
        label.text(words.label.clone()).with(el("span").set("class", "visually-hidden").text(spoken_unit(after)));
    let beside = aside.as_ref().map_or(("", ""), |aside| (aside.class, &aside.text));
    let beside = el("span").set("class", beside.0).flag("hidden", aside.is_none()).text(beside.1.to_owned());
    let input = el("input")
        .attr("id", id)
        .set("type", if unit == Unit::Date { "date" } else { "text" })
        .set("inputmode", if *field == Field::Reps { "numeric" } else { "decimal" })
        .set("autocomplete", "off")
        .flag("readonly", *readonly)
        .maybe("aria-invalid", error.as_ref().map(|_| "true".to_owned()))
        .maybe("aria-describedby", (!described.is_empty()).then(|| described.join(" ")))
        .value(text.clone())
        .on_input(typing(props))
        .on_focus(entering(props))
        .on_blur(leaving(props));
    let slider =
        slider.as_ref().map_or_else(nothing, |slider| super::slider::slider(slider, *field, &words.label, format, on));
    div(class)
        .key(field.quantity().name)
        .set("data-field", field.quantity().name)
        .with(div("label").with(label).with(beside))
        .with(div("input").with(affix(before)).with(input).with(affix(after)))
        .with(slider)
        .with(p("error", error.clone().unwrap_or_default()).attr("id", error_id).flag("hidden", error.is_none()))
        .with(p("hint", words.hint).attr("id", hint_id).flag("hidden", !has_hint))
        .done()
}

fn spoken_unit(after: &str) -> String {
    if after.is_empty() { String::new() } else { [", ", after].concat() }
}

fn write(field: Field, row: Option<usize>, text: String) -> Action {
    match row {
        None => Action::Type(field, text),
        Some(row) => Action::TypeRow(field, row, text),
    }
}

fn typing(props: &FieldProps) -> Callback<InputEvent> {
    let (field, row, on) = (props.field, props.row, props.on.clone());
    Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        on.emit(write(field, row, input.value()));
    })
}

/// Without its marks of grouping a number is easier to edit; selected, it is replaced by typing, as everywhere.
fn entering(props: &FieldProps) -> Callback<FocusEvent> {
    let (field, row, on, format) = (props.field, props.row, props.on.clone(), Rc::clone(props.format));
    Callback::from(move |event: FocusEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        on.emit(Action::Enter(field, row));
        let text = ungroup(&input.value(), &separators(&format));
        if field.quantity().unit != Unit::Date && text != input.value() {
            input.set_value(&text);
            input.select();
            on.emit(Action::Settle { field, row, text });
        }
    })
}

fn leaving(props: &FieldProps) -> Callback<FocusEvent> {
    let (field, row, on, format) = (props.field, props.row, props.on.clone(), Rc::clone(props.format));
    Callback::from(move |event: FocusEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        on.emit(Action::Leave(field, row));
        if let Some(text) = settled(field, &input.value(), &format) {
            on.emit(Action::Settle { field, row, text });
        }
    })
}
