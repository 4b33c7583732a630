//! A browser with a fresh profile, driven command by command.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use super::driver::SCREEN;
use super::{Driver, WebDriverError};

/// What a session's command answers.
type Answer<T = Value> = Result<T, WebDriverError>;

/// A browser window of its own, closed when this is dropped.
#[derive(Debug)]
pub struct Session {
    agent: Agent,
    url: String,
    // The driver lives as long as any session does.
    driver: Arc<Driver>,
}

/// An element of the page, as the driver names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

/// The key under which `WebDriver` answers an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Runs as root and on a small machine, and asks no one but the page's own server for anything.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How a browser is started, as the driver's `goog:chromeOptions`: `chrome`, or the one the driver finds, with `arguments` after
/// the usual ones.
pub fn chromium_options(chrome: Option<&Path>, arguments: &[String]) -> Value {
    let args: Vec<&str> = ARGUMENTS.into_iter().chain(arguments.iter().map(String::as_str)).collect();
    let mut options = json!({ "args": args });
    if let Some(chrome) = chrome {
        options["binary"] = json!(chrome);
    }
    options
}

impl Session {
    /// Opens a browser with a profile of its own, started as [`chromium_options`] says; `preferences` are Chromium's.
    ///
    /// # Errors
    /// Where the browser does not start.
    pub fn open(driver: Arc<Driver>, chrome: Option<&Path>, arguments: &[String], preferences: &Value) -> Answer<Self> {
        let mut options = chromium_options(chrome, arguments);
        options["prefs"] = preferences.clone();
        let logs = json!({ "browser": "ALL", "performance": "ALL" });
        Self::start(driver, &json!({ "goog:chromeOptions": options, "goog:loggingPrefs": logs }))
    }

