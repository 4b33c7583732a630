//! The browser engines that the end-to-end tests run in.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use super::WebDriverError;

/// A browser's engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome's and Edge's, as Chromium.
    Chromium,
    /// Firefox's own.
    Firefox,
    /// Safari's, as the small browser that `WebKitGTK` brings along.
    WebKit,
}

impl Engine {
    /// Its name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Engine {
    type Err = WebDriverError;

    fn from_str(text: &str) -> Result<Self, WebDriverError> {
        let engines = [Self::Chromium, Self::Firefox, Self::WebKit];
        let found = engines.into_iter().find(|engine| engine.name().eq_ignore_ascii_case(text));
        found.ok_or_else(|| WebDriverError::new(format!("{text} is none of chromium, firefox and webkit")))
    }
}

/// The small browser that `WebKitGTK` brings along: no command, but a program among its libraries.
pub fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: &PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let roots = [PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib64")];
    let found = roots.iter().flat_map(folders).chain(roots.clone());
    let mut found =
        found.flat_map(|folder| ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|name| folder.join(name)));
    found.find_map(|folder| Some(folder.join("MiniBrowser")).filter(|program| program.is_file()))
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn engines_are_named_in_any_case() {
        assert_eq!("firefox".parse::<Engine>().unwrap(), Engine::Firefox);
        assert_eq!("WebKit".parse::<Engine>().unwrap(), Engine::WebKit);
        assert!("safari".parse::<Engine>().unwrap_err().to_string().contains("none of chromium"));
    }
}
