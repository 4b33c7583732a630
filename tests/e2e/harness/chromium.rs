//! A visitor's settings in Chromium: arguments, preferences, and what its own protocol emulates.

use std::env;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use serde_json::{Value, json};
use xtask::webdriver::{Driver, Session, WebDriverError};

use super::options::Options;

/// The driver in use. Not owned here: it ends with the last page, for statics are never dropped.
static DRIVER: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// A browser of its own for one page.
pub(super) fn open(options: &Options) -> Result<Session, WebDriverError> {
    let chrome = env::var_os("CHROME").map(PathBuf::from);
    let session = Session::open(driver()?, chrome.as_deref(), &arguments(options), &preferences(options))?;
    apply(&session, options)?;
    if !options.before.is_empty() {
        session.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": options.before }))?;
    }
    Ok(session)
}

/// One driver serves all pages.
fn driver() -> Result<Arc<Driver>, WebDriverError> {
    // A test that failed while it held the lock has left nothing half done.
    let mut shared = DRIVER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(driver) = shared.upgrade() {
        return Ok(driver);
    }
    let path = env::var_os("CHROMEDRIVER").map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from);
    let driver = Arc::new(Driver::start(&path)?);
    *shared = Arc::downgrade(&driver);
    Ok(driver)
}

fn arguments(options: &Options) -> Vec<String> {
    let mut arguments = vec![format!("--window-size={},{}", options.width, options.height)];
    arguments.extend(options.locale.map(|locale| format!("--accept-lang={locale}")));
    arguments
}

fn preferences(options: &Options) -> Value {
    const BLOCK: u32 = 2;
    let mut preferences = json!({});
    if options.blocked_storage {
        preferences["profile.default_content_setting_values.cookies"] = json!(BLOCK);
    }
    if options.javascript_off {
        preferences["profile.default_content_setting_values.javascript"] = json!(BLOCK);
    }
    if let Some(locale) = options.locale {
        preferences["intl.accept_languages"] = json!(locale);
    }
    preferences
}

/// Sets what can be set while the browser runs.
pub(super) fn apply(session: &Session, options: &Options) -> Result<(), WebDriverError> {
    let metrics = json!({
        "width": options.width, "height": options.height, "deviceScaleFactor": options.scale, "mobile": options.touch,
    });
    session.chromium("Emulation.setDeviceMetricsOverride", &metrics)?;
    session.chromium("Emulation.setTouchEmulationEnabled", &json!({ "enabled": options.touch }))?;
    let media = json!({
        "media": if options.print { "print" } else { "" },
        "features": [
            { "name": "prefers-color-scheme", "value": if options.dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": if options.reduced_motion { "reduce" } else { "no-preference" } },
            { "name": "forced-colors", "value": if options.forced_colors { "active" } else { "none" } },
        ],
    });
    session.chromium("Emulation.setEmulatedMedia", &media)?;
    if let Some(locale) = options.locale {
        session.chromium("Emulation.setLocaleOverride", &json!({ "locale": locale }))?;
    }
    if let Some(timezone) = options.timezone {
        session.chromium("Emulation.setTimezoneOverride", &json!({ "timezoneId": timezone }))?;
    }
    Ok(())
}
