//! A visitor's settings in Firefox: preferences, and what its own windows can be told.

use std::env;
use std::sync::Arc;

use serde_json::json;
use xtask::webdriver::{Driver, Engine, Session, WebDriverError};

use super::browser::named;
use super::options::Options;
use super::relay::Relay;

/// Tells a tab its size, colours, medium and place. A size of the tab's own may be smaller than any window.
const APPLY: &str = "
    const [{ width, height, scale, touch, dark, still, forced, print, locale, scripts }] = arguments;
    const browser = gBrowser.selectedBrowser;
    for (const [name, pixels] of Object.entries({ width, height }))
        for (const least of ['', 'min-', 'max-']) browser.style.setProperty(`${least}${name}`, `${pixels}px`);
    const tab = browser.browsingContext;
    tab.prefersColorSchemeOverride = dark ? 'dark' : 'light';
    tab.forcedColorsOverride = forced ? 'active' : 'none';
    tab.mediumOverride = print ? 'print' : '';
    tab.overrideDPPX = scale;
    tab.touchEventsOverride = touch ? 'enabled' : 'disabled';
    tab.languageOverride = locale ?? '';
    tab.allowJavascript = scripts;
    Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);";

/// Firefox's value for: no site may keep anything.
const REFUSE_ALL: u8 = 2;

/// A browser of its own for one page, and what stands between it and the servers.
pub(super) fn open(options: &Options) -> Result<(Session, Relay), WebDriverError> {
    let relay = Relay::start(options.before).map_err(|error| WebDriverError::new(error.to_string()))?;
    // Without this a release does not let the address of its own settings be changed, and asks for them without end.
    let mut variables = vec![("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1".into())];
    variables.extend(options.timezone.map(|timezone| ("TZ", timezone.into())));
    let path = named("GECKODRIVER", "target/tools/bin/geckodriver");
    let driver = Driver::start_for(Engine::Firefox, &path, &variables)?;
    let mut preferences = json!({
        "network.proxy.allow_hijacking_localhost": true,
        "services.settings.server": "data:,none",
    });
    if options.blocked_storage {
        preferences["network.cookie.cookieBehavior"] = json!(REFUSE_ALL);
    }
    let mut firefox = json!({ "args": ["-headless", "--width=2000", "--height=1600"], "prefs": preferences });
    if let Some(binary) = env::var_os("FIREFOX") {
        firefox["binary"] = json!(binary.to_string_lossy());
    }
    let proxy = json!({ "proxyType": "manual", "httpProxy": relay.address(), "sslProxy": relay.address() });
    let session = Session::start(Arc::new(driver), &json!({ "moz:firefoxOptions": firefox, "proxy": proxy }))?;
    apply(&session, options)?;
    Ok((session, relay))
}

/// Sets what can be set while the browser runs: all but time zone and storage.
pub(super) fn apply(session: &Session, options: &Options) -> Result<(), WebDriverError> {
    let told = json!({
        "width": options.width, "height": options.height, "scale": options.scale, "touch": options.touch,
        "dark": options.dark, "still": options.reduced_motion, "forced": options.forced_colors, "print": options.print,
        "locale": options.locale, "scripts": !options.javascript_off,
    });
    session.firefox(APPLY, &json!([told])).map(drop)
}
