//! What holds of any text whatever that comes in from outside: the bodies of the fuzz targets in `fuzz/`, which `tests/fuzz.rs` runs over the
//! kept corpus too. Each panics where its promise is broken, and answers whether the text was one that is taken.

mod configured;
mod files;
mod kept;
mod links;
mod number;

use ridgeline::state::Separators;

/// Whether a text was taken.
type Target = fn(&str) -> bool;

/// The targets, by name: a folder of `fuzz/corpus/` each, and a file of `fuzz/fuzz_targets/`.
pub(crate) const TARGETS: [(&str, Target); 8] = [
    ("calendar", files::calendar),
    ("check", links::check),
    ("configured", configured::configured),
    ("link", links::link),
    ("notebook", kept::notebook),
    ("number", number::number),
    ("saved", kept::saved),
    ("table", files::table),
];

/// Runs the target of that name on `text`; answers whether the text was taken.
pub(crate) fn run(name: &str, text: &str) -> bool {
    let target = TARGETS.iter().find(|target| target.0 == name);
    target.unwrap_or_else(|| panic!("there is no target {name}")).1(text)
}

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

/// As numbers are written in Canada, Germany, France, Switzerland and Egypt.
const PLACES: [Separators; 5] = [
    ENGLISH,
    Separators { decimal: ',', group: '.' },
    Separators { decimal: ',', group: '\u{202f}' },
    Separators { decimal: '.', group: '’' },
    Separators { decimal: '٫', group: '٬' },
];

/// Lines `name=value` as names and values. A backslash before an `n` stands for the end of a line within a value.
fn pairs(text: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (name, value) = line.split_once('=').unwrap_or((line, ""));
        (name.to_owned(), value.replace("\\n", "\n"))
    };
    text.lines().map(pair).collect()
}
