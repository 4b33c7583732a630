//! The working behind each figure: the formula, this visitor's numbers in it, and where it is from.

use super::whatif::tornado;
use crate::{
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Coverage, Stage},
        input::Period,
        unit::{Money, Rate},
    },
};

/// A figure whose working can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The forecast drawn in the chart.
    Forecast,
    /// What mid funnel must hold.
    Mid,
    /// What top of funnel must hold.
    Top,
    /// What a week must bring.
    Activity,
    /// The calendar period's end.
    Period,
    /// Valleys and their dates.
    Valleys,
    /// The levers.
    Levers,
    /// The cost of waiting.
    Waiting,
    /// Coverage by confidence.
    Confidence,
    /// Sensitivities.
    Sensitivity,
}

/// The working of one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// Formulas with figures, a line each.
    pub lines: Vec<String>,
    /// Where the rule is from.
    pub source: &'static str,
}

const RULE: &str = "Rule of thumb of a fractional VP of sales: 2× in mid funnel, 3× at the top, because about two in three \
                    never buy.";
const RENEWAL: &str = "Equilibrium renewal process (Cox, Renewal Theory, 1962).";
const FORECAST: &str = "Expected revenue: equilibrium renewal process (Cox, Renewal Theory, 1962). Chances: collective risk model \
                        (Klugman, Panjer and Willmot, Loss Models), exact, not sampled.";
const COLLECTIVE: &str = "Collective risk model: a compound sum of deals (Klugman, Panjer and Willmot, Loss Models). Exact, not \
                          sampled.";

/// The working of `figure` in this plan.
pub fn working(figure: Figure, plan: &Plan, answer: &Answer, format: &Format) -> Working {
    let sheet = Sheet { plan, answer, format };
    let (lines, source) = match figure {
        Figure::Forecast => (sheet.forecast(), FORECAST),
        Figure::Mid => (sheet.stock(Stage::Mid), RULE),
        Figure::Top => (sheet.stock(Stage::Top), RULE),
        Figure::Activity => (sheet.activity(), "Expected value: deals won = proposals × win rate."),
        Figure::Period => (sheet.period(), COLLECTIVE),
        Figure::Valleys => (sheet.valleys(), "A valley: two weeks or more with expected pace below 95% of target."),
        Figure::Levers => (sheet.levers(), "Expected revenue of today’s activity is proposals × deal × win rate."),
        Figure::Waiting => (sheet.waiting(), "Expected value of the proposals not sent."),
        Figure::Confidence => (sheet.confidence(), "Binomial distribution, each opportunity won or lost on its own."),
        Figure::Sensitivity => (tornado::working(plan, answer, format), RENEWAL),
    };
    Working { lines, source }
}

struct Sheet<'a> {
    plan: &'a Plan,
    answer: &'a Answer,
    format: &'a Format,
}

