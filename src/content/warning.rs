//! Valleys and warnings in words: what, why, and until when it can be helped.

use super::{count, headline::cause, per};
use crate::{
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Activity, Coverage, Matter, Severity, Stage, Valley, Warning},
    },
};

/// One warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub title: String,
    /// Why, and what helps.
    pub text: String,
    /// "act by", "already" …
    pub by: &'static str,
    /// The date or the state that goes with `by`.
    pub when: String,
    /// It is grave, not one to watch.
    pub grave: bool,
}

/// All there is to warn about: valleys in order of time, then the rest, the gravest first.
pub fn notices(plan: &Plan, answer: &Answer, format: &Format) -> Vec<Notice> {
    let valleys = answer.valleys.iter().map(|found| valley(plan, answer, found, format));
    let others = answer.warnings.iter().map(|found| warning(plan, answer, found, format));
    valleys.chain(others).collect()
}

/// What is said where there is nothing to warn about.
pub const NOTHING: &str = "Nothing to warn about. Pipeline and activity carry the target, and no valley is in sight for the \
                           next 26 weeks. Look again next week: a good month is when valleys begin.";

/// Heading of the warnings.
pub const HEADING: &str = "Valley warnings";

fn valley(plan: &Plan, answer: &Answer, valley: &Valley, format: &Format) -> Notice {
    let start = format.day(valley.start);
    let depth = format.percent(valley.depth);
    let lasts = match valley.end {
        Some(end) => format!("It lasts until {}", format.day(end)),
        None => "At today’s activity nothing ends it within 26 weeks".to_owned(),
    };
    let help = if valley.baked_in {
        let late = format!(
            "New deals come too late for its start: those opened today mostly close from {}.",
            format.day(answer.effect_from)
        );
        let sooner = match sooner(plan, answer, valley) {
            "" => String::new(),
            sooner => [" ", sooner, "; each extra win adds ", &format.money(plan.deal), "."].concat(),
        };
        late + &sooner
    } else {
        "New opportunities opened by then can still close in time.".to_owned()
    };
    let (by, when) = match (valley.baked_in, valley.start <= plan.start) {
        (false, _) => ("act by", format.day_short(valley.act_by)),
        (true, true) => ("already", "here".to_owned()),
        (true, false) => ("already", "baked in".to_owned()),
    };
    Notice {
        title: format!("Revenue valley from {start}, up to {depth} below target"),
        text: format!(
            "Caused by {}. {lasts}; it costs *{}* within the next 26 weeks. {help}",
            cause(valley.cause),
            format.money_short(valley.lost)
        ),
        by,
        when,
        grave: true,
    }
}

/// What still helps against a valley that new deals come too late for; nothing where nothing does.
fn sooner(plan: &Plan, answer: &Answer, valley: &Valley) -> &'static str {
    // What is in mid funnel reaches only so far.
    let ahead = (valley.start - plan.start).whole_days() as f64;
    if answer.pipeline.mid.get() > 0.0 && ahead < plan.mid_window().get() {
        "Advancing what is in mid funnel helps now"
    } else if answer.pipeline.top.get() > 0.0 {
        "Bringing forward what is in top of funnel helps"
    } else {
        ""
    }
}

fn warning(plan: &Plan, answer: &Answer, warning: &Warning, format: &Format) -> Notice {
    let (title, text) = words(plan, answer, &warning.matter, format);
    let (mut by, mut when) = match warning.severity {
        Severity::Watch => ("to", "watch".to_owned()),
        Severity::Likely => ("a shortfall is", "likely".to_owned()),
        Severity::NearCertain => ("a shortfall is", "near certain".to_owned()),
    };
    if let Matter::Slump { lands_from, lands_to, .. } = &warning.matter {
        (by, when) = ("lands", format!("{} – {}", format.day_short(*lands_from), format.day_short(*lands_to)));
    }
    Notice { title, text, by, when, grave: warning.severity > Severity::Watch }
}

