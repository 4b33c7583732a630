//! The call to action, and the summary a visitor may choose to send.

use super::{
    lens::lenses,
    outlook, per, plain,
    warning::notices,
    whatif::scenarios::{Against, differences},
};
use crate::{
    content::headline::Headline,
    format::Format,
    plan::{Answer, Plan},
};

/// Heading of the call to action.
pub const HEADING: &str = "Want a second pair of eyes on this?";
/// Beneath it.
pub const PRIVACY: &str = "Your numbers stay in this browser unless you choose to send them.";
/// Its button, where the site owner gave no label.
pub const BUTTON: &str = "Talk it through";
/// Label of the summary.
pub const SUMMARY_LABEL: &str = "What you would send. Change or shorten it as you like.";
/// Opens the visitor's mail program with the summary.
pub const BY_MAIL: &str = "Open in your e-mail";
/// Opens the contact page.
pub const BY_PAGE: &str = "Open the contact page";
/// Copies the summary.
pub const COPY: &str = "Copy the summary";
/// The summary was copied.
pub const COPIED: &str = "Copied";
/// Subject of the e-mail.
pub const SUBJECT: &str = "My sales pipeline";

/// The plan and its answer as plain text under `headline`, with what it differs by from another where there is one to compare with.
pub fn summary(
    headline: &Headline,
    plan: &Plan,
    answer: &Answer,
    format: &Format,
    against: Option<&Against>,
) -> String {
    let mut lines = vec![headline.title.clone(), plain(&headline.detail), String::new()];
    if let Some(against) = against {
        lines.push([&*against.heading(), ":"].concat());
        for difference in differences(plan, answer, format, against) {
            lines.push(["- ", &*difference].concat());
        }
        lines.push(String::new());
    }
    lines.extend([
        format!("Target: {} {}", format.money(plan.target), per(plan.period)),
        format!("Average deal: {}", format.money(plan.deal)),
        format!("Win rate: {}", format.percent_fine(plan.win_rate)),
        format!("Sales cycle: {} days", format.number(plan.cycle_days.get())),
        format!("Reps: {}", format.number(plan.reps)),
        format!(
            "A week: {} meetings per rep, {} proposals, {} hours of prospecting",
            format.number(plan.meetings_per_rep.get()),
            format.number(plan.proposals.get()),
            format.number(plan.prospecting_hours.get())
        ),
        String::new(),
    ]);
    for lens in lenses(plan, answer, format) {
        lines.push(format!("{}: {} {} ({}).", lens.title, lens.have, lens.of, lens.verdict));
    }
    lines.push(String::new());
    for notice in notices(plan, answer, format) {
        lines.push(format!("- {} ({} {})", notice.title, notice.by, notice.when));
    }
    // Without it the page asks for what is closed, which is nothing to send.
    if plan.closed.get() > 0.0 {
        lines.push(format!(
            "{}: {}",
            outlook::period_heading(plan),
            plain(&outlook::period_text(plan, answer, format))
        ));
    }
    let mut summary = String::new();
    for line in lines {
        summary += &line;
        summary += "\n";
    }
    summary
}
