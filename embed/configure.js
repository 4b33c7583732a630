// The builder of snippets: what is chosen goes into the preview, into the snippet and, so that a reload keeps it, into the address.
import { TYPED, hex, judge, offer, say } from "./configure-form.js";
import { arrange, movable, named, ticked } from "./configure-order.js";
import { OPEN, TOOLS, attributes, policy, snippet } from "./configure-snippet.js";

// Where the release is: beside this page.
const site = new URL(".", location.href).href;

const find = (selector) => document.querySelector(selector);
const form = find("form");
const fields = form.elements;
const list = find(".tools");
const stage = find(".stage");

const ADVICE = {
  element: "Paste this where the calculator is to stand: into the page’s HTML, or a block for code or custom HTML (Squarespace, Webflow, Ghost, plain HTML).",
  frame: "For site builders that take out custom tags (Wix, Notion), and for sites whose security policy forbids the calculator. The second line makes the frame as high as what is in it; without it, the frame scrolls.",
  wordpress: "Install the plugin of the release once, then paste this into a Shortcode block. Without the plugin, paste “Any page” into a Custom HTML block.",
  react: "Install the package of the release, then use this component. It is typed, and works with React 19.",
};

// Numbers as a visitor reads them, of those that matter most.
const STARTING = {
  target: "target",
  deal: "average deal",
  winRate: "win rate",
  reps: "reps",
  proposals: "proposals a week",
};

let plan = null;
let kind = "element";

const read = () => {
  const wrong = [];
  const value = (name) => {
    const { value: found, error } = judge(name, fields[name].value);
    if (error && !(name === "launcher" && !fields.place.value)) wrong.push(name);
    return found ?? "";
  };
  const tools = ticked(list);
  if (!tools.length) wrong.push("tools");
  const tool = fields.tool.value;
  return {
    wrong,
    chosen: {
      tools: tools.length ? tools : TOOLS,
      tool: tools.includes(tool) ? tool : (tools[0] ?? "plan"),
      theme: fields.theme.value,
      accent: value("accent"),
      currency: fields.currency.value,
      locale: value("locale"),
      contact: value("contact"),
      label: value("contact-label"),
      plan,
      place: fields.place.value,
      words: value("launcher"),
      save: fields.save.checked,
    },
  };
};

let later;

// The choices as typed, whether right or not.
const keep = () => {
  const kept = new URLSearchParams();
  const tools = ticked(list);
  if (tools.join() !== TOOLS.join()) kept.set("tools", tools.join(" "));
  if (tools.length && fields.tool.value !== tools[0]) kept.set("tool", fields.tool.value);
  for (const name of ["theme", "currency", "place", ...TYPED]) if (fields[name].value) kept.set(name, fields[name].value);
  if (fields.save.checked) kept.set("save", "");
  if (plan) kept.set("plan", JSON.stringify(plan));
  const text = kept.toString();
  if (text === location.hash.slice(1)) return;
  try {
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  } catch {
    // WebKit takes no more than a hundred in ten seconds.
    clearTimeout(later);
    later = setTimeout(keep, 1000);
  }
};

const restore = () => {
  const kept = new URLSearchParams(location.hash.slice(1));
  arrange(list, kept.has("tools") ? [...new Set(kept.get("tools").split(" "))].filter((tool) => TOOLS.includes(tool)) : TOOLS);
  for (const name of ["theme", "currency", "place", ...TYPED]) {
    fields[name].value = kept.get(name) ?? "";
    if (fields[name].value === "" && fields[name] instanceof RadioNodeList) fields[name][0].checked = true;
  }
  offerTools(kept.get("tool"));
  fields.save.checked = kept.has("save");
  try {
    plan = JSON.parse(kept.get("plan"));
  } catch {
    plan = null;
  }
  if (typeof plan !== "object" || Array.isArray(plan)) plan = null;
  for (const name of TYPED) say(form, name, judge(name, fields[name].value).error);
};

const offerTools = (wanted = fields.tool.value) => {
  const tools = ticked(list);
  fields.tool.replaceChildren(
    ...tools.map((tool) => Object.assign(document.createElement("option"), { value: tool, textContent: named(list, tool) })),
  );
  fields.tool.value = tools.includes(wanted) ? wanted : (tools[0] ?? "");
  const error = find('[id="tools-error"]');
  error.textContent = tools.length ? "" : "Tick at least one tool.";
  error.hidden = tools.length > 0;
};

// The preview is the element itself. It keeps nothing, whatever visitors' browsers are to keep.
let shown;
const preview = async (chosen) => {
  const given = attributes(chosen).filter(([name]) => name !== "save");
  const anew = !shown || shown.hasAttribute("modal") !== !!chosen.place || (chosen.place && shown.getAttribute("launcher") !== (Object.fromEntries(given).launcher ?? null));
  if (!anew) {
    const wanted = new Map(given);
    for (const name of shown.getAttributeNames()) if (name !== "eager" && !wanted.has(name)) shown.removeAttribute(name);
    for (const [name, value] of wanted) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
    return;
  }
  shown = document.createElement("ridgeline-planner");
  for (const [name, value] of [["eager", ""], ...given]) shown.setAttribute(name, value);
  const opener = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: chosen.words || OPEN });
  opener.dataset.ridgelineOpen = "";
  stage.dataset.place = chosen.place;
  stage.replaceChildren(...(chosen.place === "button" ? [opener] : []), shown);
};

