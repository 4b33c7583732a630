//! What follows from the answers: the result, why, how the others stand, what would turn it, what is still open.

use yew::prelude::*;

use super::{Desk, El, button, div, el, listed, nothing, p, page, question::link};
use crate::{
    assessment::{Answers, Change, Kind, Policy, Standing, assess},
    view::markup::marked,
};

/// An outcome with so many points fewer than the result is told with its first step.
const NEAR: f64 = 3.0;

/// The result, beside the questions.
pub(in crate::view) fn result(desk: &Desk, extra: Option<Html>, then: Html) -> Html {
    div("check-side").with(div("check-stays").with(card(desk, extra, then))).done()
}

fn card(desk: &Desk, extra: Option<Html>, then: Html) -> Html {
    let Desk { check, verdict, .. } = desk;
    let back = button(page::BACK).on_click(desk.stepping(verdict.asked.len().saturating_sub(1)));
    let section = el("section")
        .set("class", "card check-result")
        .set("part", "results")
        .set("aria-labelledby", "ridgeline-result");
    let heading = |text: String| el("h2").set("id", "ridgeline-result").set("tabindex", "-1").text(text);
    let back = div("steps").with(back);
    if verdict.is_blank() {
        return section
            .key("blank")
            .with(heading(page::RESULT.to_owned()))
            .with(p("hint", page::BLANK))
            .with(back)
            .done();
    }
    let first = verdict.first();
    let outcome = &check.sheet.outcomes[first.outcome];
    // How far each is from its bar, the check then shows in its own way.
    let own = extra.is_some() && matches!(check.sheet.policy, Policy::First { .. });
    let pending = desk.pending();
    let named = pending.is_none();
    let early = pending.as_deref() == Some(page::EARLY);
    let close = p("tag", page::CLOSE).flag("hidden", !named || !verdict.close);
    let decided = match verdict.decided_by {
        Some((question, option)) => {
            let asked = &check.sheet.questions[question];
            p("hint", page::decided(asked.title, asked.options[option].label))
        }
        None => p("hint", "").flag("hidden", true),
    };
    section
        .key("filled")
        .with(
            p("eyebrow", if verdict.is_complete() { page::RESULT } else { page::SO_FAR })
                .flag("hidden", !named && !verdict.is_complete()),
        )
        .with(heading(pending.unwrap_or_else(|| outcome.title.to_owned())))
        .with(close)
        .with(p("hint", page::EARLY_HINT).flag("hidden", !early))
        .with(el("p").flag("hidden", !named).with(marked(outcome.text)))
        .with(decided)
        .with(extra.unwrap_or_else(nothing))
        .with(part(page::STEPS, listed("bullets", outcome.steps).done(), !named || outcome.steps.is_empty()))
        .with(part(page::NEAR, near(desk), !named || verdict.near(&check.sheet, NEAR).next().is_none()))
        .with(div("").flag("hidden", !named).with(then))
        .with(part(page::WHY, reasons(desk, first), !named || first.contributions.is_empty()))
        .with(part(page::TURN, turn(desk), !named || !verdict.is_complete()))
        .with(part(page::RANKING, ranking(desk), own))
        .with(part(page::FIND_OUT, links(desk, &verdict.unknown), verdict.unknown.is_empty()))
        .with(part(page::OPEN, links(desk, &verdict.open), verdict.is_complete()))
        .with(back)
        .done()
}

fn part(heading: &'static str, content: Html, empty: bool) -> El {
    div("result-part").flag("hidden", empty).with(el("h3").text(heading)).with(content)
}

/// The first step of each outcome that is close to the result.
fn near(desk: &Desk) -> Html {
    let outcomes = desk.check.sheet.outcomes;
    let steps = desk.verdict.near(&desk.check.sheet, NEAR).map(|standing| &outcomes[standing.outcome]).map(|outcome| {
        let step = outcome.steps.first().copied().unwrap_or_default();
        el("li").with(el("span").set("class", "reason").text(outcome.title)).with(el("span").with(marked(step)))
    });
    el("ul").set("class", "reasons").each(steps).done()
}