    /// Opens a browser with a profile of its own and the capabilities it must have, as `WebDriver` writes them.
    ///
    /// # Errors
    /// Where the browser does not start.
    pub fn start(driver: Arc<Driver>, capabilities: &Value) -> Answer<Self> {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_mins(2)));
        let agent: Agent = config.build().into();
        let mut session = Self { agent, url: format!("{}/session", driver.url()), driver };
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = session.send("", Some(&wanted))?;
        let id = opened["sessionId"].as_str().ok_or_else(|| WebDriverError::new("the driver opened no session"))?;
        session.url = format!("{}/session/{id}", session.driver.url());
        Ok(session)
    }

    /// Goes to an address and waits for its `load` event.
    ///
    /// # Errors
    /// Where the page cannot be reached.
    pub fn go(&self, url: &str) -> Answer<()> {
        self.send("/url", Some(&json!({ "url": url }))).map(drop)
    }

    /// Runs the body of a function in the page with `arguments`; a promise is awaited.
    ///
    /// # Errors
    /// What the script threw.
    pub fn run(&self, script: &str, arguments: &Value) -> Answer {
        self.send("/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Answer {
        self.send("/goog/cdp/execute", Some(&json!({ "cmd": command, "params": parameters })))
    }

    /// Runs the body of a function in Firefox itself, where its windows and settings are.
    ///
    /// # Errors
    /// What the script threw.
    pub fn firefox(&self, script: &str, arguments: &Value) -> Answer {
        self.send("/moz/context", Some(&json!({ "context": "chrome" })))?;
        let answer = self.run(script, arguments);
        self.send("/moz/context", Some(&json!({ "context": "content" })))?;
        answer
    }

    /// Gives the window this size, the screen's middle just within its upper left corner. Where nothing manages windows, the one under
    /// the pointer has the focus, and there the pointer is.
    ///
    /// # Errors
    /// Where it cannot be moved.
    pub fn resize(&self, width: u32, height: u32) -> Answer<()> {
        const NEAR: u32 = 5;
        let (x, y) = (SCREEN.0 / 2 - NEAR, SCREEN.1 / 2 - NEAR);
        self.send("/window/rect", Some(&json!({ "x": x, "y": y, "width": width, "height": height }))).map(drop)
    }

    /// The entries of a log (`browser`, `performance`) since it was last read.
    ///
    /// # Errors
    /// Where there is no such log.
    pub fn log(&self, kind: &str) -> Answer<Vec<Value>> {
        let entries = self.send("/se/log", Some(&json!({ "type": kind })))?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// The first element that matches a CSS selector.
    ///
    /// # Errors
    /// Where none does.
    pub fn find(&self, selector: &str) -> Answer<Element> {
        let found = self.send("/element", Some(&json!({ "using": "css selector", "value": selector })))?;
        Element::from_answer(&found).ok_or_else(|| WebDriverError::new(format!("no element matches {selector}")))
    }

    /// Clicks the middle of an element, scrolled into view.
    ///
    /// # Errors
    /// Where it cannot be clicked: covered, hidden or gone.
    pub fn click(&self, element: &Element) -> Answer<()> {
        self.send(&format!("/element/{}/click", element.0), Some(&json!({}))).map(drop)
    }

    /// Presses and lets go of each key of `keys`, by real key events, wherever the focus is.
    ///
    /// # Errors
    /// Where the browser is gone.
    pub fn keys(&self, keys: &str) -> Answer<()> {
        let actions: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() })))
            .collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.send("/actions", Some(&body)).map(drop)
    }

    /// Sends an action sequence of several devices, as `WebDriver` writes them.
    ///
    /// # Errors
    /// Where the browser refuses it.
    pub fn act(&self, sources: &Value) -> Answer<()> {
        self.send("/actions", Some(&json!({ "actions": sources }))).map(drop)
    }

    /// Turns to the document in a frame of the one at hand; without a frame, back to the page.
    ///
    /// # Errors
    /// Where the frame is gone.
    pub fn enter(&self, frame: Option<&Element>) -> Answer<()> {
        let id = frame.map_or(Value::Null, Element::as_argument);
        self.send("/frame", Some(&json!({ "id": id }))).map(drop)
    }

    /// Opens another tab of the same browser; answers its name. The one at hand stays the one that is told.
    ///
    /// # Errors
    /// Where the driver refuses it.
    pub fn open_tab(&self) -> Answer<String> {
        let opened = self.send("/window/new", Some(&json!({ "type": "tab" })))?;
        Ok(opened["handle"].as_str().unwrap_or_default().to_owned())
    }

    /// Turns to the tab of that name.
    ///
    /// # Errors
    /// Where there is none.
    pub fn turn_to(&self, tab: &str) -> Answer<()> {
        self.send("/window", Some(&json!({ "handle": tab }))).map(drop)
    }

    /// A command without a body: `/back`, `/refresh`, `/source`, `/title`, `/url`, `/screenshot`.
    ///
    /// # Errors
    /// Where the driver refuses it.
    pub fn ask(&self, path: &str) -> Answer {
        let body = matches!(path, "/back" | "/forward" | "/refresh").then(|| json!({}));
        self.send(path, body.as_ref())
    }

    fn send(&self, path: &str, body: Option<&Value>) -> Answer {
        let url = format!("{}{path}", self.url);
        let sent = match body {
            Some(body) => self.agent.post(&url).header("Content-Type", "application/json").send(body.to_string()),
            None => self.agent.get(&url).call(),
        };
        let failed = |error: ureq::Error| WebDriverError::new(format!("{path}: {error}"));
        let text = sent.map_err(failed)?.body_mut().with_config().limit(u64::MAX).read_to_string().map_err(failed)?;
        let mut answer: Value =
            serde_json::from_str(&text).map_err(|error| WebDriverError::new(format!("{path}: {error}")))?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            // The rest of the message is the driver's own stack.
            Some(error) if value["stacktrace"].is_string() => {
                let message = value["message"].as_str().unwrap_or_default();
                Err(WebDriverError::new(format!("{error}: {}", message.lines().next().unwrap_or_default())))
            }
            _ => Ok(value),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver may be gone, and the browser with it.
        let _ = self.agent.delete(&self.url).call();
    }
}

impl Element {
    /// The element a script returned.
    pub fn from_answer(answer: &Value) -> Option<Self> {
        answer[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as a script's argument.
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}
