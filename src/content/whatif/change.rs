//! What was changed, in words: the subject of a sentence.

use crate::{
    format::Format,
    plan::{Field, compare::Change, unit::Money},
};

/// So many changes are told with their amounts.
const TOLD: usize = 2;
/// So many are named at all.
const NAMED: usize = 3;

/// The changes as the subject of a sentence, and whether it takes a plural verb.
pub(super) fn subject(changes: &[Change], format: &Format) -> (String, bool) {
    if changes.len() > NAMED {
        return (["These ", &format.number(changes.len() as f64), " changes"].concat(), true);
    }
    let amounts = changes.len() <= TOLD;
    let (mut said, mut plural) = (String::new(), changes.len() > 1);
    for (at, change) in changes.iter().enumerate() {
        let (phrase, many) = if amounts { amount(change, format) } else { (name(change).to_owned(), true) };
        let join = match at {
            0 => "",
            _ if at + 1 == changes.len() => " and ",
            _ => ", ",
        };
        said = [&*said, join, &phrase].concat();
        plural |= many;
    }
    // Words begin in lower case, figures have none.
    let mut letters = said.chars();
    let first = letters.next().map_or(String::new(), |letter| letter.to_ascii_uppercase().to_string());
    (first + letters.as_str(), plural)
}

/// The change with its amount, and whether it is plural.
fn amount(change: &Change, format: &Format) -> (String, bool) {
    let by = change.to - change.from;
    let up = by > 0.0;
    let size = (by.abs() * 1e6).round() / 1e6;
    let one = (size - 1.0).abs() < 1e-9;
    let [more, fewer] = [" more ", " fewer "];
    // "One more meeting per rep each week", "2 fewer reps".
    let counted = |singular: &str, plural: &str, less: &'static str, rest: &str| {
        let figure = if one { "one".to_owned() } else { format.exact(size) };
        let noun = if one { singular } else { plural };
        ([&*figure, if up { more } else { less }, noun, rest].concat(), !one)
    };
    let sized = |noun: &str, size: &str, ways: [&str; 2]| {
        ([noun, " ", size, " ", if up { ways[0] } else { ways[1] }].concat(), false)
    };
    let points = |noun: &str, ways: [&str; 2]| sized(noun, &points(by.abs(), format), ways);
    let days = || [&*format.exact(size), if one { " day" } else { " days" }].concat();
    let money = money(by.abs(), format);
    let held = |place: &str| ([&*money, if up { " more " } else { " less " }, place].concat(), false);
    match change.field {
        Field::MeetingsPerRep => counted("meeting", "meetings", fewer, " per rep each week"),
        Field::Proposals => counted("proposal", "proposals", fewer, " each week"),
        Field::ProspectingHours => counted("hour", "hours", fewer, " of prospecting each week"),
        Field::Reps => counted("rep", "reps", fewer, ""),
        Field::Target => sized("a target", &money, ["higher", "lower"]),
        Field::Deal => sized("an average deal", &money, ["larger", "smaller"]),
        Field::WinRate => points("a win rate", ["higher", "lower"]),
        Field::LateWinRate => points("a win rate in mid funnel", ["higher", "lower"]),
        Field::CycleDays => sized("a sales cycle", &days(), ["longer", "shorter"]),
        Field::CycleSpread => points("a spread of the cycle", ["wider", "narrower"]),
        Field::DealSpread => points("a spread of deal sizes", ["wider", "narrower"]),
        Field::Start => sized("a start", &days(), ["later", "earlier"]),
        Field::Mid => held("in mid funnel"),
        Field::Top => held("at the top of the funnel"),
        Field::Closed => held("closed so far"),
        _ => (name(change).to_owned(), change.field == Field::Weeks),
    }
}

/// The change without its amount.
const fn name(change: &Change) -> &'static str {
    let [up, down] = match change.field {
        Field::MeetingsPerRep => ["more meetings", "fewer meetings"],
        Field::Proposals => ["more proposals", "fewer proposals"],
        Field::ProspectingHours => ["more prospecting", "less prospecting"],
        Field::Reps => ["more reps", "fewer reps"],
        Field::Target => ["a higher target", "a lower target"],
        Field::Deal => ["a larger average deal", "a smaller average deal"],
        Field::WinRate => ["a higher win rate", "a lower win rate"],
        Field::LateWinRate => ["a higher win rate in mid funnel", "a lower win rate in mid funnel"],
        Field::CycleDays => ["a longer sales cycle", "a shorter sales cycle"],
        Field::CycleSpread => ["a wider spread of the cycle", "a narrower spread of the cycle"],
        Field::DealSpread => ["a wider spread of deal sizes", "a narrower spread of deal sizes"],
        Field::Start => ["a later start", "an earlier start"],
        Field::Mid => ["more in mid funnel", "less in mid funnel"],
        Field::Top => ["more at the top of the funnel", "less at the top of the funnel"],
        Field::Closed => ["more closed so far", "less closed so far"],
        Field::Period => ["a target by the quarter", "a target by the month"],
        Field::Weeks => ["other recent weeks"; 2],
        Field::ClosedPeriods => ["other past revenue"; 2],
        _ => ["other evidence for the win rate"; 2],
    };
    if change.to > change.from { up } else { down }
}

/// A difference of two shares, above 0, in points: "1 point", "12 points".
pub(super) fn points(share: f64, format: &Format) -> String {
    let points = (share * 1e8).round() / 1e6;
    // Of a small difference one decimal says nothing.
    let figure = if points < 0.1 { format.exact(points) } else { format.number(points) };
    let one = (points - 1.0).abs() < 0.05;
    [&*figure, if one { " point" } else { " points" }].concat()
}

/// Money as the form has it, in three figures where it is long.
fn money(amount: f64, format: &Format) -> String {
    if amount < 1e6 { format.money(Money(amount)) } else { format.money_short(Money(amount)) }
}
