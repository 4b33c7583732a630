//! Holding a plan as it is given against its bounds, field by field.

use time::{Date, Month};

use super::{
    input::{Entry, Evidence, EvidenceInput, Period, Plan, PlanInput, Week, WeekInput},
    quantity::{Bounds, Fault, Field, FieldError},
    unit::{Days, Money, PerWeek, Rate},
    win_rate::{Posterior, late_win_rate},
};

/// The format of a plan that this code reads.
const VERSION: f64 = 1.0;
const CURRENCY: &str = "USD";
const DEAL_SPREAD: f64 = 0.5;
const CYCLE_SPREAD: f64 = 0.5;

/// Mean cycle where none is given.
const fn cycle_days(period: Period) -> f64 {
    match period {
        Period::Month => 60.0,
        Period::Quarter => 120.0,
    }
}

impl PlanInput {
    /// Reads the plan, filling in defaults; `today` is day 0 where no `start` is given.
    ///
    /// Evidence replaces the win rate, which is then not required; a bad one is still an error.
    ///
    /// # Errors
    /// Every bad field, in the order of the fields, and then every field that no plan has.
    pub fn read(&self, today: Date) -> Result<Plan, Vec<FieldError>> {
        let mut errors = Errors(Vec::new());
        // Every field is read before any is given up on, so that all errors are told together.
        errors.number(Field::Version, &self.version, Some(VERSION));
        let period = errors.period(&self.period);
        let currency = errors.currency(&self.currency);
        let start = errors.start(&self.start, today);
        let target = errors.number(Field::Target, &self.target, None);
        let closed = errors.number(Field::Closed, &self.closed, Some(0.0));
        let deal = errors.number(Field::Deal, &self.deal, None);
        let deal_spread = errors.number(Field::DealSpread, &self.deal_spread, Some(DEAL_SPREAD));
        // With evidence a blank win rate stands for a value that is not used.
        let unused = self.win_evidence.as_ref().map(|_| 1.0);
        let stated_rate = errors.number(Field::WinRate, &self.win_rate, unused);
        let evidence = self.win_evidence.as_ref().map(|given| errors.evidence(given));
        let late = errors.optional(Field::LateWinRate, &self.late_win_rate);
        let reps = errors.number(Field::Reps, &self.reps, Some(1.0));
        let meetings_per_rep = errors.number(Field::MeetingsPerRep, &self.meetings_per_rep, None);
        let proposals = errors.number(Field::Proposals, &self.proposals, None);
        let prospecting_hours = errors.number(Field::ProspectingHours, &self.prospecting_hours, None);
        let default_days = cycle_days(period.unwrap_or_default());
        let cycle_days = errors.number(Field::CycleDays, &self.cycle_days, Some(default_days));
        let cycle_spread = errors.number(Field::CycleSpread, &self.cycle_spread, Some(CYCLE_SPREAD));
        let top = errors.optional(Field::Top, &self.top);
        let mid = errors.optional(Field::Mid, &self.mid);
        let weeks = errors.weeks(self);
        let closed_periods = errors.closed_periods(self);
        errors.0.extend(self.misfits.iter().filter(|misfit| misfit.field == Field::Unknown).cloned());

        let plan = || {
            let win_evidence = match evidence {
                Some(evidence) => Some(evidence?),
                None => None,
            };
            let win_rate = match win_evidence {
                Some(evidence) => Posterior::after(evidence).mean(),
                None => Rate(stated_rate?),
            };
            let late = late?;
            Some(Plan {
                period: period?,
                currency: currency?,
                start: start?,
                target: Money(target?),
                closed: Money(closed?),
                deal: Money(deal?),
                deal_spread: deal_spread?,
                win_rate,
                win_evidence,
                late_win_rate: late.map_or_else(|| late_win_rate(win_rate), Rate),
                late_win_rate_given: late.is_some(),
                reps: reps?,
                meetings_per_rep: PerWeek(meetings_per_rep?),
                proposals: PerWeek(proposals?),
                prospecting_hours: PerWeek(prospecting_hours?),
                cycle_days: Days(cycle_days?),
                cycle_spread: cycle_spread?,
                top: top?.map(Money),
                mid: mid?.map(Money),
                weeks,
                closed_periods,
            })
        };
        if errors.0.is_empty() { plan().ok_or(errors.0) } else { Err(errors.0) }
    }
}

impl Bounds {
    /// Whether `value` is within them.
    pub fn allow(&self, value: f64) -> bool {
        let low = if self.above { value > self.min } else { value >= self.min };
        low && value <= self.max && !(self.whole && value.fract() != 0.0)
    }
}

/// What is wrong so far.
struct Errors(Vec<FieldError>);

impl Errors {
    fn add<T>(&mut self, field: Field, row: Option<usize>, fault: Fault) -> Option<T> {
        self.0.push(FieldError { field, row, fault });
        None
    }

    /// A value within bounds, in a row of a list if `row` says so.
    fn value(&mut self, field: Field, row: Option<usize>, value: f64) -> Option<f64> {
        if field.quantity().bounds.allow(value) {
            // −0 is 0: it must not show.
            Some(value + 0.0)
        } else {
            self.add(field, row, Fault::OutOfBounds(value))
        }
    }

