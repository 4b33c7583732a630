//! What the visitor's own plan answers of the fit check.

use crate::{
    plan::{Answer, Plan, answer::State},
    state::Fact,
};

/// From so many recent weeks on, someone counts them week by week.
const WATCHED: usize = 3;

/// Reps, whether the target is met now and later, and whether activity is watched. A plan without recent weeks says nothing of the
/// last: they are optional there. The example of a first visit is nobody's plan, and is not to be passed in.
pub(in crate::view) fn facts(plan: &Plan, answer: &Answer) -> Vec<Fact> {
    let results = match (answer.state, answer.valleys.is_empty()) {
        (State::OnTrack, true) => "met",
        (State::OnTrack, false) | (State::Peak, _) => "ahead",
        (State::Valley | State::Climb, _) => "short",
    };
    let fact = |question: &str, answer: &str| (["fit.", question].concat(), answer.to_owned());
    let mut facts = vec![fact("reps", &(plan.reps as u32).to_string()), fact("results", results)];
    match plan.weeks.len() {
        0 => {}
        weeks if weeks < WATCHED => facts.push(fact("watch", "late")),
        _ => facts.push(fact("watch", "weekly")),
    }
    facts
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use time::{Date, Month};

    use super::*;
    use crate::{
        content::check::fit::CHECK,
        plan::{Field, compute},
        state::{Action, Draft, Notebook, Separators, State as Typed, read, read_answers},
    };

    fn known(actions: impl IntoIterator<Item = Action>) -> Vec<Fact> {
        let separators = Separators::default();
        let today = Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN);
        let state = actions.into_iter().fold(Typed::first_visit(Draft::example(&separators)), Typed::apply);
        let plan = read(state.draft(), &separators, today).plan;
        plan.map(|plan| facts(&plan, &compute(&plan))).unwrap_or_default()
    }

    fn typed(field: Field, text: &str) -> Action {
        Action::Type(field, text.to_owned())
    }

    #[track_caller]
    fn check(actions: Vec<Action>, question: &str, expected: Option<&str>) {
        let known = known(actions);
        let found = known.iter().find(|fact| fact.0.strip_prefix("fit.") == Some(question)).map(|fact| fact.1.as_str());
        assert_eq!(found, expected, "{known:?}");
    }

    #[test]
    fn reps_are_counted() {
        check(vec![typed(Field::Reps, "1200")], "reps", Some("1200"));
    }

    #[test]
    fn a_valley_ahead_is_told_from_a_target_that_is_met() {
        let pipeline = |top: &str, mid: &str, proposals: &str| {
            vec![typed(Field::Top, top), typed(Field::Mid, mid), typed(Field::Proposals, proposals)]
        };
        check(pipeline("9000000", "9000000", "900"), "results", Some("met"));
        check(pipeline("0", "900000", "0"), "results", Some("ahead"));
        check(pipeline("0", "0", "0"), "results", Some("short"));
    }

    #[test]
    fn recent_weeks_show_that_activity_is_watched() {
        let weeks = |count: usize| {
            let filled = (0..count).flat_map(|row| {
                let cell = move |field| Action::TypeRow(field, row, "5".to_owned());
                [Action::AddWeek, cell(Field::WeekMeetings), cell(Field::WeekProposals), cell(Field::WeekHours)]
            });
            filled.collect::<Vec<_>>()
        };
        check(weeks(0), "watch", None);
        check(weeks(1), "watch", Some("late"));
        check(weeks(3), "watch", Some("weekly"));
    }

    #[test]
    fn every_fact_answers_a_question() {
        let known = known([]);
        let answered = read_answers(&CHECK.sheet, &Notebook::default(), "fit.", &known, &Separators::default());
        assert_eq!(answered.from_plan.len(), known.len(), "{known:?}");
        assert!(answered.wrong.is_empty());
    }
}
