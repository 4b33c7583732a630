//! What was answered and noted in the checks.

/// The longest text that is kept under one name, in characters.
pub const LONGEST_NOTE: usize = 2_000;
/// The most that is kept, in entries.
const MOST_ENTRIES: usize = 2_000;
/// The format of what is kept; one that is not this one is not read.
const VERSION: &str = "1";

/// All that a visitor answered in the checks, as text under names: `fit.team` is the answer to the question `team` of the check `fit`.
/// What stands under a name that no check knows is kept and passed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notebook {
    entries: Vec<(String, String)>,
    undo: Option<Vec<(String, String)>>,
    /// What can be taken back put something in place.
    adopted: bool,
}

/// One thing the visitor did in a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Put a text under a name; an empty one takes it away.
    Write(String, String),
    /// Took away all that stands under names beginning with this.
    Clear(String),
    /// Put these in the place of all that stands under names beginning with this: a name and a text each.
    Adopt(String, Vec<(String, String)>),
    /// Took the clearing, or the putting in place, back.
    Undo,
}

impl Notebook {
    /// What stands under `name`; empty where nothing does.
    pub fn get(&self, name: &str) -> &str {
        self.entries.iter().find(|entry| entry.0 == name).map_or("", |entry| &entry.1)
    }

    /// Something stands under a name that begins with `prefix`.
    pub fn has_any(&self, prefix: &str) -> bool {
        self.entries.iter().any(|entry| entry.0.starts_with(prefix))
    }

    /// There is a clearing to take back, or something that was put in place.
    pub const fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// What can be taken back put something in place.
    pub const fn has_adopted(&self) -> bool {
        self.adopted && self.can_undo()
    }

    /// All names, and what stands under them.
    pub fn entries(&self) -> &[(String, String)] {
        &self.entries
    }

    /// The notebook after `note`.
    #[must_use]
    pub fn apply(mut self, note: Note) -> Self {
        match note {
            Note::Write(name, text) => {
                self.undo = None;
                self.write(name, &text);
            }
            Note::Clear(prefix) => self.replace(&prefix, Vec::new()),
            Note::Adopt(prefix, entries) => self.replace(&prefix, entries),
            Note::Undo => self.entries = self.undo.take().unwrap_or(self.entries),
        }
        self
    }

    /// What stood under names beginning with `prefix` can be had back; where nothing did, there is nothing to.
    fn replace(&mut self, prefix: &str, entries: Vec<(String, String)>) {
        let before = self.entries.clone();
        self.entries.retain(|entry| !entry.0.starts_with(prefix));
        if self.entries.len() < before.len() {
            self.undo = Some(before);
            self.adopted = !entries.is_empty();
        } else if !entries.is_empty() {
            self.undo = None;
        }
        for (name, text) in entries {
            self.write(name, &text);
        }
    }

    fn write(&mut self, name: String, text: &str) {
        let text: String = text.chars().take(LONGEST_NOTE).collect();
        let place = self.entries.iter().position(|entry| entry.0 == name);
        match place {
            Some(place) if text.is_empty() => _ = self.entries.remove(place),
            Some(place) => self.entries[place].1 = text,
            None if text.is_empty() || self.entries.len() >= MOST_ENTRIES => {}
            None => self.entries.push((name, text)),
        }
    }

    /// What to keep: names and values, in the manner of a query string. `v` is the version.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = vec![("v".to_owned(), VERSION.to_owned())];
        pairs.extend_from_slice(&self.entries);
        pairs
    }

    /// What was kept; blank where it is of another version. Anything at all may be among `pairs`.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut notebook = Self::default();
        let mut pairs = pairs.into_iter();
        if pairs.next().is_some_and(|(name, value)| name == "v" && value == VERSION) {
            for (name, value) in pairs {
                notebook.write(name, &value);
            }
        }
        notebook
    }
}
