//! What a change does, in the visitor's own numbers: "3 more proposals each week close the January valley and add $58K by May 23."

use super::change::subject;
use crate::{
    content::{count, per},
    format::Format,
    plan::{
        Field, Plan,
        compare::{Comparison, Fate, Revenue, Stretch, Turn},
        unit::Money,
    },
};

/// What a change does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// A sentence; empty where nothing was changed.
    pub title: String,
    /// The same in a few words.
    pub brief: String,
}

/// Said while the plans do not differ.
pub const NOTHING: &str = " No difference yet: change a figure to see what it does.";
/// Where the plans cannot be compared.
pub const CURRENCIES: &str = " They are in different currencies and cannot be compared.";
/// Where the dates of the plans have nothing to do with each other.
const APART: &str = " Their forecasts share no day, so the chart shows one alone.";
/// Where the plans begin on different days.
const STARTS: &str = " They begin on different days: the chart lines up the dates, and days 1–30 are counted from each plan’s own start.";
/// Where the working is from.
pub const SOURCE: &str = "Equilibrium renewal process (Cox, Renewal Theory, 1962).";

/// Where the pinned plan has no answer.
pub fn incomplete(pinned: &str) -> String {
    format!(" *{pinned}* is incomplete: open it and fill it in to compare with it.")
}

/// What there is to know about the comparison, to follow what is compared.
pub fn note(compared: &Comparison, pinned: &Plan, open: &Plan) -> String {
    if compared.changes.is_empty() {
        return NOTHING.to_owned();
    }
    let starts = match compared.days {
        None => APART,
        Some(_) if pinned.start != open.start => STARTS,
        Some(_) => "",
    };
    let periods = if pinned.period == open.period {
        String::new()
    } else {
        format!(
            " One counts by the month, the other by the quarter: the chart shows both as {}, and what is counted by the period is not \
             compared.",
            per(open.period)
        )
    };
    [starts, &periods].concat()
}

/// What the changes do, in a sentence.
pub fn effect(compared: &Comparison, pinned: &Plan, open: &Plan, format: &Format) -> Effect {
    if compared.changes.is_empty() {
        return Effect::default();
    }
    let words = Words { compared, start: pinned.start.min(open.start), apart: pinned.start != open.start, format };
    let (who, many) = subject(&compared.changes, format);
    let (does, brief) = words.does(many);
    let why = if does.is_empty() { words.why_not(many) } else { ".".to_owned() };
    Effect { title: [who, does, why].concat(), brief }
}

struct Words<'a> {
    compared: &'a Comparison,
    start: time::Date,
    /// The plans begin on different days.
    apart: bool,
    format: &'a Format,
}

impl Words<'_> {
    /// What is done, from a space on, and the same in brief; empty where nothing is.
    fn does(&self, many: bool) -> (String, String) {
        let s = if many { "" } else { "s" };
        let (mut clauses, mut brief) = (Vec::new(), Vec::new());
        for (fate, verb, noun, short) in
            [(Fate::Closes, " close", "the", "valley closed"), (Fate::Opens, " open", "a", "valley opened")]
        {
            let mut found = self.compared.turns.iter().filter(|turn| turn.fate == fate);
            let Some(first) = found.next() else { continue };
            let rest = found.count();
            let what = if rest > 0 {
                [&*self.format.number((rest + 1) as f64), " valleys"].concat()
            } else {
                self.valley(first, noun)
            };
            clauses.push([verb, s, " ", &what].concat());
            brief.push(short.to_owned());
        }
        let changed = self.compared.turns.iter().find_map(|turn| self.changed(turn, s));
        if let Some((clause, short)) = changed.filter(|_| clauses.len() < 2) {
            clauses.push(clause);
            brief.push(short.to_owned());
        }
        let moved = !clauses.is_empty();
        let added = self.compared.added.get();
        if !self.is_nothing() {
            let amount = self.format.money_short(Money(added.abs()));
            let clause = if added > 0.0 { [" add", s, " ", &amount] } else { [" take", s, " away ", &amount] };
            clauses.push(clause.concat() + &self.until());
            let sign = if added > 0.0 { "+" } else { "−" };
            brief.insert(0, [sign, &amount, &self.until()].concat());
        } else if moved && self.compared.days.is_some() {
            clauses.push([" leave", s, " expected revenue as it is"].concat());
        }
        if let Some(stays) = self.compared.turns.iter().find(|turn| turn.fate == Fate::Stays).filter(|_| !moved)
            && !clauses.is_empty()
        {
            clauses.push([" leave", s, " ", &self.valley(stays, "the"), " as it is"].concat());
        }
        let mut said = String::new();
        for (at, clause) in clauses.iter().enumerate() {
            let join = match at {
                0 => "",
                _ if at + 1 == clauses.len() => " and",
                _ => ",",
            };
            said = [&*said, join, clause].concat();
        }
        (said, brief.join(", "))
    }

    /// What is said in place of an effect, and why there is none.
    fn why_not(&self, many: bool) -> String {
        let s = if many { "" } else { "s" };
        if self.compared.days.is_none() {
            return [" make", s, " forecasts that share no day, so there is no sum to compare."].concat();
        }
        let leads = |field| matches!(field, Field::MeetingsPerRep | Field::ProspectingHours | Field::Reps);
        if self.compared.changes.iter().all(|change| leads(change.field)) {
            return [
                " leave",
                s,
                " the forecast as it is: meetings and prospecting count through the proposals they lead to.",
            ]
            .concat();
        }
        match self.compared.turns.first() {
            Some(turn) => [" leave", s, " ", &self.valley(turn, "the"), " and expected revenue as they are."].concat(),
            None => [" leave", s, " expected revenue as it is."].concat(),
        }
    }

    /// The added revenue would be written as nothing, or is a matter of rounding.
    fn is_nothing(&self) -> bool {
        let most = self.compared.pinned.total.get().max(self.compared.open.total.get());
        self.compared.added.get().abs() <= 1e-9 * most || self.compared.days.is_none()
    }

    fn until(&self) -> String {
        let Some((first, last)) = self.compared.days else { return String::new() };
        let last = self.format.day(last);
        if self.apart { [" from ", &self.format.day(first), " to ", &last].concat() } else { [" by ", &last].concat() }
    }

    fn valley(&self, turn: &Turn, article: &str) -> String {
        let month = self.format.month_long(turn.start);
        match (turn.start <= self.start, article) {
            (true, "the") => "the valley you are in".to_owned(),
            (true, _) => "a valley right away".to_owned(),
            (false, "the") => ["the ", &month, " valley"].concat(),
            (false, _) => ["a valley in ", &month].concat(),
        }
    }

    /// What becomes of a valley that is there before and after; nothing where it stays.
    fn changed(&self, turn: &Turn, s: &str) -> Option<(String, &'static str)> {
        let valley = self.valley(turn, "the");
        let by = |days: i32| [" by ", &length(days, self.format)].concat();
        let (parts, short) = match turn.fate {
            Fate::Shortens(days) => ([" shorten", s, " ", &valley, &by(days)].concat(), "valley shorter"),
            Fate::Lengthens(days) => ([" lengthen", s, " ", &valley, &by(days)].concat(), "valley longer"),
            Fate::Later(days) => ([" move", s, " ", &valley, " ", &later(days, self.format)].concat(), "valley later"),
            Fate::Earlier(days) => {
                ([" move", s, " ", &valley, " ", &later(-days, self.format)].concat(), "valley earlier")
            }
            Fate::Rises => ([" make", s, " ", &valley, " shallower"].concat(), "valley shallower"),
            Fate::Deepens => ([" make", s, " ", &valley, " deeper"].concat(), "valley deeper"),
            Fate::Closes | Fate::Opens | Fate::Stays => return None,
        };
        Some((parts, short))
    }
}

