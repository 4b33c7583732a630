//! What full-time and fractional management would cost this visitor.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    FULL_TIME, applies,
    figure::{field, reading},
    first,
    picture::{key, picture, table},
    plot::Plot,
};
use crate::{
    assessment::cost::{Comparison, Crossing, FULL_DAYS, Fractional, FullTime, HORIZON, Side, Who},
    content::check::{
        Figure, filled,
        fit::{CLAIM, ROLE_FIGURES, VP_PREFIX},
    },
    format::Format,
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
    // The claims are in one currency, whatever the plan is in.
    let format = Rc::new(Format::new(desk.format.locale(), desk.check.word("currency")));
    panel(&Desk { format: &format, ..*desk })
}

fn panel(desk: &Desk) -> Html {
    let word = |id| desk.check.word(id);
    let figures = |ids: &[&str]| -> Vec<&'static Figure> { ids.iter().filter_map(|id| figure(desk, id)).collect() };
    let (full, part) = (figures(&FULL), figures(&PART));
    let wrong = full.iter().chain(&part).any(|figure| reading(desk, figure).wrong);
    let both = comparison(desk);
    let crossing = both.crossing().filter(|_| lasts(&both));
    let odd = odd(desk, &both);
    let fields = |legend, figures: &[&'static Figure]| {
        let fields = figures.iter().map(|figure| field(desk, figure)).collect();
        el("fieldset").with(el("legend").text(word(legend))).with(div("fit-fields").list(fields))
    };
    let answer = div(if wrong { "fit-answer is-stale" } else { "fit-answer" })
        .with(p("fit-sentence", paid(desk, &both)))
        .with(p("fit-cheaper", cheaper(desk, &both, crossing)))
        .with(p("fit-odd", odd).flag("hidden", odd.is_empty()))
        .with(drawn(desk, &both, crossing))
        .with(summary(desk, &both))
        .with(div("fit-aside").with(p("hint", waiting(desk, &both))).with(p("hint", claimed(desk, &both))));
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
        .with(listed("bullets", &desk.check.list("left-out")))
        .done()
}

/// The role that is compared: as chosen; else the one the result speaks of.
fn is_vp(desk: &Desk) -> bool {
    match desk.text(ROLE) {
        "" => first(desk) == VP,
        chosen => chosen == VP,
    }
}

fn figure(desk: &Desk, id: &str) -> Option<&'static Figure> {
    if is_vp(desk) && ROLE_FIGURES.contains(&id) {
        return desk.check.figure(&[VP_PREFIX, id].concat());
    }
    desk.check.figure(id)
}

fn value(desk: &Desk, id: &str) -> f64 {
    figure(desk, id).map_or(0.0, |figure| reading(desk, figure).value)
}

fn comparison(desk: &Desk) -> Comparison {
    let value = |id| value(desk, id);
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

/// What each comes to, and for how much of whose work.
fn paid(desk: &Desk, both: &Comparison) -> String {
    let end = f64::from(HORIZON);
    let [full, part] = [&both.full, &both.fractional].map(|side| money(desk, side.cost(end)));
    let [full_months, part_months] = [&both.full, &both.fractional].map(|side| months(desk, side.worked(end)));
    let days = desk.format.number(value(desk, "days"));
    let parts = [
        ("full", &*full),
        ("full-months", &full_months),
        ("part", &part),
        ("part-months", &part_months),
        ("days", &days),
    ];
    filled(desk.check.word("paid"), &parts)
}

/// Both are paid to the end: one can be called the cheaper.
fn lasts(both: &Comparison) -> bool {
    both.full.lasts() && both.fractional.lasts()
}

/// Who has cost less, and from when on.
fn cheaper(desk: &Desk, both: &Comparison, crossing: Option<Crossing>) -> String {
    let lead = both.lead(f64::from(HORIZON));
    let words = match crossing {
        _ if !lasts(both) => "unequal",
        Some(Crossing { cheaper: Who::FullTime, .. }) => "overtakes-full",
        Some(Crossing { cheaper: Who::Fractional, .. }) => "overtakes-fractional",
        None if lead > 0.0 => "throughout-fractional",
        None if lead < 0.0 => "throughout-full",
        None => "same",
    };
    let time = crossing.map_or_else(String::new, |found| desk.format.number(found.month));
    filled(desk.check.word(words), &[("time", &time)])
}

/// Where the figures and what was answered, or the result, do not go together.
fn odd(desk: &Desk, both: &Comparison) -> &'static str {
    let words = match both.clearly_cheaper() {
        Some(Who::FullTime) if applies(desk, "cost", "fractional") => "odd-answer",
        Some(Who::FullTime) if [MANAGER, VP].contains(&first(desk)) => "odd-fractional",
        Some(Who::Fractional) if first(desk) == FULL_TIME => "odd-full",
        _ => return "",
    };
    desk.check.word(words)
}

