// Starts what the address asks for, the plan or the checks, from a file, so that a policy without inline script holds. Each is loaded
// when it is first asked for: its script, its wasm and its style sheet at once. Where one cannot start, what is on the page stays, with
// a line on why; asking again tries again.
const modules = {
  plan: () => [
    import("./planner.js"),
    fetch(new URL("./planner_bg.wasm", import.meta.url)),
    styled(new URL("./planner.css", import.meta.url)),
  ],
  checks: () => [
    import("./checks.js"),
    fetch(new URL("./checks_bg.wasm", import.meta.url)),
    styled(new URL("./checks.css", import.meta.url)),
  ],
};

// What is started is in its styles from the first. It starts without them too, where they do not arrive, or where they are in the page
// already, as `trunk build` alone leaves them.
const styled = (url) =>
  new Promise((settled) => {
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

const tell = (failed) => {
  const notice = document.querySelector("[data-failure]");
  if (notice) notice.hidden = !failed;
};

const open = async () => {
  const name = /^#\/(fit|review|diagnosis|interview)(\/|$)/.test(location.hash) ? "checks" : "plan";
  tell(false);
  try {
    await (started[name] = started[name] || start(name));
  } catch {
    delete started[name];
    tell(true);
  }
};

// Not `hashchange`: a link to where one already is, the way to try again, does not change it.
addEventListener("popstate", open);
open();
