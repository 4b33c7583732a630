//! The pinned plan's road beside the open one's, in words.

use crate::{
    content::{per, period},
    format::Format,
    plan::{Plan, answer::WeekAhead, unit::Money},
};

/// The pinned plan's name in the chart.
pub fn name(name: &str, pinned: &Plan, open: &Plan) -> String {
    if pinned.period == open.period {
        return [name, ", pinned"].concat();
    }
    [name, ", pinned, counted by the ", period(open.period)].concat()
}

/// The road in a sentence, to follow what is said of the open plan's; empty where they share no week.
pub fn about(name: &str, weeks: &[WeekAhead], paces: &[Option<Money>], open: &Plan, format: &Format) -> String {
    let mut told: Option<(Money, Money)> = None;
    let mut widest: Option<(&WeekAhead, f64)> = None;
    for (week, pace) in weeks.iter().zip(paces) {
        let Some(pace) = *pace else { continue };
        told = Some((told.map_or(pace, |(first, _)| first), pace));
        let by = week.pace.get() - pace.get();
        if widest.is_none_or(|(_, most)| by.abs() > most.abs()) {
            widest = Some((week, by));
        }
    }
    let (Some((first, last)), Some((week, by))) = (told, widest) else { return String::new() };
    let by_size = format.money_short(Money(by.abs()));
    let apart = if by_size == format.money_short(Money(0.0)) {
        ", the same road.".to_owned()
    } else {
        let way = if by > 0.0 { " less" } else { " more" };
        [", at most ", &*by_size, way, ", in the week of ", &format.day(week.start), "."].concat()
    };
    let [first, last] = [first, last].map(|pace| format.money_short(pace));
    [" Pinned beside it, ", name, " goes from ", &first, " ", per(open.period), " to ", &last, &apart].concat()
}