const tell = (place, words) => {
  place.textContent = words;
  place.hidden = !words;
};

const written = () => find("pre code").textContent;

const LABELS = { tools: "tools", accent: "accent colour", locale: "how figures are written", contact: "contact", "contact-label": "words on the contact button", launcher: "words on the button" };

const write = () => {
  const { chosen, wrong } = read();
  const place = find("[data-field=launcher]");
  place.hidden = !chosen.place;
  fields["accent-picker"].value = hex(chosen.accent || "#1d5c63") ?? "#1d5c63";
  find("pre code").textContent = snippet(kind, chosen, site);
  const aside = kind === "frame" && chosen.place ? " A frame stands in the page itself: it opens no window." : "";
  find("[data-advice]").textContent = ADVICE[kind] + aside;
  tell(find("[data-left-out]"), wrong.length ? `Left out until mended: ${wrong.map((name) => LABELS[name]).join(", ")}.` : "");
  find("[data-copied]").textContent = "";
  find("[data-drop]").hidden = !plan;
  const figures = Object.entries(STARTING).filter(([name]) => typeof plan?.[name] === "number");
  const figure = (name) => plan[name].toLocaleString("en-CA", name === "winRate" ? { style: "percent", maximumFractionDigits: 1 } : {});
  find(".taken").textContent = plan ? `Visitors begin with yours: ${figures.map(([name, label]) => `${label} ${figure(name)}`).join(", ") || "a plan of your own"}.` : "";
  preview(chosen);
  keep();
};

const choose = (tab) => {
  for (const one of document.querySelectorAll("[role=tab]")) {
    one.setAttribute("aria-selected", String(one === tab));
    one.tabIndex = one === tab ? 0 : -1;
  }
  find("[role=tabpanel]").setAttribute("aria-labelledby", tab.id);
  kind = tab.dataset.kind;
  write();
};

find("[role=tablist]").addEventListener("click", ({ target }) => target.dataset.kind && choose(target));
find("[role=tablist]").addEventListener("keydown", (event) => {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const at = tabs.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const tab = tabs.at(to % tabs.length);
  tab.focus();
  choose(tab);
});

const copy = async () => {
  const code = find("pre code");
  const said = find("[data-copied]");
  try {
    await navigator.clipboard.writeText(written());
    said.textContent = "Copied. Paste it into your page.";
  } catch {
    getSelection().selectAllChildren(code);
    said.textContent = "This browser does not let pages copy. The snippet is selected: copy it with Ctrl+C, or ⌘C.";
  }
};

find("[data-copy]").addEventListener("click", copy);
find("[data-take]").addEventListener("click", () => {
  const given = shown.plan;
  const known = Object.entries(given ?? {}).filter(([name, value]) => value !== null && value !== "" && !["version", "currency", "start"].includes(name));
  plan = known.length ? Object.fromEntries(known) : null;
  write();
  if (!plan) find(".taken").textContent = "There are no numbers in the preview yet. Open its plan, and type them there.";
});
find("[data-drop]").addEventListener("click", () => {
  plan = null;
  // What has been typed over stays typed: the example comes with a new element.
  shown = null;
  write();
  find("[data-take]").focus();
});
find("[data-skip]").addEventListener("click", (event) => {
  // The fragment of the address holds the choices.
  event.preventDefault();
  find(".snippet").focus();
});

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target === fields["accent-picker"]) fields.accent.value = target.value;
  if (target.name === "tools") offerTools();
  const name = target === fields["accent-picker"] ? "accent" : target.name;
  // Wrong words are told once the field is left, right ones at once.
  if (TYPED.includes(name) && !judge(name, fields[name].value).error) say(form, name, null);
  write();
});
form.addEventListener("change", ({ target }) => {
  if (!TYPED.includes(target.name)) return;
  const { value, error } = judge(target.name, target.value);
  if (value !== undefined) target.value = value;
  say(form, target.name, error);
  write();
});
movable(list, (words) => {
  find("[data-said]").textContent = words;
  offerTools();
  write();
});
addEventListener("hashchange", () => {
  restore();
  write();
});

find("[data-policy]").textContent = policy(site);
const { protocol, hostname } = location;
tell(
  find("[data-nearby]"),
  /^(localhost|127\.|\[::1\])/.test(hostname)
    ? `Only this computer can reach ${location.origin}. Open this page on the site where the calculator is to be served from.`
    : protocol === "http:" ? "This site is served without encryption. Pages with https:// in front cannot use it." : "",
);
offer(form);
restore();
write();