impl Sheet<'_> {
    fn money(&self, amount: Money) -> String {
        self.format.money(amount)
    }

    /// With decimals enough that the line can be worked out again.
    fn number(&self, value: f64) -> String {
        let fine = if value.abs() < 100.0 { 1e3 } else { 1e1 };
        self.format.exact((value * fine).round() / fine)
    }

    fn rate(&self, rate: Rate) -> String {
        self.format.percent_fine(rate)
    }

    fn win_rate(&self) -> Vec<String> {
        self.plan.win_evidence.map_or_else(Vec::new, |evidence| {
            let (won, decided) = (self.format.exact(evidence.won), self.format.exact(evidence.decided));
            vec![format!(
                "win rate = (won + 1) ÷ (decided + 3) = ({won} + 1) ÷ ({decided} + 3) = {}, the mean of what the evidence and \
                 one win in three beforehand allow",
                self.rate(self.plan.win_rate)
            )]
        })
    }

    fn stock(&self, stage: Stage) -> Vec<String> {
        let (need, rate, rule, name): (&Coverage, Rate, f64, &str) = match stage {
            Stage::Mid => (&self.answer.required.mid, self.plan.late_win_rate, 2.0, "win rate in mid funnel"),
            Stage::Top => (&self.answer.required.top, self.plan.win_rate, 3.0, "win rate"),
        };
        let mut lines = if stage == Stage::Top { self.win_rate() } else { self.late_win_rate() };
        lines.push(format!(
            "coverage = the larger of {}× and 1 ÷ {name} = 1 ÷ {} → {}×",
            self.number(rule),
            self.rate(rate),
            self.number(need.coverage.get())
        ));
        lines.push(format!(
            "needed = target × coverage = {} × {} = {}",
            self.money(self.plan.target),
            self.number(need.coverage.get()),
            self.money(need.value)
        ));
        lines.push(format!(
            "opportunities to open = gap ÷ deal, rounded up = {} ÷ {} → {}",
            self.money(need.gap),
            self.money(self.plan.deal),
            self.number(need.opportunities)
        ));
        lines.push(format!(
            "to stay at target for good at a cycle of {} days: {}",
            self.number(self.plan.cycle_days.get()),
            self.money(need.sustaining)
        ));
        lines
    }

    fn late_win_rate(&self) -> Vec<String> {
        if self.plan.late_win_rate_given {
            return Vec::new();
        }
        vec![format!(
            "win rate in mid funnel = 1.5 × win rate = 1.5 × {} = {}, at most 100% (the ratio of the two rules: 1/2 to 1/3)",
            self.rate(self.plan.win_rate),
            self.rate(self.plan.late_win_rate)
        )]
    }

    fn activity(&self) -> Vec<String> {
        let need = &self.answer.required;
        let weeks: f64 = match self.plan.period {
            Period::Month => 365.25 / 12.0 / 7.0,
            Period::Quarter => 365.25 / 4.0 / 7.0,
        };
        // Of the whole team; above 0, as the target is.
        let meetings = (need.meetings_per_rep_per_week.get() * self.plan.reps).max(f64::MIN_POSITIVE);
        let mut lines = self.win_rate();
        lines.push(format!(
            "proposals a week = target ÷ (deal × win rate) ÷ weeks in a {} = {} ÷ ({} × {}) ÷ {} = {}",
            super::period(self.plan.period),
            self.money(self.plan.target),
            self.money(self.plan.deal),
            self.rate(self.plan.win_rate),
            self.number(weeks),
            self.number(need.proposals_per_week.get())
        ));
        lines.push(format!(
            "meetings per rep = proposals needed × meetings per proposal ÷ reps = {} × {} ÷ {} = {}",
            self.number(need.proposals_per_week.get()),
            self.number(meetings / need.proposals_per_week.get().max(f64::MIN_POSITIVE)),
            self.number(self.plan.reps),
            self.number(need.meetings_per_rep_per_week.get())
        ));
        lines.push(format!(
            "prospecting = meetings needed × hours per meeting = {} × {} = {} h",
            self.number(meetings),
            self.number(need.prospecting_hours_per_week.get() / meetings),
            self.number(need.prospecting_hours_per_week.get())
        ));
        lines.extend(need.assumptions.iter().map(|assumption| super::working_assumption(*assumption).to_owned()));
        lines
    }

    fn forecast(&self) -> Vec<String> {
        let days = self.number(self.plan.mid_window().get());
        let mut lines = vec![format!(
            "An open deal closes after {} days on average (spread {}). What is in mid funnel closes within {days} days, what is \
             at the top after that, and new proposals replace them.",
            self.number(self.plan.cycle_days.get()),
            self.rate(Rate(self.plan.cycle_spread))
        )];
        for window in &self.answer.windows {
            lines.push(format!(
                "days {}–{}: expected {}, target {}, chance to reach it {}, 80% chance between {} and {}",
                self.number(f64::from(window.from_day) + 1.0),
                self.number(f64::from(window.to_day)),
                self.money(window.expected),
                self.money(window.target),
                self.format.chance(window.chance),
                self.money(window.p10),
                self.money(window.p90)
            ));
        }
        lines.push("The band allows for how many deals are won and how large they are.".to_owned());
        lines
    }

    fn period(&self) -> Vec<String> {
        let period = &self.answer.period;
        vec![format!(
            "expected by {} = closed {} + forecast {} = {}",
            self.format.day_year(period.end),
            self.money(period.closed),
            self.money(Money(period.expected.get() - period.closed.get())),
            self.money(period.expected)
        )]
    }

    fn valleys(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "from {} on, deals opened today mostly close: day 0 + the cycle’s median",
            self.format.day_year(self.answer.effect_from)
        )];
        for valley in &self.answer.valleys {
            let by = self.format.day_year(valley.act_by);
            let by = if valley.baked_in { format!("{by}, which is past") } else { by };
            lines.push(format!(
                "valley from {}: act by {by} = its first day − the cycle’s median; deepest {} below target over {} weeks; lost is \
                 what expected revenue falls short of target in them",
                self.format.day_year(valley.start),
                self.rate(valley.depth),
                self.number(valley.weeks as f64)
            ));
        }
        lines
    }

    fn levers(&self) -> Vec<String> {
        let (needed, today) = (self.answer.required.proposals_per_week.get(), self.plan.proposals.get());
        vec![
            format!(
                "each lever must become today’s × (proposals needed ÷ proposals today) = today’s × ({} ÷ {}){}",
                self.number(needed),
                self.number(today),
                if today > 0.0 { [" = today’s × ", &self.number(needed / today)].concat() } else { String::new() }
            ),
            "A win rate above 100%, or a multiple of nothing, is out of reach.".to_owned(),
        ]
    }

    fn waiting(&self) -> Vec<String> {
        vec![format!(
            "a week = (proposals needed − proposals today) × deal × win rate = ({} − {}) × {} × {} = {}, never below 0",
            self.number(self.answer.required.proposals_per_week.get()),
            self.number(self.plan.proposals.get()),
            self.money(self.plan.deal),
            self.rate(self.plan.win_rate),
            self.money(self.answer.waiting.per_week)
        )]
    }

    fn confidence(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "wins needed = target ÷ deal, rounded up = {} ÷ {}; then the fewest opportunities that bring them with the given \
             chance at a win rate of {}",
            self.money(self.plan.target),
            self.money(self.plan.deal),
            self.rate(self.plan.win_rate)
        )];
        lines.extend(self.answer.confidence.iter().map(|entry| {
            format!(
                "{}: {} opportunities × {} ÷ {} = {}×",
                self.rate(entry.level),
                self.number(entry.opportunities),
                self.money(self.plan.deal),
                self.money(self.plan.target),
                self.number(entry.coverage.get())
            )
        }));
        lines
    }
}
