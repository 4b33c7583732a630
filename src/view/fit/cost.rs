//! What full-time and fractional management would cost this visitor.

use yew::prelude::*;

use super::{
    figure::{field, reading},
    picture::{key, picture, table},
    plot::Plot,
};
use crate::{
    assessment::cost::{Comparison, Crossing, Fractional, FullTime, HORIZON, Side, Who},
    content::check::{
        Figure, filled,
        fit::{ROLE_FIGURES, VP_PREFIX},
    },
    plan::unit::Money,
    view::{
        check::{Desk, listed},
        markup::{El, div, el, p},
    },
};

/// The name under which the role is kept.
const ROLE: &str = "cost.role";
const MANAGER: &str = "manager";
const VP: &str = "vp";

const FULL: [&str; 6] = ["salary", "variable", "benefits", "recruiting", "hire", "ramp"];
const PART: [&str; 5] = ["days", "rate", "find", "part-ramp", "engaged"];

/// The panel: the answer in a sentence, both curves, the figures behind them.
pub(super) fn cost(desk: &Desk) -> Html {
    let word = |id| desk.check.word(id);
    let figures = |ids: &[&str]| -> Vec<&'static Figure> { ids.iter().filter_map(|id| figure(desk, id)).collect() };
    let (full, part) = (figures(&FULL), figures(&PART));
    let wrong = full.iter().chain(&part).any(|figure| reading(desk, figure).wrong);
    let both = comparison(desk);
    let crossing = both.crossing();
    let fields = |legend, figures: &[&'static Figure]| {
        let fields = figures.iter().map(|figure| field(desk, figure)).collect();
        el("fieldset").with(el("legend").text(word(legend))).with(div("fit-fields").list(fields))
    };
    let answer = div(if wrong { "fit-answer is-stale" } else { "fit-answer" })
        .with(p("fit-sentence", sentence(desk, &both, crossing)))
        .with(drawn(desk, &both, crossing))
        .with(summary(desk, &both))
        .with(p("hint", waiting(desk, &both)));
    el("section")
        .set("class", "card fit-cost")
        .set("aria-labelledby", "ridgeline-fit-cost")
        .with(el("h2").set("id", "ridgeline-fit-cost").text(word("cost-title")))
        .with(p("hint", word("cost-lead")))
        .with(roles(desk))
        .with(p("fit-stale", word("stale")).flag("hidden", !wrong))
        .with(answer)
        .with(table(desk, &both))
        .with(div("fit-figures").with(fields("full", &full)).with(fields("fractional", &part)))
        .with(el("h3").text(word("left-out-title")))
        .with(listed("bullets", desk.check.list("left-out")))
        .done()
}

/// The role that is compared: as chosen; else the one the result speaks of.
fn is_vp(desk: &Desk) -> bool {
    match desk.text(ROLE) {
        "" => !desk.verdict.is_blank() && desk.check.sheet.outcomes[desk.verdict.first().outcome].id == VP,
        chosen => chosen == VP,
    }
}

fn figure(desk: &Desk, id: &str) -> Option<&'static Figure> {
    if is_vp(desk) && ROLE_FIGURES.contains(&id) {
        return desk.check.figure(&[VP_PREFIX, id].concat());
    }
    desk.check.figure(id)
}

fn comparison(desk: &Desk) -> Comparison {
    let value = |id| figure(desk, id).map_or(0.0, |figure| reading(desk, figure).value);
    let full = FullTime {
        salary: value("salary"),
        variable: value("variable"),
        benefits: value("benefits"),
        recruiting: value("recruiting"),
        hire: value("hire"),
        ramp: value("ramp"),
    };
    let part = Fractional {
        days: value("days"),
        rate: value("rate"),
        find: value("find"),
        ramp: value("part-ramp"),
        engaged: value("engaged"),
    };
    Comparison::of(&full, &part)
}

