//! Words of the elevation chart. Figures and dates arrive as the visitor's locale writes them.

use crate::plan::input::Period;

/// Heading of the chart.
pub(crate) const fn heading(period: Period) -> &'static str {
    match period {
        Period::Month => "Revenue ahead, monthly pace",
        Period::Quarter => "Revenue ahead, quarterly pace",
    }
}

/// Follows an amount that is a pace.
pub(crate) const fn per(period: Period) -> &'static str {
    match period {
        Period::Month => "a month",
        Period::Quarter => "a quarter",
    }
}

/// Key: the line.
pub(crate) const EXPECTED: &str = "expected";
/// Key: the band.
pub(crate) const BAND: &str = "80% chance";
/// Key: the dashed ridge.
pub(crate) const TARGET: &str = "target";
/// Key: the hatching.
pub(crate) const VALLEY: &str = "valley";
/// Day 0, below the axis.
pub(crate) const TODAY: &str = "today";

/// Names of the ribbon's layers, the fullest first: the chart takes the first that fits.
pub(crate) const LAYERS: [&[&str]; 3] = [
    &["in mid funnel now", "in mid funnel", "mid funnel", "mid"],
    &["in top of funnel now", "in top of funnel", "top of funnel", "top"],
    &["not created yet: comes from activity from today on", "not created yet", "new"],
];

/// Names of the layers beside an amount.
pub(crate) const SOURCES: [&str; 3] = ["mid funnel", "top of funnel", "not created yet"];

/// Names the target's ridge.
pub(crate) fn target(amount: &str) -> String {
    ["target ", amount].concat()
}

/// Names a window by its first and last day, written.
pub(crate) fn window(from: &str, to: &str, brief: bool) -> String {
    if brief { [from, "–", to, " d"].concat() } else { ["days ", from, "–", to].concat() }
}

/// What the slider over the chart does.
pub(crate) const SCRUB: &str = "Read the forecast week by week";

/// A week by its first day.
pub(crate) fn week_of(day: &str) -> String {
    ["Week of ", day].concat()
}

/// Where a pace stands against the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Below it.
    Below,
    /// As good as on it.
    On,
    /// Above it.
    Above,
    /// So far above it that a share says nothing.
    FarAbove,
}

/// How far a pace is from the target; `share` of the target, written.
pub(crate) fn standing(standing: Standing, share: &str) -> String {
    match standing {
        Standing::Below => [share, " below target"].concat(),
        Standing::On => "on target".to_owned(),
        Standing::Above => [share, " above target"].concat(),
        Standing::FarAbove => "many times the target".to_owned(),
    }
}

/// A range, shown.
pub(crate) fn range(low: &str, high: &str) -> String {
    [low, "–", high].concat()
}

/// A week as written for the readout, its sentence and the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct WeekWords {
    /// Week of a day.
    pub(crate) title: String,
    /// Expected pace.
    pub(crate) pace: String,
    /// Tenth percentile.
    pub(crate) low: String,
    /// Ninetieth percentile.
    pub(crate) high: String,
    /// How far from target.
    pub(crate) standing: String,
    /// From mid funnel, from top of funnel, from work not begun yet.
    pub(crate) sources: [String; 3],
}

/// A week, said in a sentence.
pub(crate) fn week_sentence(week: &WeekWords, period: Period) -> String {
    let [mid, top, new] = &week.sources;
    [
        &week.title,
        ": expected pace ",
        &week.pace,
        " ",
        per(period),
        ", ",
        &week.standing,
        "; 80% chance that it lies between ",
        &week.low,
        " and ",
        &week.high,
        "; ",
        mid,
        " from mid funnel, ",
        top,
        " from top of funnel, ",
        new,
        " not created yet.",
    ]
    .concat()
}

/// What does not differ.
pub(crate) const SAME: &str = "same";

/// Another plan's pace, and what that of the open plan differs by, with its sign.
pub(crate) fn beside(pace: &str, by: &str) -> String {
    [pace, " (", by, ")"].concat()
}

/// It in a sentence, to follow that on the week; nothing where there is no such pace.
pub(crate) fn beside_sentence(name: &str, amount: &str) -> String {
    if amount.is_empty() { String::new() } else { [" ", name, ": ", amount, "."].concat() }
}

/// The road ahead as written for the chart's text alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outlook {
    /// Pace of the first week.
    pub(crate) first: String,
    /// Pace of the last week.
    pub(crate) last: String,
    /// The lowest pace and the first day of its week, where it is lower than the first and the last.
    pub(crate) lowest: Option<(String, String)>,
    /// The pace moves by less than it takes to mention.
    pub(crate) flat: bool,
    /// The target.
    pub(crate) target: String,
    /// First day of each valley, and the first day after it where the horizon shows it.
    pub(crate) valleys: Vec<(String, Option<String>)>,
}

/// The road ahead in one sentence.
pub(crate) fn summary(outlook: &Outlook, period: Period) -> String {
    let Outlook { first, last, lowest, flat, target, valleys } = outlook;
    let mut words: Vec<&str> = Vec::with_capacity(24);
    if *flat {
        words.extend(["Expected pace stays about ", first, " ", per(period), " for 26 weeks"]);
    } else {
        words.extend(["Expected pace goes from ", first, " ", per(period), " today"]);
        if let Some((pace, day)) = lowest {
            words.extend([" through a low of ", pace, " in the week of ", day]);
        }
        words.extend([" to ", last, " in 26 weeks"]);
    }
    if valleys.is_empty() {
        words.extend([", with no valley below the target of ", target]);
    }
    for (i, (from, until)) in valleys.iter().enumerate() {
        words.extend(if i == 0 { [", below the target of ", target] } else { [", ", "again"] });
        words.extend([" from ", from]);
        words.extend(until.as_ref().map_or([" on", ""], |until| [" until ", until]));
    }
    words.push(".");
    words.concat()
}

/// Opens the table.
pub(crate) const AS_TABLE: &str = "Show as a table";

/// Caption of the table.
pub(crate) const fn caption(period: Period) -> &'static str {
    match period {
        Period::Month => "Monthly pace, week by week",
        Period::Quarter => "Quarterly pace, week by week",
    }
}

/// Columns of the table.
pub(crate) const COLUMNS: [&str; 7] =
    ["Week of", "Expected", "80% chance", "Mid funnel", "Top of funnel", "Not created yet", "Against target"];

/// Where a week stands, under that heading, and whether it lies in a valley.
pub(crate) fn against(standing: Standing, share: &str, valley: bool) -> String {
    let standing = match standing {
        Standing::Below => [share, " below"].concat(),
        Standing::On => "on it".to_owned(),
        Standing::Above => [share, " above"].concat(),
        Standing::FarAbove => "many times it".to_owned(),
    };
    if valley { standing + ", valley" } else { standing }
}