/// The first year of someone full-time, beside what vendors claim it to be.
fn claimed(desk: &Desk, both: &Comparison) -> String {
    let (claim, first) = (value(desk, CLAIM), both.full.year() + both.full.fee);
    let words = if first > claim { "claim-more" } else { "claim-less" };
    let (claim, by) = (money(desk, claim), money(desk, (first - claim).abs()));
    filled(desk.check.word(words), &[("claim", &claim), ("by", &by)])
}

fn waiting(desk: &Desk, both: &Comparison) -> String {
    let (full, part) = (months(desk, both.full.waiting), months(desk, both.fractional.waiting));
    filled(desk.check.word("waiting"), &[("full", &full), ("fractional", &part)])
}

fn drawn(desk: &Desk, both: &Comparison, crossing: Option<Crossing>) -> Html {
    let end = |side: &Side, id| [desk.check.word(id), " ", &money(desk, side.cost(f64::from(HORIZON)))].concat();
    let (time, cost) =
        crossing.map_or_else(Default::default, |found| (desk.format.number(found.month), money(desk, found.cost)));
    let words = desk.check.word(if crossing.is_some() { "crossing" } else { "no-crossing" });
    let said = filled(words, &[("time", &time), ("money", &cost)]);
    let about = [&paid(desk, both), " ", &said].concat();
    let plot = Plot::of(both, crossing);
    let ends = [end(&both.full, "full"), end(&both.fractional, "fractional")];
    div("fit-drawn")
        .with(key(ends))
        .with(picture(desk, &plot, about, [desk.check.word("column"), " ", &time, ": ", &cost].concat()))
        .with(p("hint", [&said, " ", desk.check.word("thin")].concat()))
        .done()
}

/// The two side by side, in figures.
fn summary(desk: &Desk, both: &Comparison) -> Html {
    let word = |id| desk.check.word(id);
    let time = |side: fn(&Side) -> f64| [side(&both.full), side(&both.fractional)].map(|count| months(desk, count));
    let amount = |cost: f64| desk.format.money(Money(cost));
    let paid = |side: fn(&Side) -> f64| [amount(side(&both.full)), amount(side(&both.fractional))];
    // Nobody is paid who does not come.
    let day = |side: &Side, days: f64| {
        let led = days * side.worked(24.0);
        if led > 0.0 { amount((side.cost(24.0) / led).round()) } else { String::new() }
    };
    let rows = [
        ("row-waiting", time(|side| side.waiting)),
        ("row-effective", time(|side| side.effective)),
        ("row-first", paid(|side| side.cost(12.0))),
        ("row-all", paid(|side| side.cost(24.0))),
        ("row-day", [day(&both.full, FULL_DAYS), day(&both.fractional, value(desk, "days"))]),
        ("row-year", paid(Side::year)),
        ("row-loaded", paid(|side| side.year() + side.fee)),
    ];
    let head = ["full", "fractional"].into_iter();
    let head = head.fold(el("tr").with(el("td")), |row, id| row.with(el("th").set("scope", "col").text(word(id))));
    let rows = rows.into_iter().map(|(id, [full, part])| -> El {
        let row = el("tr").key(id).with(el("th").set("scope", "row").text(word(id)));
        row.with(el("td").text(full)).with(el("td").text(part))
    });
    el("table").set("class", "fit-table").with(el("thead").with(head)).with(el("tbody").each(rows)).done()
}