fn roles(desk: &Desk) -> Html {
    let vp = is_vp(desk);
    let choices = [(MANAGER, "role-manager", !vp), (VP, "role-vp", vp)].into_iter().map(|(role, label, chosen)| {
        let choose = desk.choosing(ROLE, role.to_owned());
        let radio =
            el("input").set("type", "radio").set("name", "ridgeline-fit-role").checked(chosen).on_change(choose);
        el("label").key(role).with(radio).with(el("span").text(desk.check.word(label)))
    });
    div("segments fit-roles").set("role", "radiogroup").set("aria-label", desk.check.word("role")).each(choices).done()
}

fn money(desk: &Desk, amount: f64) -> String {
    desk.format.money_short(Money(amount))
}

/// "3 months", "1 month".
fn months(desk: &Desk, count: f64) -> String {
    let figure = desk.format.number(count);
    let one = figure == desk.format.number(1.0);
    filled(desk.check.word(if one { "one-month" } else { "months" }), &[("n", &figure)])
}

/// Who has cost less, and from when on.
fn sentence(desk: &Desk, both: &Comparison, crossing: Option<Crossing>) -> String {
    let end = f64::from(HORIZON);
    let (full, part) = (both.full.cost(end), both.fractional.cost(end));
    let words = match crossing {
        Some(Crossing { cheaper: Who::FullTime, .. }) => "overtakes-full",
        Some(Crossing { cheaper: Who::Fractional, .. }) => "overtakes-fractional",
        None if both.lead(end) > 0.0 => "throughout-fractional",
        None if both.lead(end) < 0.0 => "throughout-full",
        None => "same",
    };
    let time = crossing.map_or_else(String::new, |found| months(desk, found.month));
    let (less, more) = (money(desk, full.min(part)), money(desk, full.max(part)));
    filled(desk.check.word(words), &[("time", &time), ("less", &less), ("more", &more)])
}

fn waiting(desk: &Desk, both: &Comparison) -> String {
    let (full, part) = (months(desk, both.full.waiting), months(desk, both.fractional.waiting));
    filled(desk.check.word("waiting"), &[("full", &full), ("fractional", &part)])
}

fn drawn(desk: &Desk, both: &Comparison, crossing: Option<Crossing>) -> Html {
    let end = |side: &Side, id| [desk.check.word(id), " ", &money(desk, side.cost(f64::from(HORIZON)))].concat();
    let (time, cost) =
        crossing.map_or_else(Default::default, |found| (months(desk, found.month), money(desk, found.cost)));
    let words = desk.check.word(if crossing.is_some() { "crossing" } else { "no-crossing" });
    let said = filled(words, &[("time", &time), ("money", &cost)]);
    let about = [&sentence(desk, both, crossing), " ", &said].concat();
    let plot = Plot::of(both, crossing);
    let ends = [end(&both.full, "full"), end(&both.fractional, "fractional")];
    div("fit-drawn")
        .with(key(ends))
        .with(picture(desk, &plot, about, [&time, ": ", &cost].concat()))
        .with(p("hint", [&said, " ", desk.check.word("thin")].concat()))
        .done()
}

/// The two side by side, in figures.
fn summary(desk: &Desk, both: &Comparison) -> Html {
    let word = |id| desk.check.word(id);
    let time = |side: fn(&Side) -> f64| [side(&both.full), side(&both.fractional)].map(|count| months(desk, count));
    let paid =
        |side: fn(&Side) -> f64| [side(&both.full), side(&both.fractional)].map(|cost| desk.format.money(Money(cost)));
    let rows = [
        ("row-waiting", time(|side| side.waiting)),
        ("row-effective", time(|side| side.effective)),
        ("row-first", paid(|side| side.cost(12.0))),
        ("row-all", paid(|side| side.cost(24.0))),
        ("row-year", paid(Side::year)),
    ];
    let head = ["full", "fractional"].into_iter();
    let head = head.fold(el("tr").with(el("td")), |row, id| row.with(el("th").set("scope", "col").text(word(id))));
    let rows = rows.into_iter().map(|(id, [full, part])| -> El {
        let row = el("tr").key(id).with(el("th").set("scope", "row").text(word(id)));
        row.with(el("td").text(full)).with(el("td").text(part))
    });
    el("table").set("class", "fit-table").with(el("thead").with(head)).with(el("tbody").each(rows)).done()
}
