//! The one sentence that comes before everything: where the visitor stands and what comes.

use time::Date;

use crate::{
    content::per,
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Cause, State, Valley, Window},
        unit::Money,
    },
};

/// The headline in its parts; `*` marks what is stressed in `detail`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// Where the visitor stands, in a few words.
    pub eyebrow: &'static str,
    /// The sentence.
    pub title: String,
    /// Why, and until when it can be helped.
    pub detail: String,
    /// All of it in one line, for the bar that stays in view.
    pub brief: String,
}

/// The headline for an answer.
pub fn headline(plan: &Plan, answer: &Answer, format: &Format) -> Headline {
    let words = Words { plan, answer, format };
    let (title, brief) = words.title();
    Headline { eyebrow: words.eyebrow(), title, detail: words.detail(), brief }
}

struct Words<'a> {
    plan: &'a Plan,
    answer: &'a Answer,
    format: &'a Format,
}

impl Words<'_> {
    const fn eyebrow(&self) -> &'static str {
        match self.answer.state {
            State::Peak => "You are on a peak",
            State::Valley => "You are in a valley",
            State::Climb => "You are climbing",
            State::OnTrack if self.answer.valleys.is_empty() => "You are on track",
            State::OnTrack => "On track, for now",
        }
    }

    fn title(&self) -> (String, String) {
        let per = per(self.plan.period);
        let target = self.format.money_short(self.plan.target);
        let valley = self.answer.valleys.first();
        match (self.answer.state, valley) {
            _ if self.nothing_yet() => (
                "No pipeline and no proposals yet: nothing is on its way.".to_owned(),
                "Nothing is on its way yet".to_owned(),
            ),
            (State::Peak | State::OnTrack, Some(valley)) => {
                let (start, short) = (self.format.day(valley.start), self.short(valley));
                let days = if self.answer.state == State::Peak { "30" } else { "90" };
                (
                    format!("The next {days} days are covered. From {start} you fall {short} {per} short of target."),
                    format!("Covered, then {short} short from {}", self.format.day_short(valley.start)),
                )
            }
            (State::Peak, None) => (
                "The next 30 days are covered, the two months after them not quite.".to_owned(),
                "Covered, then slightly short".to_owned(),
            ),
            (State::Valley, Some(Valley { end: Some(end), .. })) => {
                let short = valley.map(|valley| self.short(valley)).unwrap_or_default();
                (
                    format!("You are heading {short} {per} short of target. It lasts until {}.", self.format.day(*end)),
                    format!("{short} short until {}", self.format.day_short(*end)),
                )
            }
            (State::Valley, Some(valley)) => {
                let short = self.short(valley);
                (
                    format!("You are heading {short} {per} short of target, and at today’s activity nothing ends it."),
                    format!("{short} {per} short, no end in sight"),
                )
            }
            (State::Climb, Some(Valley { end: Some(end), .. })) => self.climb(*end),
            (State::Valley | State::Climb, _) => {
                let short = self.first_window_short();
                (format!("The next 30 days fall {short} short of target."), format!("{short} short in 30 days"))
            }
            (State::OnTrack, None) => (
                format!("You are on course for {target} {per}. No valley is in sight for half a year."),
                format!("On course for {target} {per}"),
            ),
        }
    }

    fn climb(&self, end: Date) -> (String, String) {
        let short = self.first_window_short();
        let (back, back_short) = (self.format.day(end), self.format.day_short(end));
        match self.answer.valleys.get(1) {
            None => (
                format!("The next 30 days fall {short} short. From {back} you are back at target."),
                format!("{short} short, back at target from {back_short}"),
            ),
            Some(next) => (
                format!(
                    "The next 30 days fall {short} short. From {back} you are back at target, and from {} short again.",
                    self.format.day(next.start)
                ),
                format!("{short} short, back {back_short}, short again {}", self.format.day_short(next.start)),
            ),
        }
    }

    fn detail(&self) -> String {
        let effect = self.format.day(self.answer.effect_from);
        let met = if self.plan.closed >= self.plan.target {
            format!("This {}’s target is already met. ", crate::content::period(self.plan.period))
        } else {
            String::new()
        };
        if self.nothing_yet() {
            let needed = self.format.number(self.answer.required.proposals_per_week.get());
            return format!(
                "{met}Your target takes *{needed} proposals a week*. Started today, they mostly close from *{effect}* on."
            );
        }
        let rest = match (self.answer.valleys.first(), self.answer.state) {
            (None, State::OnTrack) => self.holding(&effect),
            (None, _) => format!(
                "The dip is too short to call a valley. Deals opened today mostly close from *{effect}* on: this week’s \
                 activity decides whether it deepens."
            ),
            (Some(valley), _) => self.valley(valley, &effect),
        };
        [met, rest, self.chances()].concat()
    }

    /// The chances beside the promise.
    fn chances(&self) -> String {
        let [first, second, third] = self.answer.windows.as_slice() else { return String::new() };
        let chance = |window: &Window| self.format.chance(window.chance);
        format!(
            " The chance to reach target is *{}* in the next 30 days, *{}* in days 31 to 60 and *{}* in days 61 to 90.",
            chance(first),
            chance(second),
            chance(third)
        )
    }

    /// What to say where nothing falls short, without promising more than the indicators do.
    fn holding(&self, effect: &str) -> String {
        let required = &self.answer.required;
        let thin = match (required.mid.gap.get() > 0.0, required.top.gap.get() > 0.0) {
            (false, false) if required.proposals_per_week.get() - self.plan.proposals.get() >= 0.05 => {
                "weekly activity is just under what it needs"
            }
            (false, false) => {
                return format!(
                    "Pipeline and weekly activity both carry the target. The trap is a good month: look again every week, \
                     because work skipped now is missing from *{effect}* on."
                );
            }
            (true, false) => "mid funnel is under the rule of thumb",
            (false, true) => "top of funnel is under the rule of thumb",
            (true, true) => "mid funnel and top of funnel are under the rule of thumb",
        };
        format!(
            "The forecast meets the target, but {thin}, which leaves little to spare. Work skipped now is missing from \
             *{effect}* on."
        )
    }

    fn valley(&self, valley: &Valley, effect: &str) -> String {
        let cause = cause(valley.cause);
        if !valley.baked_in {
            return format!(
                "The cause is {cause}. Deals opened today mostly close from *{effect}* on, so it can still be helped: act by \
                 *{}*.",
                self.format.day(valley.act_by)
            );
        }
        let baked = if valley.start <= self.plan.start { "already here" } else { "already baked in" };
        if valley.end.is_none_or(|end| end > self.answer.effect_from) {
            return format!(
                "The cause is {cause}. Deals opened today mostly close from *{effect}* on, so this dip is *{baked}*. What you do \
                 this week decides how long it lasts."
            );
        }
        let next = match self.answer.valleys.get(1) {
            Some(next) if !next.baked_in => {
                format!("The next one can still be helped: act by *{}*.", self.format.day(next.act_by))
            }
            Some(_) => "What you do this week decides how long the next one lasts.".to_owned(),
            None => "What you do this week decides what comes after it.".to_owned(),
        };
        format!(
            "The cause is {cause}. It is *{baked}*, and over before most of what you start today can close, from \
             *{effect}* on. {next}"
        )
    }

    fn nothing_yet(&self) -> bool {
        let pipeline = self.answer.pipeline;
        pipeline.top.get() == 0.0 && pipeline.mid.get() == 0.0 && self.plan.proposals.get() == 0.0
    }

    fn short(&self, valley: &Valley) -> String {
        self.format.money_short(Money(valley.depth.get() * self.plan.target.get()))
    }

    fn first_window_short(&self) -> String {
        let short = self.answer.windows.first().map_or(0.0, |window| window.target.get() - window.expected.get());
        self.format.money_short(Money(short.max(0.0)))
    }
}

/// The cause of a valley, to follow "the cause is".
pub(super) const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Mid => "too little in mid funnel",
        Cause::Top => "a thin top of funnel",
        Cause::Activity => "weekly activity below what the target needs",
    }
}
