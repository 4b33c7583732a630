//! What a visitor does to a page, by real events.

use serde_json::{Value, json};
use xtask::webdriver::Engine;

use super::engine::engine;
use super::keys::Key;
use super::page::{Page, did};

const INTO_VIEW: &str = "
    const { top, bottom } = arguments[0].getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) arguments[0].scrollIntoView({ block: 'center' });";

const MIDDLE: &str = "
    const place = arguments[0].getBoundingClientRect();
    return [place.left + place.width / 2, place.top + place.height / 2].map(Math.round);";

impl Page {
    /// Clicks what has that label, those words or that CSS selector.
    #[track_caller]
    pub(crate) fn click(&self, name: &str) {
        self.act_on(name, |found| {
            if engine() == Engine::WebKit {
                // Its driver scrolls nothing into view.
                self.session.run(INTO_VIEW, &json!([found.as_argument()]))?;
            }
            self.session.click(found)
        });
    }

    /// Types into a field in place of what it holds.
    #[track_caller]
    pub(crate) fn type_into(&self, name: &str, text: &str) {
        self.of(
            name,
            "arguments[0].scrollIntoView({ block: 'center' }); arguments[0].focus(); arguments[0].select?.()",
        );
        if text.is_empty() {
            self.press(Key::Backspace);
        } else {
            self.type_keys(text);
        }
    }

    /// Types wherever the focus is, key by key.
    #[track_caller]
    pub(crate) fn type_keys(&self, text: &str) {
        did(self.session.keys(text), text);
    }

    /// Presses a key wherever the focus is.
    #[track_caller]
    pub(crate) fn press(&self, key: Key) {
        let event = |kind: &str, code: &char| json!({ "type": kind, "value": code.to_string() });
        let down = key.codes().iter().map(|code| event("keyDown", code));
        let up = key.codes().iter().rev().map(|code| event("keyUp", code));
        let actions: Vec<Value> = down.chain(up).collect();
        did(self.session.act(&json!([{ "type": "key", "id": "keyboard", "actions": actions }])), "press a key");
    }

    /// Chooses an option of a select by its words.
    #[track_caller]
    pub(crate) fn choose(&self, name: &str, option: &str) {
        let script = "
            const [select, words] = arguments;
            const option = [...select.options].find((one) => one.textContent.trim() === words);
            if (!option) throw new Error(`no option says ${words}`);
            select.value = option.value;
            for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));";
        let select = self.find(name).as_argument();
        self.run(script, &json!([select, option]));
    }

    /// Does something in the document of a frame, then turns back to the page.
    #[track_caller]
    pub(crate) fn within<T>(&self, frame: &str, act: impl FnOnce(&Self) -> T) -> T {
        let found = self.find(frame);
        did(self.session.enter(Some(&found)), frame);
        let done = act(self);
        if self.relay.is_some() {
            self.note_console();
        }
        did(self.session.enter(None), "turn back to the page");
        done
    }

    /// Moves the pointer over an element.
    #[track_caller]
    pub(crate) fn hover(&self, name: &str) {
        let middle = self.of(name, &format!("{INTO_VIEW} {MIDDLE}"));
        let actions = json!([{ "type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1] }]);
        did(self.session.act(&json!([{ "type": "pointer", "id": "mouse", "actions": actions }])), name);
    }

    /// Taps the screen at a point of the viewport.
    #[track_caller]
    pub(crate) fn tap(&self, x: f64, y: f64) {
        let touch = |kind: &str, points: Value| {
            let event = json!({ "type": kind, "touchPoints": points });
            did(self.session.chromium("Input.dispatchTouchEvent", &event), "tap");
        };
        touch("touchStart", json!([{ "x": x, "y": y }]));
        touch("touchEnd", json!([]));
    }

    /// What has the focus, in a few words: its label, its own words, or its tag.
    #[track_caller]
    pub(crate) fn focused(&self) -> String {
        let script = "
            let one = document.activeElement;
            while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
            if (!one || one === document.body) return 'body';
            const words = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent ?? '';
            return words.replace(/\\s+/g, ' ').trim() || one.tagName.toLowerCase();";
        self.run(script, &json!([])).as_str().unwrap_or_default().to_owned()
    }
}