/// Days in weeks where they are whole ones.
fn length(days: i32, format: &Format) -> String {
    let (figure, singular, plural) = if days % 7 == 0 { (days / 7, "week", "weeks") } else { (days, "day", "days") };
    count(&format.number(f64::from(figure)), figure == 1, singular, plural)
}

/// "2 weeks later", or earlier where it is below 0.
pub(super) fn later(days: i32, format: &Format) -> String {
    [&*length(days.abs(), format), if days > 0 { " later" } else { " earlier" }].concat()
}

/// How the difference in revenue comes about, a line each.
pub fn working(compared: &Comparison, names: [&str; 2], format: &Format) -> Vec<String> {
    let Some((first, last)) = compared.days else { return vec![APART.trim().to_owned()] };
    let money = |amount: Money| format.money(amount);
    // With decimals enough that each line can be worked out again.
    let figure = |value: f64| format.exact((value * 1e5).round() / 1e5);
    let sides = [&compared.pinned, &compared.open];
    let each = |head: &str, [one, other]: [String; 2]| {
        [head, " · ", names[0], ": ", &one, " · ", names[1], ": ", &other].concat()
    };
    let stock = |part: &Stretch| {
        let [value, rate, share] = [money(part.value), format.percent_fine(part.win_rate), figure(part.share.get())];
        [&*value, " × ", &rate, " × ", &share, " = ", &money(part.expected)].concat()
    };
    let new = |revenue: &Revenue| {
        [
            &*figure(revenue.proposals.get()),
            " × ",
            &figure(revenue.new_days.get() / 7.0),
            " × ",
            &money(revenue.deal),
            " × ",
            &format.percent_fine(revenue.win_rate),
            " = ",
            &money(revenue.new),
        ]
        .concat()
    };
    let (from, to) = (format.day_year(first), format.day_year(last));
    let sum = |revenue: &Revenue| {
        let [mid, top, new] = [revenue.mid.expected, revenue.top.expected, revenue.new].map(money);
        [&*mid, " + ", &top, " + ", &new, " = ", &money(revenue.total)].concat()
    };
    let added = super::difference::money(compared.added, format);
    vec![
        each("mid funnel = value × win rate in mid funnel × share decided by then", sides.map(|side| stock(&side.mid))),
        each("top of funnel = value × win rate × share decided by then", sides.map(|side| stock(&side.top))),
        each("not created yet = proposals a week × weeks of them decided by then × deal × win rate", sides.map(new)),
        each(&["expected from ", &*from, " to ", &to, " = all three"].concat(), sides.map(sum)),
        [
            "difference = ",
            names[1],
            " − ",
            names[0],
            " = ",
            &money(compared.open.total),
            " − ",
            &money(compared.pinned.total),
            " = ",
            &added,
        ]
        .concat(),
    ]
}
