//! How a folder is served: as a careful host does it, or, for tests, as others do.

use std::path::Path;

use super::POLICY;

/// What a host sends with its files. The default is a careful one's.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    policy: Policy,
    slips: Vec<(String, Slip)>,
}

/// A mistake with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// It is not there.
    Missing,
    /// It is sent as another media type.
    Type(&'static str),
    /// Only its first half is there.
    Cut,
    /// No page of another origin may read it.
    Closed,
}

#[derive(Debug, Clone, Default)]
enum Policy {
    #[default]
    Own,
    Theirs(Option<String>),
}

impl Manner {
    /// A stranger's host: its own content security policy, or none.
    pub fn of_a_stranger(policy: Option<&str>) -> Self {
        Self { policy: Policy::Theirs(policy.map(str::to_owned)), ..Self::default() }
    }

    /// Gets the files wrong whose path holds `part`.
    #[must_use]
    pub fn slipping(mut self, part: &str, slip: Slip) -> Self {
        self.slips.push((part.to_owned(), slip));
        self
    }

    pub(super) fn slip(&self, path: &str) -> Option<Slip> {
        self.slips.iter().find(|(part, _)| path.contains(part)).map(|(_, slip)| *slip)
    }

    /// The content security policy of the file at `path`, if it has one.
    pub fn policy(&self, path: &str) -> Option<String> {
        match &self.policy {
            Policy::Theirs(policy) => policy.clone(),
            // The one page that is made to stand in others.
            Policy::Own if path.ends_with("/embed.html") => {
                Some(POLICY.replace("frame-ancestors 'self'", "frame-ancestors *"))
            }
            Policy::Own => Some(POLICY.to_owned()),
        }
    }

    /// Whether a page of another origin may load the file at `path`: the widget's own files are made for that.
    pub(super) fn is_open(&self, path: &str) -> bool {
        let is_page = path.ends_with('/') || Path::new(path).extension().is_some_and(|extension| extension == "html");
        !is_page && self.slip(path) != Some(Slip::Closed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Manner, Slip};

    #[test]
    fn other_origins_may_load_files_and_frame_one_page() {
        let manner = Manner::default();
        for path in ["/ridgeline.js", "/assets/widget-1.js", "/assets/model_bg-2.wasm", "/ridgeline.d.ts"] {
            assert!(manner.is_open(path), "{path}");
            assert!(!Manner::default().slipping("/", Slip::Closed).is_open(path), "{path}");
        }
        assert!(!manner.is_open("/") && !manner.is_open("/configure.html"));
        let ancestors = |path| manner.policy(path).unwrap().contains("frame-ancestors *");
        assert!(ancestors("/embed.html") && !ancestors("/") && !ancestors("/configure.html"));
    }

    #[test]
    fn a_stranger_has_its_own_policy_and_its_own_mistakes() {
        let manner = Manner::of_a_stranger(None).slipping(".wasm", Slip::Missing);
        assert_eq!(manner.policy("/"), None);
        assert_eq!(manner.slip("/assets/a_bg-1.wasm"), Some(Slip::Missing));
        assert_eq!(manner.slip("/assets/a-1.js"), None);
    }
}
