// Starts what the address asks for, the plan or the checks, from a file, so that a policy without inline script holds. Each is loaded
// when it is first asked for: its script, its wasm and its style sheet at once. Where one cannot start, what is on the page stays, with
// a line on why; asking again tries again.
const modules = {
  plan: {
    begin: () => [painted().then(() => import("./planner.js" + again)), wasm("./planner_bg.wasm")],
    // Parts that share all with the first: what the module asks for once a visitor does.
    later: () => [wasm("./planner_later.wasm"), styled("./later.css")],
  },
  checks: {
    begin: () => [import("./checks.js" + again), wasm("./checks_bg.wasm"), styled("./checks.css")],
    later: () => [wasm("./checks_later.wasm")],
    configured: () => [wasm("./checks_configured.wasm")],
    fit: () => [wasm("./checks_fit.wasm"), styled("./checks_fit.css")],
    review: () => [wasm("./checks_review.wasm"), styled("./checks_review.css")],
    diagnosis: () => [wasm("./checks_diagnosis.wasm"), styled("./checks_diagnosis.css")],
    interview: () => [wasm("./checks_interview.wasm"), styled("./checks_interview.css")],
  },
};

// A browser may remember that a script did not arrive, and not ask for it again: another address is another script.
let again = "";
// What is started is in its styles from the first, or starts without them where they do not arrive. The plan's are the page's, for its first view.
const [sheets, started] = [{}, {}];
const there = (path) => new URL(path, import.meta.url);
const wasm = (path) => fetch(there(path));
const styled = (path) =>
  (sheets[path] ||= new Promise((settled) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = there(path);
    link.onload = settled;
    link.onerror = () => settled(link.remove(), delete sheets[path]);
    document.head.append(link);
  }));

// The first view is painted before the plan's script is read: the wasm is longer on its way than both take.
const painted = () => new Promise((done) => document.hidden ? done() : requestAnimationFrame(() => requestAnimationFrame(done)));

// The downloads begin before the page is read to its end or styled: `async` in its tag. What they mount into is there after.
const read = new Promise((done) => document.readyState === "loading" ? addEventListener("DOMContentLoaded", done) : done());

const start = async (name) => {
  const { begin, ...parts } = modules[name];
  // What the module will ask for need not wait until it does: the part that the address asks for, and what reads the site owner's words.
  const ahead = {};
  const soon = (part) => {
    ahead[part] = parts[part]?.();
    // Whether it arrives is told to whoever asks for it.
    ahead[part]?.forEach((coming) => coming.catch(() => {}));
  };
  soon(screen());
  read.then(() => document.querySelector("[data-config]") && soon("configured"));
  const [{ default: init, fetchBy }, module_or_path] = await Promise.all([...begin(), read]);
  const first = await init({ module_or_path });
  const arrive = ([wasm, style]) => Promise.all([WebAssembly.instantiateStreaming(wasm, { first }), style]);
  const asked = {};
  fetchBy((part) => awaited(asked[part] = asked[part] || arrive(ahead[part] || parts[part]()).catch((error) => {
    delete asked[part];
    delete ahead[part];
    throw error;
  })));
};

// Where the screen that the address asks for takes a moment to come, its tab is marked, and it is said.
const tab = () => `#/${screen() ?? ""}`;
const root = () => document.getElementById("ridgeline");
const current = () => document.querySelector(`:is([data-first], [data-app="${root()?.dataset.open}"]) .nav [aria-current]`);
let marked;

// On a phone the row of tabs is longer than there is room for: the one in view is brought there, with an edge of the one before it.
read.then(() =>
  new MutationObserver(() => {
    const link = current();
    if (link) link.parentNode.scrollLeft = link.offsetLeft - 60;
  }).observe(root(), { attributeFilter: ["data-open"] }));

const focus = (place) => { place.tabIndex = -1; place.focus({ preventScroll: true }); };

const mark = (asked) => {
  marked = asked;
  for (const link of document.querySelectorAll(".nav a")) link.setAttribute("aria-busy", link.hash === asked);
  const said = document.querySelector("[data-awaited]");
  if (said) said.textContent = asked ? said.dataset.words : "";
};

const awaited = (promise) => {
  const asked = tab();
  // The button that asks again goes away by it: the focus stays in what is around it.
  const pressed = document.activeElement?.closest("[data-again]");
  if (pressed) focus(pressed.closest("details, .offer, .check-coming, .planner > div"));
  const waiting = setTimeout(() => {
    // What is in view already says in its place that more of it comes.
    if (asked === tab() && current()?.hash !== asked) mark(asked);
  }, 300);
  return promise.finally(() => {
    clearTimeout(waiting);
    if (marked === asked) mark();
  });
};

