//! What the comparison of cost assumes. Nearly all of it is what vendors of such services publish; where nothing is published, that is said.

use crate::{
    assessment::Id,
    content::check::{Figure, Measure},
};

/// A claim that the total of someone full-time is held against, in money. It is no figure of the comparison.
pub const CLAIM: Id = "claim";

/// Stands before a figure's id where a VP's is another than a manager's.
pub const VP_PREFIX: &str = "vp-";

/// The figures that are another for a VP.
pub const ROLE_FIGURES: &[Id] = &["salary", "variable", "hire", "days", "rate"];

const OURS: &str = "Our assumption; nothing is published.";

const fn money(id: Id, label: &'static str, unit: &'static str, value: f64, source: &'static str) -> Figure {
    Figure { id, label, unit, measure: Measure::Money, value, min: 0.0, max: 1e7, source }
}

const fn share(id: Id, label: &'static str, value: f64, max: f64, source: &'static str) -> Figure {
    Figure { id, label, unit: "%", measure: Measure::Share, value, min: 0.0, max, source }
}

const fn months(id: Id, label: &'static str, value: f64, source: &'static str) -> Figure {
    Figure { id, label, unit: "months", measure: Measure::Number, value, min: 0.0, max: 24.0, source }
}

const fn days(id: Id, value: f64, source: &'static str) -> Figure {
    Figure { max: 31.0, unit: "days", ..months(id, "Days a month", value, source) }
}

pub(super) const FIGURES: &[Figure] = &[
    money(
        "salary",
        "Salary",
        "a year",
        115_000.0,
        "Vendors’ claim: CAD 80,000 to 150,000 for a sales manager in Toronto, plus variable pay. The middle.",
    ),
    money(
        "vp-salary",
        "Salary",
        "a year",
        200_000.0,
        "Vendors’ claim: about CAD 300,000 for a full-time VP. We take that with benefits, and four fifths of the pay as salary.",
    ),
    money("variable", "Variable pay", "a year", 30_000.0, OURS),
    money("vp-variable", "Variable pay", "a year", 50_000.0, "As the salary: the other fifth of the pay."),
    share(
        "benefits",
        "Benefits, on top of salary",
        0.25,
        2.0,
        "Published: benefits are about 31 % of compensation. By our estimate 11 of them are paid leave and bonuses, which pay already \
         holds: 20 on 80.",
    ),
    share(
        "recruiting",
        "Recruiting fee, as a share of first-year pay",
        0.33,
        1.0,
        "Vendors’ claim: 33 %. Set it to 0 if you search yourself.",
    ),
    months("hire", "Months to hire", 3.0, OURS),
    months("vp-hire", "Months to hire", 6.0, "Vendors’ claim: a search for a VP takes six months."),
    months("ramp", "Months from start to effect", 6.0, "Vendors’ claim: three to nine months. The middle."),
    days("days", 8.0, "Our assumption: two days a week."),
    days("vp-days", 6.0, "Our assumption: a day and a half a week."),
    money(
        "rate",
        "Day rate",
        "a day",
        1_725.0,
        "Vendors’ claim: about USD 120,000 a year, for a role not named; over 96 days, at CAD 1.38 for USD 1, our assumption of November \
         2026.",
    ),
    money("vp-rate", "Day rate", "a day", 2_500.0, "Our assumption; nothing is published for a VP alone."),
    months("find", "Months to find someone", 1.0, OURS),
    months("part-ramp", "Months from start to effect", 1.0, "Vendors’ claim: two to four weeks. The upper end."),
    months(
        "engaged",
        "Months engaged, notice included",
        24.0,
        "Our assumption: all 24 months. Vendors claim an exit within 30 days.",
    ),
    money(
        CLAIM,
        "Someone full-time, first year, all included",
        "",
        345_000.0,
        "Vendors’ claim: USD 250,000 and more, at CAD 1.38 for USD 1.",
    ),
];