/// The answers that brought most.
fn reasons(desk: &Desk, standing: &Standing) -> Html {
    let reasons = standing.contributions.iter().take(5).map(|reason| {
        let asked = &desk.check.sheet.questions[reason.question];
        let label = asked.options[reason.option].label;
        let label = if reason.absent { page::without(label) } else { label.to_owned() };
        el("li")
            .with(el("span").set("class", "reason").text(asked.title))
            .with(el("span").text(label))
            .with(el("span").set("class", "points").text(page::points(&desk.format.number(reason.points))))
            .done()
    });
    el("ul").set("class", "reasons").list(reasons.collect()).done()
}

/// A bar for each outcome: the longest for the most points, or full from its mark on.
fn ranking(desk: &Desk) -> Html {
    let sheet = &desk.check.sheet;
    let standings = &desk.verdict.standings;
    let most = standings.iter().map(|standing| standing.points).fold(0.0, f64::max);
    let rows = standings.iter().map(|standing| {
        let outcome = &sheet.outcomes[standing.outcome];
        let by_points = desk.verdict.decided_by.is_none() && standing.ruled_out_by.is_none();
        let (all, figure) = match sheet.policy {
            _ if !by_points => (most, String::new()),
            Policy::Most { .. } => (most, desk.format.number(standing.points)),
            Policy::First { .. } if standing.points >= outcome.bar && outcome.bar > 0.0 => {
                (standing.points, page::APPLIES.to_owned())
            }
            Policy::First { .. } => (outcome.bar, String::new()),
        };
        let share = if all > 0.0 { (standing.points / all * 100.0).round() as u32 } else { 0 };
        let width = [&*share.to_string(), "%"].concat();
        let bar = el("rect").attr("width", width).set("height", "100%");
        let out = standing.ruled_out_by.map_or_else(String::new, |(question, option)| {
            let asked = &sheet.questions[question];
            page::ruled_out(asked.title, asked.options[option].label)
        });
        el("li")
            .attr("data-outcome", outcome.id)
            .with(el("span").text(outcome.title))
            .with(el("span").set("class", "points").text(figure))
            .with(el("svg").set("class", "bar").flag("hidden", !by_points).set("aria-hidden", "true").with(bar))
            .with(p("hint", out.clone()).flag("hidden", out.is_empty()))
            .done()
    });
    let in_order = matches!(sheet.policy, Policy::First { .. });
    div("")
        .with(el("ol").set("class", "ranking").list(rows.collect()))
        .with(p("hint", page::IN_ORDER).flag("hidden", !in_order))
        .done()
}

/// The fewest changes, and what the result would then be.
fn turn(desk: &Desk) -> Html {
    if !desk.verdict.is_complete() {
        return nothing();
    }
    let Some(changes) = desk.turn else { return p("", page::FIRM).done() };
    let mut answers = desk.answered.answers.clone();
    for change in changes {
        answers.set(change.question, Some(change.answer.clone()));
    }
    let then = assess(&desk.check.sheet, &answers).first().outcome;
    let items = changes.iter().map(|change| {
        let asked = &desk.check.sheet.questions[change.question];
        el("li")
            .with(el("span").set("class", "reason").text(asked.title))
            .with(el("span").text(changed(desk, change)))
            .done()
    });
    div("")
        .with(p("", page::turns(desk.check.sheet.outcomes[then].title, changes.len())))
        .with(el("ul").set("class", "reasons").list(items.collect()))
        .done()
}

/// What would be answered, beside what is.
fn changed(desk: &Desk, change: &Change) -> String {
    let (sheet, now) = (&desk.check.sheet, &desk.answered.answers);
    let mut then = now.clone();
    then.set(change.question, Some(change.answer.clone()));
    let asked = &sheet.questions[change.question];
    // Of one answer, those options that the other lacks.
    let options = |answers: &Answers| -> Vec<usize> { answers.applying(sheet, change.question).collect() };
    let (now, then) = (options(now), options(&then));
    let labels = |of: &[usize], lacking: &[usize]| {
        let mut labels = Vec::new();
        for at in of {
            if !lacking.contains(at) {
                labels.push(asked.options[*at].label);
            }
        }
        labels.join("; ")
    };
    match asked.kind {
        Kind::Many => page::with_and_without(&labels(&then, &now), &labels(&now, &then)),
        _ => page::instead(&labels(&now, &[]), &labels(&then, &[])),
    }
}

fn links(desk: &Desk, places: &[usize]) -> Html {
    let links = places.iter().map(|place| el("li").with(link(desk, *place)).done());
    el("ul").set("class", "open").list(links.collect()).done()
}