const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
// A store that is blocked or full takes nothing.
let isShut;
try { localStorage["ridgeline.try"] = "0".repeat(9999); delete localStorage["ridgeline.try"]; } catch { isShut = true; }
const rescue = () => import("./rescue.js");

// A reload that was to open on what stood in the fields, or on what another tab has.
if (isShut || history.state?.ridgeline) await read.then(rescue).then(({ restore }) => restore(isShut)).catch(() => {});

// What a first visit sees first is in the page: the example, as the plan will draw it, dates left open. It is only a picture of the
// plan until that takes its place; but what is typed into it and pressed meanwhile is kept, and so are focus and caret.
const [day, month] = ["numeric", "long"];
const DATES = { d: { day, month }, s: { day, month: "short" }, y: { day, month, year: day } };

// Where there is no such locale as is configured, the browser's own, as in the plan.
const locale = () => { try { return Intl.getCanonicalLocales(root().dataset.locale)[0]; } catch {} };

read.then(() => {
  const first = document.querySelector("[data-first]");
  if (!first) return;
  // Who has a plan of their own, or comes for something else, would see it replaced.
  if (stored("ridgeline.plan") || !/^#?\/?$/.test(location.hash)) return first.remove();
  for (const date of first.querySelectorAll("[data-date]")) {
    const [form, ...days] = date.dataset.date;
    // Months stand where they begin, which is elsewhere every day: the plan writes them.
    if (!DATES[form]) continue;
    const then = new Date();
    then.setDate(then.getDate() + Number(days.join("")));
    date.textContent = new Intl.DateTimeFormat(locale(), DATES[form]).format(then);
    date.removeAttribute("data-date");
  }
  first.dataset.seen = "";
  const all = fields(first);
  const untouched = all.map(state);
  // What was typed before a reload that came before the plan did.
  history.state?.typed?.forEach((one, at) => Object.assign(all[at] ?? {}, one));
  const done = new Set();
  const note = ({ type, target }) => {
    const one = type === "input" ? target : target.closest("summary, button:not([aria-disabled])");
    // Folded again is as if never unfolded.
    if (one && !(done.delete(one) && one.matches("summary"))) done.add(one);
    // Last: Safari throws where it is asked too often, as by a slider.
    history.replaceState({ ...history.state, typed: all.map(({ value, checked }) => ({ value, checked })) }, "");
  };
  for (const type of ["input", "click"]) first.addEventListener(type, note);
  new MutationObserver((_, watch) => {
    watch.disconnect();
    if (root().dataset.open !== "plan") return first.remove();
    // The chart is measured in one frame, and drawn to measure in the next.
    const drawn = () => handOver(first, untouched, done, document.querySelector("[data-app=plan]"));
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  }).observe(root(), { attributeFilter: ["data-open"] });
});

// Fields of both are the same, in the same order. What else can be pressed is told by its words, and of the same words by its order.
const FIELDS = "input, select";
const fields = (view) => [...view.querySelectorAll(FIELDS)];
const twin = (from, first, plan) => {
  const isAlike = (one) => one.matches(FIELDS) || one.textContent === from.textContent;
  const alike = (view) => [...view.querySelectorAll(from.localName)].filter(isAlike);
  return alike(plan)[alike(first).indexOf(from)];
};

// Does once more what was done in the first view, in its order, after what changed there by itself.
const handOver = (first, untouched, done, plan) => {
  const focused = first.contains(document.activeElement) ? document.activeElement : null;
  const changed = fields(first).filter((from, at) => state(from) !== untouched[at]);
  const place = focused && twin(focused, first, plan);
  const goOn = () => {
    place?.focus({ preventScroll: true });
    if (focused?.type === "text") place?.setSelectionRange(focused.selectionStart, focused.selectionEnd);
  };
  first.remove();
  goOn();
  for (const from of new Set([...changed.filter((one) => !done.has(one)), ...done])) {
    const to = twin(from, first, plan);
    if (!from.matches(FIELDS)) to?.click();
    else if (to && changed.includes(from)) {
      [to.checked, to.value] = [from.checked, from.value];
      to.dispatchEvent(new InputEvent("input", { bubbles: true }));
      to.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  goOn();
  // What was pressed may call the focus elsewhere; who types on stays where they are.
  if (done.size && focused?.type === "text") setTimeout(goOn);
  history.replaceState({ ...history.state, typed: null }, "");
};

const state = (field) => field.value + field.checked;
const tell = (failed) => {
  const notice = document.querySelector("[data-failure]");
  // Put there anew it is heard anew.
  if (failed) document.querySelector("[data-first]")?.remove(), notice.prepend(notice.firstChild);
  else if (notice.contains(document.activeElement)) focus(root());
  notice.hidden = !failed;
  notice.querySelector("button").onclick = () => (over ? location.reload() : open());
};

// The check that the address asks for; the plan otherwise.
const screen = () => /^#\/(fit|review|diagnosis|interview)(?=\/|$)/.exec(location.hash)?.[1];

const open = async () => {
  if (over) return;
  const asked = () => (screen() ? "checks" : "plan");
  const name = asked();
  try {
    await awaited((started[name] = started[name] || start(name)));
    tell(false);
  } catch {
    delete started[name];
    again += "?";
    // Who has gone elsewhere meanwhile does not miss it.
    tell(name === asked());
  }
};

// On a reload the page is too short at first to be where it was: it goes there as it grows, unless the visitor goes elsewhere.
let y = history.state?.y;
const back = new ResizeObserver(() => requestAnimationFrame(() => {
  y && scrollTo(0, y);
  scrollY > y - 2 && !document.querySelector("[data-coming]") && stay();
}));
const stay = () => { y = 0; back.disconnect(); };
if (y) read.then(() => back.observe(document.body));
for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(sign, stay, { passive: true });
// WebKit does not go to what Tab comes to where a bit of it is in view.
addEventListener("keyup", ({ key, ctrlKey, target }) => key === "Tab" && !ctrlKey && (target.closest("label") ?? target).scrollIntoView({ block: "nearest" }));

// It is noted once scrolling rests, of whose end Safari before 26.2 does not tell.
let rest;
addEventListener("scroll", () => { clearTimeout(rest); rest = setTimeout(() => history.replaceState({ ...history.state, y: scrollY }, ""), 150); });

// Whatever is thrown out of a wasm leaves it half way through what it was doing: it must not be called again. Others' errors are theirs.
let [over, isTyped] = [false, false];
const here = there(".").href;

const crashed = async ({ error, reason }) => {
  const stack = String((error ?? reason)?.stack);
  const name = ["planner", "checks"].find((name) => stack.includes(here + name));
  if (over || !name) return;
  over = true;
  try {
    (await rescue()).stop(name, isTyped);
  } catch {
    tell(true);
  }
};

addEventListener("input", () => (isTyped = true), true);
for (const event of ["error", "unhandledrejection"]) addEventListener(event, crashed);

// Two tabs keep to one store. One that nothing was changed in opens on what the other has kept; one with changes of its own asks.
const kept = () => ({ "ridgeline.plan": stored("ridgeline.plan"), "ridgeline.checks": stored("ridgeline.checks") });
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const date = () => new Date().toDateString();
const begun = kept();
let [ours, isMaybeOld, today] = [begun, false, date()];
// What a newer version has kept, the plan after its second form or the checks after their first, stays beside what takes its place.
if (/^v=[^12]|,v=[^1]/.test(Object.values(begun))) rescue().then(({ aside }) => aside(begun));

const leave = () => {
  if (over) return;
  // The apps keep at once what they would keep after a rest.
  dispatchEvent(new Event("pagehide"));
  ours = kept();
  isMaybeOld = true;
};

const come = async () => {
  if (over) return;
  // The apps ask for the day wherever they are asked for.
  if (today !== (today = date())) dispatchEvent(new Event("hashchange"));
  const theirs = kept();
  const isOld = isMaybeOld && !same(ours, theirs);
  isMaybeOld = false;
  if (!isOld) return;
  try {
    if (!same(ours, begun)) (await rescue()).meet(ours, theirs);
    // Where the site is out of reach, what is here is better than nothing.
    else if ((await fetch(location, { method: "HEAD" })).ok) location.reload();
  } catch {
    isMaybeOld = true;
  }
};

addEventListener("storage", ({ key }) => {
  isMaybeOld ||= key in begun;
  if (document.hasFocus()) come();
});
for (const event of ["pageshow", "focus"]) addEventListener(event, come);
addEventListener("blur", leave);
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : come()));

// What came with a link is asked at the top. No `hashchange`: a link to where one is, to try again, changes nothing, and is no `popstate` in Firefox.
addEventListener("popstate", () => { if (location.hash.split("/")[2]) scrollTo(0, 0); open(); });
addEventListener("click", ({ target }) => location.hash && target.closest?.("a")?.hash === location.hash && open());
open();
