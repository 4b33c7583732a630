//! The dates of a plan for a calendar, in words.

use time::Date;

use crate::{
    content::{plain, warning::notices},
    file::name,
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Matter, Warning},
    },
};

/// A day to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Tells it from others, and stays the same for the same plan and valley, so that a calendar moves the day it has.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What it is called.
    pub title: String,
    /// Why, and what helps.
    pub text: String,
}

/// Days that lie ahead: until when each valley can be helped, and from when what is warned of shows. Of valleys that no new deal can
/// help any more, and of days before `today`, there is nothing to be reminded.
pub fn reminders(called: &str, plan: &Plan, answer: &Answer, format: &Format, today: Date) -> Vec<Reminder> {
    let notices = notices(plan, answer, format);
    let mut all = Vec::new();
    for (at, notice) in notices.iter().enumerate() {
        let warning = at.checked_sub(answer.valleys.len()).and_then(|at| answer.warnings.get(at));
        let (day, kind, title, more) = match (answer.valleys.get(at), warning) {
            (Some(valley), _) if !valley.baked_in => (valley.act_by, "valley-", "Last day to act. ", String::new()),
            (_, Some(Warning { matter: Matter::Slump { lands_from, lands_to, .. }, .. })) => {
                let until = [" It shows until ", &format.day(*lands_to), "."].concat();
                (*lands_from, "slump-", "From today it shows. ", until)
            }
            _ => continue,
        };
        if day < today {
            continue;
        }
        let number = format!("{}", at + 1);
        let uid = ["ridgeline-", kind, &number, "-", &name::part(called), "@ridgeline"].concat();
        let text = [&plain(&notice.text), &*more, "\nPlan: ", called].concat();
        all.push(Reminder { uid, day, title: [title, &*notice.title].concat(), text });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content::whatif::takeaway::sheet::tests::{day, plan},
        plan::compute,
    };

    fn made(proposals: f64, top: f64, today: &str) -> Vec<Reminder> {
        let plan = plan(proposals, top);
        reminders("Plan 2", &plan, &compute(&plan), &Format::new("en", "USD"), day(today))
    }

    #[test]
    fn a_valley_that_can_be_helped_has_its_day() {
        let found = made(6.0, 900_000.0, "2027-01-04");
        let [valley] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(valley.day, day("2027-01-04"));
        assert!(valley.title.starts_with("Last day to act. Revenue valley from"), "{}", valley.title);
        assert!(valley.text.ends_with("Plan: Plan 2") && !valley.text.contains('*'), "{}", valley.text);
        assert_eq!(valley.uid, "ridgeline-valley-1-plan-2@ridgeline");
    }

    #[test]
    fn what_is_baked_in_or_past_has_none() {
        assert_eq!(made(6.0, 310_000.0, "2026-11-23"), []);
        assert_eq!(made(6.0, 900_000.0, "2027-01-05"), []);
    }
}
