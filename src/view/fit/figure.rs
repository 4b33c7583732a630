//! A figure of the comparison of cost: what is assumed, what the visitor typed over it, and what is wrong with that.

use web_sys::MouseEvent;
use yew::prelude::*;

use crate::{
    content::check::{Figure, Measure, filled},
    format::Format,
    plan::unit::{Money, Rate},
    state::{
        Note, Separators,
        number::{is_blank, read_number, read_share},
    },
    view::{
        check::{Desk, Entry, entry},
        edge,
        markup::{button, div, p},
        opening::separators,
    },
};

/// What the names of figures begin with, after the check's own prefix.
const FIGURE: &str = "cost.";
/// Ends the name under which the last text that could be read is kept while the present one cannot.
const BEFORE: &str = ".before";

/// A figure as it counts.
pub(super) struct Reading {
    /// The visitor's; the last one that could be read, where the present one cannot; the assumption, where there is neither.
    pub(super) value: f64,
    /// The present one cannot be read.
    pub(super) wrong: bool,
}

fn name(figure: &Figure) -> String {
    [FIGURE, figure.id].concat()
}

/// What counts for `figure`.
pub(super) fn reading(desk: &Desk, figure: &Figure) -> Reading {
    let (marks, name) = (separators(desk.format), name(figure));
    let (own, before) = (desk.text(&name), desk.text(&[&name, BEFORE].concat()));
    let value = parse(figure, own, marks);
    Reading {
        value: value.or_else(|| parse(figure, before, marks)).unwrap_or(figure.value),
        wrong: value.is_none() && !own.is_empty(),
    }
}

fn parse(figure: &Figure, text: &str, marks: Separators) -> Option<f64> {
    let read = if figure.measure == Measure::Share { read_share } else { read_number };
    read(text, &marks).ok().filter(|value| (figure.min..=figure.max).contains(value))
}

/// The input, its source, and the way back to what is assumed.
pub(super) fn field(desk: &Desk, figure: &'static Figure) -> Html {
    let name = name(figure);
    let own = desk.text(&name);
    let sign = desk.format.currency_sign();
    let money = figure.measure == Measure::Money;
    let (before, mut after) = (if money && sign.before { &*sign.text } else { "" }, figure.unit.to_owned());
    if money && !sign.before {
        after = [&sign.text, " ", figure.unit].concat();
    }
    let on = remembering(desk, figure, &name);
    let input = entry(
        &Desk { on: &on, ..*desk },
        Entry {
            name: &name,
            label: figure.label,
            text: if own.is_empty() { typed(figure, desk.format) } else { own.trim().to_owned() },
            before,
            after: &after,
            hint: figure.source,
            error: reading(desk, figure).wrong.then(|| error(desk, figure)),
            ..Entry::default()
        },
    );
    let back = filled(desk.check.word("reset"), &[("value", &written(figure, figure.value, desk.format))]);
    let reset = button(back)
        .set("class", "button fit-reset")
        .attr(
            "aria-label",
            [
                figure.label,
                ": ",
                &filled(desk.check.word("reset"), &[("value", &written(figure, figure.value, desk.format))]),
            ]
            .concat(),
        )
        .flag("hidden", own.is_empty() || parse(figure, own, separators(desk.format)) == Some(figure.value))
        .on_click(resetting(desk, &name));
    let small = small(desk, figure);
    let asked = p("fit-small", small.clone()).flag("hidden", small.is_empty());
    div("fit-figure").key(figure.id).with(input).with(asked).with(reset).done()
}

/// Asks back where a share below 1 % may have been meant as a part of 1: 0.31 for 31 %.
fn small(desk: &Desk, figure: &Figure) -> String {
    let value = reading(desk, figure).value;
    if figure.measure != Measure::Share || value <= 0.0 || value >= 0.01 {
        return String::new();
    }
    let meant = value * 100.0;
    let (percent, number) = (desk.format.percent(Rate(meant)), desk.format.exact((meant * 1e4).round() / 100.0));
    filled(desk.check.word("small-share"), &[("meant", &percent), ("number", &number)])
}

/// What is assumed, as it would be typed.
fn typed(figure: &Figure, format: &Format) -> String {
    // Rounded, since 0.29 × 100 is not 29.
    format.exact(if figure.measure == Measure::Share { (figure.value * 1e10).round() / 1e8 } else { figure.value })
}

/// A value of the figure in a sentence.
fn written(figure: &Figure, value: f64, format: &Format) -> String {
    match figure.measure {
        Measure::Money => format.money(Money(value)),
        Measure::Share => format.percent(Rate(value)),
        Measure::Number => format.number(value),
    }
}

fn error(desk: &Desk, figure: &Figure) -> String {
    let words = match figure.measure {
        Measure::Money => "wrong-money",
        Measure::Share => "wrong-share",
        Measure::Number => "wrong-number",
    };
    let bound = |value| written(figure, value, desk.format);
    filled(desk.check.word(words), &[("min", &bound(figure.min)), ("max", &bound(figure.max))])
}

/// Keeps what is typed, and beside a text that cannot be read the one before it, from which the result stays.
fn remembering(desk: &Desk, figure: &'static Figure, name: &str) -> Callback<Note> {
    let marks = separators(desk.format);
    let present = desk.text(name).to_owned();
    let readable = parse(figure, &present, marks).is_some() || present.is_empty();
    let (on, before) = (desk.on.clone(), [desk.prefix, name, BEFORE].concat());
    Callback::from(move |note| {
        let Note::Write(name, text) = note else { return };
        // An emptied field is being typed in: nothing at all would bring the assumption back at once.
        let text = if is_blank(&text) { " ".to_owned() } else { text };
        let fine = parse(figure, &text, marks).is_some();
        on.emit(Note::Write(name, text));
        if fine || readable {
            on.emit(Note::Write(before.clone(), if fine { String::new() } else { present.clone() }));
        }
    })
}

/// Takes the visitor's figure away; the focus goes to the field, since the button goes.
fn resetting(desk: &Desk, name: &str) -> Callback<MouseEvent> {
    let full = [desk.prefix, name].concat();
    let id = desk.id(name);
    let on = desk.on.clone();
    Callback::from(move |event: MouseEvent| {
        edge::go_to(&event.target_unchecked_into(), &id);
        on.emit(Note::Write(full.clone(), String::new()));
        on.emit(Note::Write([&full, BEFORE].concat(), String::new()));
    })
}
