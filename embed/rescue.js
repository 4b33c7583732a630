// What a visitor is told, and how nothing they typed is lost, once a module of the page has stopped by mistake, two tabs have changed the
// same, or a newer version has kept something. Loaded only then.
import { overlaid } from "./kept.js";

const KEYS = { plan: "ridgeline.plan", checks: "ridgeline.checks" };

const CRASHED = "This page stopped by mistake. What you entered is kept.";
const AGAIN = "Start again with it";
const TWICE = "This page stopped by mistake. What you entered is kept. If it stops each time, start without it: it stays in this browser, put aside.";
const WITHOUT = "Start without it";
const CHANGED = "What you entered was changed in another tab too. Here is what this tab has; your next change keeps that.";
const THEIRS = "Show what the other tab has";
const OURS = "Keep what is here";
const SHOWN = "This is what the other tab has. What was here before can be brought back.";
const BACK = "Bring it back";
const DONE = "Leave it";

const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const put = (kept) => {
  try {
    for (const [key, text] of Object.entries(kept)) text == null ? localStorage.removeItem(key) : localStorage.setItem(key, text);
  } catch {
    // A store that is blocked or full: what is to be kept is in the history's entry too.
  }
};

const READABLE = { [KEYS.plan]: /^v=[12]\b/, [KEYS.checks]: /^v=1\b/ };

// What of `kept`, names and texts of the store, this version cannot read stays there under a name of its own.
export const aside = (kept) => {
  for (const [key, text] of Object.entries(kept)) if (text && !READABLE[key].test(text)) put({ [`${key}.unread`]: text });
};

// Says so in view, wherever one has scrolled to, until one of the buttons is pressed.
const tell = (words, buttons) => {
  document.querySelector("[data-rescue]")?.remove();
  const notice = document.createElement("div");
  notice.className = "ridgeline failure";
  notice.dataset.rescue = "";
  const said = document.createElement("p");
  notice.append(said);
  for (const [label, press] of buttons) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: label });
    button.addEventListener("click", press);
    notice.append(button, " ");
  }
  document.body.append(notice);
  // Words that come into an alert that is there are heard.
  said.setAttribute("role", "alert");
  said.textContent = words;
  return notice;
};

// The page opens anew on `kept`, names and texts of the store; `other` is what it took the place of, if that is to come back.
const reopen = (kept, other) => {
  put(kept);
  history.replaceState({ ridgeline: { kept, other } }, "");
  location.reload();
};

// The marks that numbers are written with, as `Saved` keeps them.
const marks = (locale, currency) => {
  const parts = new Intl.NumberFormat(locale || undefined, { style: "currency", currency, useGrouping: "always" }).formatToParts(1234567.5);
  const find = (type) => parts.find((part) => part.type === type)?.value[0];
  const other = (mark) => (mark === "." ? "," : ".");
  const decimal = find("decimal") ?? (find("group") ? other(find("group")) : ".");
  return { d: decimal, g: find("group") ?? other(decimal) };
};

// What this visit was opened on anew.
let reopened = {};

// The app called `name` has stopped: what stands in its fields is kept with what it kept itself.
export const stop = (name, isTyped) => {
  const root = document.getElementById("ridgeline");
  const place = root.querySelector(`[data-app=${name}]`);
  const key = KEYS[name];
  // What it would keep after a rest is ready, and only handed over.
  dispatchEvent(new Event("pagehide"));
  const was = stored(key) ?? "";
  let text = was;
  if (place) {
    // Whoever goes on typing would type for nobody.
    for (const control of place.querySelectorAll("input, select, textarea, button")) control.disabled = true;
    // Where nobody typed there is no more than was kept, and less in what is only half drawn.
    if (isTyped && root.dataset.open === name) {
      text = overlaid(was, place, marks(root.dataset.locale, place.querySelector("#ridgeline-currency")?.value || "USD"));
    }
  }
  let kept = text ? { [key]: text } : {};
  const keep = () => {
    put(kept);
    history.replaceState({ ridgeline: { kept } }, "");
  };
  keep();
  // What it had set a timer for may still be written, and is older.
  addEventListener("pagehide", () => put(kept));
  const again = () => (keep(), location.reload());
  // What crashes by itself would do so again and again. A store that does not take it keeps what it has: this visit begins with nothing.
  const without = () => {
    const before = stored(`${key}.unread`);
    kept = { [`${key}.unread`]: before ? `${before}\n${text}` : text, [key]: "" };
    again();
  };
  const isTwice = reopened[key] && !isTyped;
  const buttons = [[AGAIN, again], [WITHOUT, without]];
  tell(isTwice ? TWICE : CRASHED, buttons.slice(0, isTwice ? 2 : 1)).querySelector("button").focus();
};

// Before the apps start: what a reload was to open on. Where the store does not take it, it stays in memory for this visit.
export const restore = () => {
  const { kept, other } = history.state.ridgeline;
  history.replaceState(other ? { ridgeline: { kept: {}, other } } : null, "");
  // An older entry of the history must not take the place of what came after it.
  if (performance.getEntriesByType("navigation")[0]?.type !== "reload") return;
  reopened = kept;
  put(kept);
  if (!isHere(kept)) remember({ ...kept });
  if (!other) return;
  const notice = tell(SHOWN, [[BACK, () => swap(other)], [DONE, () => (history.replaceState(null, ""), notice.remove())]]);
};

const remember = (kept) => {
  let real = null;
  try {
    real = localStorage;
  } catch {
    // Blocked.
  }
  const value = {
    getItem: (key) => kept[key] ?? real?.getItem(key) ?? null,
    setItem: (key, text) => (kept[key] = text),
    removeItem: (key) => delete kept[key],
  };
  Object.defineProperty(window, "localStorage", { configurable: true, value });
};

const now = () => Object.fromEntries(Object.values(KEYS).map((key) => [key, stored(key)]));

const isHere = (kept) => Object.entries(kept).every(([key, text]) => stored(key) === text);

// Opens on `theirs`; what is here comes back on demand. What rests for a moment before it is kept is kept at once by `pagehide`.
const swap = (theirs, ours) => {
  dispatchEvent(new Event("pagehide"));
  reopen(theirs, ours && isHere(theirs) ? ours : now());
};

// Another tab has kept `theirs` meanwhile, and in this one `ours` was changed: neither takes the place of the other by itself.
export const meet = (ours, theirs) => {
  const keep = () => {
    dispatchEvent(new Event("pagehide"));
    if (isHere(theirs)) put(ours);
    notice.remove();
  };
  const notice = tell(CHANGED, [[THEIRS, () => swap(theirs, ours)], [OURS, keep]]);
};
