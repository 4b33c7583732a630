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
}

/// One thing the visitor did in a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Put a text under a name; an empty one takes it away.
    Write(String, String),
    /// Took away all that stands under names beginning with this.
    Clear(String),
    /// Took the clearing back.
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

    /// There is a clearing to take back.
    pub const fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// The notebook after `note`.
    #[must_use]
    pub fn apply(mut self, note: Note) -> Self {
        match note {
            Note::Write(name, text) => {
                self.undo = None;
                self.write(name, &text);
            }
            Note::Clear(prefix) => {
                let before = self.entries.clone();
                self.entries.retain(|entry| !entry.0.starts_with(&prefix));
                if self.entries.len() < before.len() {
                    self.undo = Some(before);
                }
            }
            Note::Undo => self.entries = self.undo.take().unwrap_or(self.entries),
        }
        self
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
