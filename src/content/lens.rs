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
    /// The days it feeds: "Feeds days 1–30".
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
    /// "59% chance of target".
    pub chance: String,
    /// The days of that chance: "Days 1–30".
    pub days: String,
}

/// Mid funnel, top of funnel and weekly activity.
pub fn lenses(plan: &Plan, answer: &Answer, format: &Format) -> [Lens; 3] {
    let window = |at: usize| answer.windows.get(at);
    [
        stock(plan, answer, format, Stage::Mid, window(0)),
        stock(plan, answer, format, Stage::Top, window(1)),
        activity(plan, answer, format, window(2)),
    ]
}

fn stock(plan: &Plan, answer: &Answer, format: &Format, stage: Stage, window: Option<&Window>) -> Lens {
    let days = format.number(plan.mid_window().get());
    let (title, feeds, have, need, stated) = match stage {
        Stage::Mid => (
            "Mid funnel",
            format!("Due to close in {days} days"),
            answer.pipeline.mid,
            answer.required.mid,
            plan.mid.is_some(),
        ),
        Stage::Top => (
            "Top of funnel",
            format!("Closes after day {days}"),
            answer.pipeline.top,
            answer.required.top,
            plan.top.is_some(),
        ),
    };
    let short = need.gap.get() > 0.0;
    let (chance, days) = chance(window, format);
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
        chance,
        days,
    }
}

fn stock_text(plan: &Plan, format: &Format, have: Money, need: &Coverage, stage: Stage) -> String {
    let held = format.number(have.get() / plan.target.get());
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
        return format!("*{held}×* target; {why}.");
    }
    if have >= need.sustaining {
        return format!(
            "*{held}×* target; {why}. At your {}-day cycle *{}* keeps you at target, so this leaves little to spare.",
            format.number(plan.cycle_days.get()),
            format.money_short(need.sustaining)
        );
    }
    let figure = format.number(need.opportunities);
    let more = count(&figure, need.opportunities <= 1.0, "more opportunity", "more opportunities");
    format!("*{held}×* target; {why}. That is about *{more}*.")
}

const fn blank(stated: bool, stage: Stage) -> &'static str {
    match (stated, stage) {
        (true, _) => "",
        (false, Stage::Mid) => " You left mid funnel blank, so this is what today’s activity carries.",
        (false, Stage::Top) => " You left top of funnel blank, so this is what today’s activity carries.",
    }
}

fn activity(plan: &Plan, answer: &Answer, format: &Format, window: Option<&Window>) -> Lens {
    let need = &answer.required;
    let (today, needed) = (plan.proposals.get(), need.proposals_per_week.get());
    let short = needed - today;
    // A shortfall that would be written as 0 is none.
    let is_short = short >= 0.05;
    let meetings = format.number(need.meetings_per_rep_per_week.get());
    let hours = format.number(need.prospecting_hours_per_week.get());
    let (chance, days) = chance(window, format);
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
        feeds: "Feeds all that follows".to_owned(),
        verdict: if is_short { format!("Short {}", format.number(short)) } else { "On pace".to_owned() },
        tone: if is_short { Tone::Short } else { Tone::Good },
        have: format.number(today),
        of: format!("of {} proposals a week", format.number(needed)),
        measure: (today, needed),
        text,
        chance,
        days,
    }
}

fn chance(window: Option<&Window>, format: &Format) -> (String, String) {
    window.map_or_else(Default::default, |window| {
        let from = format.number(f64::from(window.from_day) + 1.0);
        let to = format.number(f64::from(window.to_day));
        (format!("{} chance of target", format.chance(window.chance)), format!("Days {from}–{to}"))
    })
}