    fn in_row(&mut self, field: Field, row: Option<usize>, entry: &Entry<f64>, default: Option<f64>) -> Option<f64> {
        match entry {
            Entry::Blank => match default {
                Some(default) => Some(default),
                None => self.add(field, row, Fault::Missing),
            },
            Entry::Value(value) => self.value(field, row, *value),
            Entry::Unreadable(given) => self.add(field, row, Fault::Unreadable(given.clone())),
        }
    }

    fn number(&mut self, field: Field, entry: &Entry<f64>, default: Option<f64>) -> Option<f64> {
        self.in_row(field, None, entry, default)
    }

    /// A value that may stay blank: nothing where it is bad, nothing in it where it is blank.
    #[allow(clippy::option_option, reason = "a bad value and a blank one are two things")]
    fn optional(&mut self, field: Field, entry: &Entry<f64>) -> Option<Option<f64>> {
        match entry {
            Entry::Blank => Some(None),
            given => self.number(field, given, None).map(Some),
        }
    }

    fn text<T>(&mut self, field: Field, given: &Entry<String>, default: T, read: fn(&str) -> Option<T>) -> Option<T> {
        match given {
            Entry::Blank => Some(default),
            Entry::Value(text) => match read(text) {
                Some(value) => Some(value),
                None => self.add(field, None, Fault::Unreadable(text.clone())),
            },
            Entry::Unreadable(text) => self.add(field, None, Fault::Unreadable(text.clone())),
        }
    }

    fn period(&mut self, given: &Entry<String>) -> Option<Period> {
        self.text(Field::Period, given, Period::default(), |text| match text {
            "month" => Some(Period::Month),
            "quarter" => Some(Period::Quarter),
            _ => None,
        })
    }

    fn currency(&mut self, given: &Entry<String>) -> Option<String> {
        self.text(Field::Currency, given, CURRENCY.to_owned(), |text| {
            let code = text.trim();
            let letters = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
            letters.then(|| code.to_ascii_uppercase())
        })
    }

    fn start(&mut self, given: &Entry<String>, today: Date) -> Option<Date> {
        let date = self.text(Field::Start, given, today, iso_date)?;
        // Today is held against the bounds as well: a clock may say anything.
        self.value(Field::Start, None, f64::from(date.year()))?;
        Some(date)
    }

    fn evidence(&mut self, given: &EvidenceInput) -> Option<Evidence> {
        let won = self.number(Field::EvidenceWon, &given.won, None);
        let decided = self.number(Field::EvidenceDecided, &given.decided, None);
        let (won, decided) = (won?, decided?);
        if won > decided {
            return self.add(Field::EvidenceWon, None, Fault::MoreWonThanDecided { won, decided });
        }
        Some(Evidence { won, decided })
    }

    /// Whether a list has no more rows than it may have.
    fn rows(&mut self, field: Field, rows: usize) {
        if rows as f64 > field.quantity().bounds.max {
            self.add::<()>(field, None, Fault::TooMany(rows));
        }
    }

    fn weeks(&mut self, input: &PlanInput) -> Vec<Week> {
        self.misfit(input, Field::Weeks, None);
        self.rows(Field::Weeks, input.weeks.len());
        let most = Field::Weeks.quantity().bounds.max as usize;
        let mut weeks = Vec::new();
        for (row, week) in input.weeks.iter().enumerate().take(most) {
            if !self.misfit(input, Field::Weeks, Some(row)) {
                weeks.extend(self.week(row, week));
            }
        }
        weeks
    }

    fn week(&mut self, row: usize, week: &WeekInput) -> Option<Week> {
        let meetings = self.in_row(Field::WeekMeetings, Some(row), &week.meetings, None);
        let proposals = self.in_row(Field::WeekProposals, Some(row), &week.proposals, None);
        let hours = self.in_row(Field::WeekHours, Some(row), &week.hours, None);
        Some(Week { meetings: meetings?, proposals: proposals?, hours: hours? })
    }

    fn closed_periods(&mut self, input: &PlanInput) -> Vec<Money> {
        self.misfit(input, Field::ClosedPeriods, None);
        self.rows(Field::ClosedPeriods, input.closed_periods.len());
        let most = Field::ClosedPeriods.quantity().bounds.max as usize;
        let mut periods = Vec::new();
        for (row, period) in input.closed_periods.iter().enumerate().take(most) {
            periods.extend(self.in_row(Field::ClosedPeriod, Some(row), period, None).map(Money));
        }
        periods
    }

    /// Tells what was given in place of a list or a row; whether there was such a thing.
    fn misfit(&mut self, input: &PlanInput, field: Field, row: Option<usize>) -> bool {
        let mut found = input.misfits.iter().filter(|misfit| misfit.field == field && misfit.row == row);
        let misfit = found.next();
        self.0.extend(misfit.cloned());
        misfit.is_some()
    }
}

/// A date as `YYYY-MM-DD`.
fn iso_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let digits = |from: usize, to: usize| {
        let part = text.get(from..to)?;
        if part.bytes().all(|digit| digit.is_ascii_digit()) { part.parse::<u16>().ok() } else { None }
    };
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    if !dashes {
        return None;
    }
    let month = Month::try_from(u8::try_from(digits(5, 7)?).ok()?).ok()?;
    Date::from_calendar_date(i32::from(digits(0, 4)?), month, u8::try_from(digits(8, 10)?).ok()?).ok()
}
