//! The period under way, the cost of waiting, and coverage by confidence.

use yew::prelude::*;

use crate::{
    content::{outlook as words, working::Figure},
    view::{
        markup::{el, marked, p},
        planner::{
            Shown,
            card::{card, cells, difference, row, table},
            working,
        },
    },
};

pub(super) fn period(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    card("card period", "ridgeline-period", words::period_heading(&outcome.plan))
        .with(
            el("p").with(marked(&words::period_text(&outcome.plan, &outcome.answer, format))).with(
                el("span").set("class", "asked").text(words::period_asked(&outcome.plan, &outcome.answer, format)),
            ),
        )
        .with(difference(&shown.differences.period))
        .with(working::show(Figure::Period, shown))
        .done()
}

pub(super) fn waiting(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let (figure, text) = words::waiting(&outcome.plan, &outcome.answer, format);
    let costs = outcome.answer.waiting.per_week.get() > 0.0;
    let class = if costs { "card waiting is-short" } else { "card waiting is-good" };
    card(class, "ridgeline-waiting", words::WAITING_HEADING)
        .with(p("big", figure))
        .with(difference(&shown.differences.waiting))
        .with(el("p").set("class", "hint").with(marked(&text)))
        .with(working::show(Figure::Waiting, shown))
        .done()
}

pub(super) fn confidence(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let rows = outcome.answer.confidence.iter().enumerate().map(|(at, entry)| {
        let coverage = [&*format.number(entry.coverage.get()), "×"].concat();
        let figures = [format.number(entry.opportunities), coverage];
        cells(row(format.percent(entry.level)), figures, shown.differences.confidence.get(at))
    });
    card("card", "ridgeline-confidence", words::CONFIDENCE_HEADING)
        .with(el("p").set("class", "hint").with(marked(&words::confidence_text(
            &outcome.plan,
            &outcome.answer,
            format,
        ))))
        .with(table(&words::CONFIDENCE_COLUMNS, rows))
        .with(working::show(Figure::Confidence, shown))
        .done()
}
