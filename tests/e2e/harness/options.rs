//! Who visits, with what screen and settings.

use serde_json::{Value, json};
use xtask::webdriver::{Session, WebDriverError};

/// A visitor's screen and settings; the default is a plain desktop.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own, on or off, as a visitor finds it")]
pub(crate) struct Options {
    /// The viewport's width in CSS pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
    /// Device pixels in a CSS pixel.
    pub(crate) scale: f64,
    /// Whether the screen is touched, and the viewport a phone's.
    pub(crate) touch: bool,
    /// Whether dark colours are preferred.
    pub(crate) dark: bool,
    /// Whether less motion is preferred.
    pub(crate) reduced_motion: bool,
    /// Whether the system imposes its own few colours.
    pub(crate) forced_colors: bool,
    /// Whether style sheets see paper instead of a screen.
    pub(crate) print: bool,
    /// The browser's language and formats, as `fr-CA`.
    pub(crate) locale: Option<&'static str>,
    /// The visitor's time zone, as `America/Toronto`.
    pub(crate) timezone: Option<&'static str>,
    /// Whether scripts are off.
    pub(crate) javascript_off: bool,
    /// Whether the browser refuses all storage: reading `localStorage` throws.
    pub(crate) blocked_storage: bool,
    /// Runs in every document before its own scripts do; nothing where empty.
    pub(crate) before: &'static str,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            scale: 1.0,
            touch: false,
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            print: false,
            locale: None,
            timezone: None,
            javascript_off: false,
            blocked_storage: false,
            before: "",
        }
    }
}

impl Options {
    /// Arguments the browser starts with.
    pub(super) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![format!("--window-size={},{}", self.width, self.height)];
        arguments.extend(self.locale.map(|locale| format!("--accept-lang={locale}")));
        arguments
    }

    /// What the browser's profile is set to.
    pub(super) fn preferences(&self) -> Value {
        const BLOCK: u32 = 2;
        let mut preferences = json!({});
        if self.blocked_storage {
            preferences["profile.default_content_setting_values.cookies"] = json!(BLOCK);
        }
        if self.javascript_off {
            preferences["profile.default_content_setting_values.javascript"] = json!(BLOCK);
        }
        if let Some(locale) = self.locale {
            preferences["intl.accept_languages"] = json!(locale);
        }
        preferences
    }

    /// What is set once the browser runs.
    pub(super) fn apply(&self, session: &Session) -> Result<(), WebDriverError> {
        let metrics = json!({ "width": self.width, "height": self.height, "deviceScaleFactor": self.scale, "mobile": self.touch });
        session.chromium("Emulation.setDeviceMetricsOverride", &metrics)?;
        session.chromium("Emulation.setTouchEmulationEnabled", &json!({ "enabled": self.touch }))?;
        let media = json!({
            "media": if self.print { "print" } else { "" },
            "features": [
                { "name": "prefers-color-scheme", "value": if self.dark { "dark" } else { "light" } },
                { "name": "prefers-reduced-motion", "value": if self.reduced_motion { "reduce" } else { "no-preference" } },
                { "name": "forced-colors", "value": if self.forced_colors { "active" } else { "none" } },
            ],
        });
        session.chromium("Emulation.setEmulatedMedia", &media)?;
        if let Some(locale) = self.locale {
            session.chromium("Emulation.setLocaleOverride", &json!({ "locale": locale }))?;
        }
        if let Some(timezone) = self.timezone {
            session.chromium("Emulation.setTimezoneOverride", &json!({ "timezoneId": timezone }))?;
        }
        if !self.before.is_empty() {
            session.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": self.before }))?;
        }
        Ok(())
    }
}