fn words(plan: &Plan, answer: &Answer, matter: &Matter, format: &Format) -> (String, String) {
    let target = format.money_short(plan.target);
    let per = per(plan.period);
    match matter {
        Matter::MidShort { have, .. } if *have >= answer.required.mid.sustaining => {
            ("Mid funnel is under the rule of thumb".to_owned(), spare(plan, &answer.required.mid, format))
        }
        Matter::TopShort { have, .. } if *have >= answer.required.top.sustaining => {
            ("Top of funnel is under the rule of thumb".to_owned(), spare(plan, &answer.required.top, format))
        }
        Matter::MidShort { have, required } => (
            "Mid funnel is below its minimum".to_owned(),
            format!(
                "{} is due to close soon; {target} {per} takes {} at your win rate. It is the nearest revenue you have.",
                format.money_short(*have),
                format.money_short(*required)
            ),
        ),
        Matter::TopShort { have, required } => (
            "Top of funnel is below its minimum".to_owned(),
            format!(
                "{} is open above mid funnel; {target} {per} takes {} at your win rate. What is missing here is missing \
                 from revenue next.",
                format.money_short(*have),
                format.money_short(*required)
            ),
        ),
        Matter::LongCycle { stage, rule, sustaining } => (
            "Your sales cycle is too long for the rule of thumb".to_owned(),
            format!(
                "The rule asks {} of {}; at your cycle it takes *{}* to stay at target for good.",
                format.money_short(*rule),
                self::stage(*stage),
                format.money_short(*sustaining)
            ),
        ),
        Matter::Slump { weeks, activities, .. } => slump(*weeks, activities, format),
        Matter::ClosedFalling { periods: [first, second, third] } => (
            "Closed revenue fell twice in a row".to_owned(),
            format!(
                "{}, then {}, then {}. Closed revenue is the last thing to move: the cause lies a sales cycle back.",
                format.money_short(*first),
                format.money_short(*second),
                format.money_short(*third)
            ),
        ),
        Matter::StretchTarget { best, ratio } => (
            "The target is well above your best yet".to_owned(),
            format!(
                "Your best closed {} was {}; the target is {}× that. It can be right, but then activity has to grow as \
                 much.",
                super::period(plan.period),
                format.money_short(*best),
                format.number(ratio.get())
            ),
        ),
        Matter::Disagreement { stage, stated, carried } => (
            "Pipeline and activity tell different stories".to_owned(),
            format!(
                "You put {} in {}; your weekly activity would carry about {}. One of the figures may be off: stale \
                 deals, proposals not counted, or a team that has just changed pace.",
                format.money_short(*stated),
                self::stage(*stage),
                format.money_short(*carried)
            ),
        ),
    }
}

/// What to say of a stretch that the rule finds too little and the forecast does not.
fn spare(plan: &Plan, need: &Coverage, format: &Format) -> String {
    format!(
        "The rule asks {} at your win rate. At your {}-day cycle {} keeps you at target, so there is enough, with little to \
         spare.",
        format.money_short(need.value),
        format.number(plan.cycle_days.get()),
        format.money_short(need.sustaining)
    )
}

fn slump(weeks: usize, activities: &[Activity], format: &Format) -> (String, String) {
    let names: Vec<&str> = activities
        .iter()
        .map(|activity| match activity {
            Activity::Meetings => "meetings",
            Activity::Proposals => "proposals",
            Activity::Hours => "prospecting hours",
        })
        .collect();
    let figure = format.number(weeks as f64);
    let low = match weeks {
        0 | 1 => "One low week is one to watch. A second makes a low month likely.",
        2 => "Two low weeks in a row make a low month likely.",
        _ => "Three or more low weeks in a row all but guarantee a low month.",
    };
    (
        format!("{} of low activity", count(&figure, weeks == 1, "week", "weeks in a row")),
        format!("{low} Under 90% of what the target needs: {}.", names.join(", ")),
    )
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mid => "mid funnel",
        Stage::Top => "top of funnel",
    }
}
