// What a visitor is told, and how nothing they typed is lost, once a module of the page has stopped by mistake, two tabs have changed the
// same, a newer version has kept something, or the browser keeps nothing. Loaded only then.
import { overlaid } from "./kept.js";
import { aside, stored } from "./store.js";

export { aside };

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
const SHUT = "This browser keeps nothing for this page: what you entered is gone once you close this tab. “Keep and share” makes a link of it.";
const SEEN = "All right";

const put = (kept) => {
  try {
    for (const [key, text] of Object.entries(kept)) text == null ? localStorage.removeItem(key) : localStorage.setItem(key, text);
  } catch {
    // A store that is blocked or full: what is to be kept is in the history's entry too.
  }
};

// What is kept where the store keeps nothing, by name.
let memory;

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

// The app of `module` has stopped: what stands in its fields is kept with what it kept itself.
export const stop = (module, isTyped) => {
  const name = module === "planner" ? "plan" : module;
  const root = document.getElementById("ridgeline");
  // Until the plan is drawn, what is typed stands in its first view.
  const place = (name === "plan" && root.querySelector("[data-first]")) || root.querySelector(`[data-app=${name}]`);
  const key = KEYS[name];
  // What was typed before a reload, which the first view has.
  isTyped ||= Boolean(history.state?.typed);
  // What it would keep after a rest is ready, and only handed over.
  dispatchEvent(new Event("pagehide"));
  const was = stored(key) ?? "";
  let text = was;
  if (place) {
    // Whoever goes on typing would type for nobody.
    for (const control of place.querySelectorAll("input, select, textarea, button")) control.disabled = true;
    // Where nobody typed there is no more than was kept, and less in what is only half drawn.
    if (isTyped && (place.matches("[data-first]") || root.dataset.open === name)) {
      text = overlaid(was, place, marks(root.dataset.locale, place.querySelector("#ridgeline-currency")?.value || "USD"));
    }
  }
  let kept = { ...memory, ...(text && { [key]: text }) };
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
    kept = { ...memory, [`${key}.unread`]: before ? `${before}\n${text}` : text, [key]: "" };
    again();
  };
  const isTwice = reopened[key] && !isTyped;
  const buttons = [[AGAIN, again], [WITHOUT, without]];
  tell(isTwice ? TWICE : CRASHED, buttons.slice(0, isTwice ? 2 : 1)).querySelector("button").focus();
};

// Before the apps start: what a reload was to open on. Where the store does not take it, or takes nothing, it stays in the history's entries.
export const restore = (isShut) => {
  const { kept, other } = history.state?.ridgeline ?? {};
  history.replaceState(other ? { ridgeline: { kept: {}, other } } : { ...history.state, ridgeline: null }, "");
  if (isShut) remember(kept);
  // An older entry of the history must not take the place of what came after it.
  else if (performance.getEntriesByType("navigation")[0]?.type === "reload") {
    put(kept);
    if (!isHere(kept)) remember(kept);
  } else return;
  reopened = kept ?? {};
  if (!other) return;
  const notice = tell(SHOWN, [[BACK, () => swap(other)], [DONE, () => (history.replaceState(null, ""), notice.remove())]]);
};

// Keeps to the history's entries in the store's place, each of which must have all: a reload is of one of them.
const remember = (kept) => {
  let real = null;
  try {
    real = localStorage;
  } catch {
    // Blocked.
  }
  memory = { ...kept };
  const note = () => history.replaceState({ ...history.state, ridgeline: { ...history.state?.ridgeline, kept: memory } }, "");
  const value = {
    getItem: (key) => memory[key] ?? real?.getItem(key) ?? null,
    setItem: (key, text) => {
      note((memory[key] = text));
      // A little may still find room.
      try {
        real?.setItem(key, text);
      } catch {}
    },
    removeItem: (key) => note(delete memory[key]),
  };
  Object.defineProperty(window, "localStorage", { configurable: true, value });
  addEventListener("popstate", note);
  // Once a page is hidden, no engine takes anything into its entry: what rests before it is kept is kept before.
  addEventListener("beforeunload", () => note(dispatchEvent(new Event("pagehide"))));
  note();
  if (Object.keys(memory).length) return;
  const say = () => document.querySelector("[data-rescue]") || tell(SHUT, [[SEEN, () => document.querySelector("[data-rescue]").remove()]]);
  addEventListener("change", say, { once: true });
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
