//! Every word a visitor reads, in plain Canadian English.
//!
//! Facts come in from [`crate::plan`], figures are written by [`crate::format`]; nothing is computed here. In the texts `*`
//! stands around what is stressed.

pub mod chart;
pub mod check;
pub mod contact;
pub mod error;
pub mod form;
pub mod headline;
pub mod lens;
pub mod outlook;
pub mod page;
pub mod warning;
pub mod whatif;
pub mod working;

use crate::plan::{answer::Assumption, input::Period};

/// "month" or "quarter".
pub const fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
    }
}

/// "a month" or "a quarter".
pub const fn per(period: Period) -> &'static str {
    match period {
        Period::Month => "a month",
        Period::Quarter => "a quarter",
    }
}

/// `text` without its marks of stress.
pub(crate) fn plain(text: &str) -> String {
    text.replace('*', "")
}

/// A count with the right form of its noun: "1 week", "3 weeks".
pub fn count(figure: &str, one: bool, singular: &str, plural: &str) -> String {
    format!("{figure} {}", if one { singular } else { plural })
}

/// `size` with the sign of `by`, where it has one.
pub fn signed(by: f64, size: &str) -> String {
    let sign = match by {
        up if up > 0.0 => "+",
        down if down < 0.0 => "−",
        _ => "",
    };
    [sign, size].concat()
}

/// A ratio that is assumed for want of activity to read it from.
pub(crate) const fn working_assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::MeetingsPerProposal => "Assumed: 2 meetings a proposal, because today’s activity gives no ratio.",
        Assumption::HoursPerMeeting => {
            "Assumed: 1.5 hours of prospecting a meeting, because today’s activity gives no ratio."
        }
    }
}
