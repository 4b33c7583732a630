// Starts what the address asks for, the plan or the checks, from a file, so that a policy without inline script holds. Each is loaded
// when it is first asked for: its script, its wasm and its style sheet at once. Where one cannot start, what is on the page stays, with
// a line on why; asking again tries again.
const modules = {
  plan: () => [
    import("./planner.js" + again),
    fetch(new URL("./planner_bg.wasm", import.meta.url)),
    styled(new URL("./planner.css", import.meta.url)),
  ],
  checks: () => [
    import("./checks.js" + again),
    fetch(new URL("./checks_bg.wasm", import.meta.url)),
    styled(new URL("./checks.css", import.meta.url)),
  ],
};

// A browser may remember that a script did not arrive, and not ask for it again: another address is another script.
let again = "";

// What is started is in its styles from the first. It starts without them too, where they do not arrive; those of the plan are in the
// page already, for its first view.
const styled = (url) =>
  new Promise((settled) => {
    if ([...document.querySelectorAll("link")].some((link) => link.href === url.href)) return settled();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.onload = link.onerror = settled;
    document.head.append(link);
  });

const started = {};

// The downloads begin before the page is read to its end or styled: `async` in its tag. What they mount into is there after.
const read = new Promise((done) => document.readyState === "loading" ? addEventListener("DOMContentLoaded", done) : done());

const start = async (name) => {
  const [{ default: init, fetchBy }, wasm] = await Promise.all([...modules[name](), read]);
  const first = await init({ module_or_path: wasm });
  fetchBy?.(() => (started.later = started.later || later(first)));
};

// What the plan asks for once a visitor does: the second half of its wasm, which shares all with the first, and its sheet.
const later = async (first) => {
  try {
    await Promise.all([
      WebAssembly.instantiateStreaming(fetch(new URL("./planner_later.wasm", import.meta.url)), { first }),
      styled(new URL("./later.css", import.meta.url)),
    ]);
  } catch (error) {
    delete started.later;
    throw error;
  }
};

// What a first visit sees first is in the page: the example, as the plan will draw it, dates left open. It is only a picture of the
// plan until that takes its place; but what is typed into it meanwhile is kept, and so are focus and caret.
const DATES = {
  d: { day: "numeric", month: "long" },
  s: { day: "numeric", month: "short" },
  y: { day: "numeric", month: "long", year: "numeric" },
};

const hasPlan = () => {
  try {
    return !!localStorage.getItem("ridgeline.plan");
  } catch {
    return false;
  }
};

read.then(() => {
  const root = document.getElementById("ridgeline");
  const first = root?.querySelector("[data-first]");
  if (!first) return;
  // Who has a plan of their own, or comes for something else, would see it replaced.
  if (hasPlan() || !/^#?\/?$/.test(location.hash)) return first.remove();
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
    if (root.dataset.open === "plan") handOver(first, untouched, root.querySelector("[data-app=plan]"));
    first.remove();
  }).observe(root, { attributeFilter: ["data-open"] });
});

// The fields of both are the same, in the same order.
const fields = (view) => [...view.querySelectorAll("form :is(input, select)")];

const handOver = (first, untouched, plan) => {
  const after = fields(plan);
  fields(first).forEach((from, at) => {
    const to = after[at];
    const isHere = from === document.activeElement;
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

const open = async () => {
  const name = /^#\/(fit|review|diagnosis|interview)(\/|$)/.test(location.hash) ? "checks" : "plan";
  tell(false);
  try {
    await (started[name] = started[name] || start(name));
  } catch {
    delete started[name];
    again += "?";
    tell(true);
  }
};

// Not `hashchange`: a link to where one already is, the way to try again, does not change it; nor is that a `popstate` in Firefox.
addEventListener("popstate", open);
addEventListener("click", ({ target }) => location.hash && target.closest?.("a")?.hash === location.hash && open());
open();
