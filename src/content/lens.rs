//! The three leading indicators, each for its own stretch of the road.

use super::{count, per};
use crate::{
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Coverage, Stage, Window},
        unit::Money,
    },
};

/// How an indicator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// At or above what is needed.
    Good,
    /// Below the rule, yet enough to stay at target.
    Watch,
    /// Below what is needed.
    Short,
}

/// One indicator, in words and with the share of its bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Lens {
    /// Names it: "Mid funnel".
    pub title: &'static str,
    /// The days it feeds: "Due in 30 days".
    pub feeds: String,
    /// "Covered" or "Short $90K".
    pub verdict: String,
    /// How it stands.
    pub tone: Tone,
    /// What there is.
    pub have: String,
    /// "of $400K needed".
    pub of: String,
    /// What there is and what is needed, as numbers in the same unit, for the bar.
    pub measure: (f64, f64),
    /// What it means.
    pub text: String,
}

/// Mid funnel, top of funnel and weekly activity.
pub fn lenses(plan: &Plan, answer: &Answer, format: &Format) -> [Lens; 3] {
    [stock(plan, answer, format, Stage::Mid), stock(plan, answer, format, Stage::Top), activity(plan, answer, format)]
}

/// A window of 30 days: which, the chance to reach its target, and what that target is.
pub fn window(window: &Window, format: &Format) -> [String; 3] {
    let from = format.number(f64::from(window.from_day) + 1.0);
    let to = format.number(f64::from(window.to_day));
    [
        ["Days ", &from, "–", &to].concat(),
        [&format.chance(window.chance), " chance"].concat(),
        ["to reach ", &format.money_short(window.target)].concat(),
    ]
}

fn stock(plan: &Plan, answer: &Answer, format: &Format, stage: Stage) -> Lens {
    let days = format.number(plan.mid_window().get());
    let (title, feeds, have, need, stated) = match stage {
        Stage::Mid => (
            "Mid funnel",
            ["Due in ", &days, " days"].concat(),
            answer.pipeline.mid,
            answer.required.mid,
            plan.mid.is_some(),
        ),
        Stage::Top => (
            "Top of funnel",
            ["Due after day ", &days].concat(),
            answer.pipeline.top,
            answer.required.top,
            plan.top.is_some(),
        ),
    };
    let short = need.gap.get() > 0.0;
    Lens {
        title,
        feeds,
        verdict: if short { format!("Short {}", format.money_short(need.gap)) } else { "Covered".to_owned() },
        tone: match short {
            false => Tone::Good,
            true if have >= need.sustaining => Tone::Watch,
            true => Tone::Short,
        },
        have: format.money_short(have),
        of: format!("of {} needed", format.money_short(need.value)),
        measure: (have.get(), need.value.get()),
        text: stock_text(plan, format, have, &need, stage) + blank(stated, stage),
    }
}

fn stock_text(plan: &Plan, format: &Format, have: Money, need: &Coverage, stage: Stage) -> String {
    let held = match have.get() / plan.target.get() {
        none if none <= 0.0 => "Nothing here yet".to_owned(),
        // Would be written as none.
        little if little < 0.05 => ["*<", &format.number(0.1), "×* target"].concat(),
        held => ["*", &format.number(held), "×* target"].concat(),
    };
    let needed = format.number(need.coverage.get());
    let rule = match stage {
        Stage::Mid => 2.0,
        Stage::Top => 3.0,
    };
    let why = if need.coverage.get() > rule {
        format!("your win rate needs *{needed}×*, more than the usual {}×", format.number(rule))
    } else {
        format!("the rule of thumb is *{needed}×*")
    };
    if need.gap.get() <= 0.0 {
        return [&held, "; ", &why, "."].concat();
    }
    if have >= need.sustaining {
        return format!(
            "{held}; {why}. At your {}-day cycle *{}* keeps you at target, so this leaves little to spare.",
            format.number(plan.cycle_days.get()),
            format.money_short(need.sustaining)
        );
    }
    let figure = format.number(need.opportunities);
    let more = count(&figure, need.opportunities <= 1.0, "more opportunity", "more opportunities");
    format!("{held}; {why}. That is about *{more}*.")
}

const fn blank(stated: bool, stage: Stage) -> &'static str {
    match (stated, stage) {
        (true, _) => "",
        (false, Stage::Mid) => " You left mid funnel blank, so this is what today’s activity carries.",
        (false, Stage::Top) => " You left top of funnel blank, so this is what today’s activity carries.",
    }
}

/// Weekly activity.
pub(super) fn activity(plan: &Plan, answer: &Answer, format: &Format) -> Lens {
    let need = &answer.required;
    let (today, needed) = (plan.proposals.get(), need.proposals_per_week.get());
    let short = needed - today;
    // A shortfall that would be written as 0 is none.
    let is_short = short >= 0.05;
    let meetings = format.number(need.meetings_per_rep_per_week.get());
    let hours = format.number(need.prospecting_hours_per_week.get());
    let per = per(plan.period);
    let text = if is_short {
        format!(
            "For {} {per}: *{needed} proposals* a week, *{meetings} meetings* per rep (today {}) and *{hours} hours* of \
             prospecting (today {}).",
            format.money_short(plan.target),
            format.number(plan.meetings_per_rep.get()),
            format.number(plan.prospecting_hours.get()),
            needed = format.number(needed),
        )
    } else {
        format!(
            "Enough for {} {per}, week after week: the target takes *{} proposals*, *{meetings} meetings* per rep and \
             *{hours} hours* of prospecting.",
            format.money_short(plan.target),
            format.number(needed),
        )
    };
    Lens {
        title: "Weekly activity",
        feeds: "Everything later".to_owned(),
        verdict: if is_short { format!("Short {}", format.number(short)) } else { "On pace".to_owned() },
        tone: if is_short { Tone::Short } else { Tone::Good },
        have: format.number(today),
        of: format!("of {} proposals a week", format.number(needed)),
        measure: (today, needed),
        text,
    }
}
