// Starts what the address asks for, the plan or the checks, from a file, so that a policy without inline script holds. Each is loaded
// when it is first asked for: its script, its wasm and its style sheet at once. Where one cannot start, what is on the page stays, with
// a line on why; asking again tries again.
const modules = {
  plan: {
    begin: () => [
      import("./planner.js" + again),
      fetch(new URL("./planner_bg.wasm", import.meta.url)),
    ],
    // Parts that share all with the first: what the module asks for once a visitor does.
    later: () => [fetch(new URL("./planner_later.wasm", import.meta.url)), styled(new URL("./later.css", import.meta.url))],
  },
  checks: {
    begin: () => [
      import("./checks.js" + again),
      fetch(new URL("./checks_bg.wasm", import.meta.url)),
      styled(new URL("./checks.css", import.meta.url)),
    ],
    later: () => [fetch(new URL("./checks_later.wasm", import.meta.url))],
    configured: () => [fetch(new URL("./checks_configured.wasm", import.meta.url))],
    fit: () => [fetch(new URL("./checks_fit.wasm", import.meta.url))],
    review: () => [fetch(new URL("./checks_review.wasm", import.meta.url))],
    diagnosis: () => [fetch(new URL("./checks_diagnosis.wasm", import.meta.url))],
    interview: () => [fetch(new URL("./checks_interview.wasm", import.meta.url))],
  },
};

// A browser may remember that a script did not arrive, and not ask for it again: another address is another script.
let again = "";

// What is started is in its styles from the first. It starts without them too, where they do not arrive; those of the plan are the
// page's, for its first view.
const styled = (url) =>
  new Promise((settled) => {
    if ([...document.querySelectorAll("link")].some((link) => link.href === url.href)) return settled();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.onload = settled;
    link.onerror = () => settled(link.remove());
    document.head.append(link);
  });

const started = {};

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
  const [{ default: init, fetchBy }, wasm] = await Promise.all([...begin(), read]);
  const first = await init({ module_or_path: wasm });
  const asked = {};
  fetchBy((part) => (asked[part] = asked[part] || arrive(ahead[part] || parts[part](), first).catch((error) => {
    delete asked[part];
    delete ahead[part];
    throw error;
  })));
};

const arrive = async ([wasm, style], first) => {
  await Promise.all([WebAssembly.instantiateStreaming(wasm, { first }), style]);
};

const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

// What is needed only once something went wrong.
const rescue = () => import("./rescue.js");

// A reload that was to open on what stood in the fields, or on what another tab has.
if (history.state?.ridgeline) await read.then(rescue).then(({ restore }) => restore()).catch(() => {});

// What a first visit sees first is in the page: the example, as the plan will draw it, dates left open. It is only a picture of the
// plan until that takes its place; but what is typed into it meanwhile is kept, and so are focus and caret.
const DATES = {
  d: { day: "numeric", month: "long" },
  s: { day: "numeric", month: "short" },
  y: { day: "numeric", month: "long", year: "numeric" },
};

read.then(() => {
  const root = document.getElementById("ridgeline");
  const first = root?.querySelector("[data-first]");
  if (!first) return;
  // Who has a plan of their own, or comes for something else, would see it replaced.
  if (stored("ridgeline.plan") || !/^#?\/?$/.test(location.hash)) return first.remove();
  for (const date of first.querySelectorAll("[data-date]")) {
    const [form, ...days] = date.dataset.date;
    // Months stand where they begin, which is elsewhere every day: the plan writes them.
    if (!DATES[form]) continue;
    const day = new Date();
    day.setDate(day.getDate() + Number(days.join("")));
    date.textContent = new Intl.DateTimeFormat(root.dataset.locale || undefined, DATES[form]).format(day);
    date.removeAttribute("data-date");
  }
  const untouched = fields(first).map(state);
  new MutationObserver((_, watch) => {
    watch.disconnect();
    if (root.dataset.open !== "plan") return first.remove();
    // The chart is measured in one frame, and drawn to measure in the next.
    const drawn = () => handOver(first, untouched, root.querySelector("[data-app=plan]"));
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  }).observe(root, { attributeFilter: ["data-open"] });
});

// The fields of both are the same, in the same order.
const fields = (view) => [...view.querySelectorAll("form :is(input, select)")];

const handOver = (first, untouched, plan) => {
  const [before, after, focused] = [fields(first), fields(plan), document.activeElement];
  first.remove();
  before.forEach((from, at) => {
    const to = after[at];
    const isHere = from === focused;
    if (isHere) to.focus({ preventScroll: true });
    if (state(from) !== untouched[at]) {
      [to.checked, to.value] = [from.checked, from.value];
      to.dispatchEvent(new InputEvent("input", { bubbles: true }));
      to.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (isHere && from.type === "text") to.setSelectionRange(from.selectionStart, from.selectionEnd);
  });
};

const state = (field) => field.value + field.checked;

const tell = (failed) => {
  const notice = document.querySelector("[data-failure]");
  if (notice) notice.hidden = !failed;
  if (failed) document.querySelector("[data-first]")?.remove();
};

// The check that the address asks for; the plan otherwise.
const screen = () => /^#\/(fit|review|diagnosis|interview)(?=\/|$)/.exec(location.hash)?.[1];

const open = async () => {
  if (over) return;
  const name = screen() ? "checks" : "plan";
  tell(false);
  try {
    await (started[name] = started[name] || start(name));
  } catch {
    delete started[name];
    again += "?";
    tell(true);
  }
};

// Whatever is thrown out of a wasm leaves it half way through what it was doing: it must not be called again. Others' errors are theirs.
let over = false;
let isTyped = false;
const here = new URL(".", import.meta.url).href;

const crashed = async ({ error, reason }) => {
  const stack = String((error ?? reason)?.stack);
  const name = ["planner", "checks"].find((name) => stack.includes(here + name));
  if (over || !name) return;
  over = true;
  try {
    (await rescue()).stop(name === "checks" ? name : "plan", isTyped);
  } catch {
    tell(true);
  }
};

addEventListener("input", () => (isTyped = true), true);
addEventListener("error", crashed);
addEventListener("unhandledrejection", crashed);

// Two tabs keep to one store. One that nothing was changed in opens on what the other has kept; one with changes of its own asks.
const kept = () => ({ "ridgeline.plan": stored("ridgeline.plan"), "ridgeline.checks": stored("ridgeline.checks") });
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const day = () => new Date().toDateString();
const begun = kept();
let ours = begun;
let isMaybeOld = false;
let today = day();

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
  if (today !== (today = day())) dispatchEvent(new Event("hashchange"));
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
addEventListener("pageshow", come);
addEventListener("focus", come);
addEventListener("blur", leave);
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : come()));

// Not `hashchange`: a link to where one already is, the way to try again, does not change it; nor is that a `popstate` in Firefox.
addEventListener("popstate", open);
addEventListener("click", ({ target }) => location.hash && target.closest?.("a")?.hash === location.hash && open());
open();
