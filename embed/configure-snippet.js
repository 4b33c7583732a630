// The snippets: what a site owner chose, written for each kind of page. No document, no browser: choices in, text out.

/** The tools, in the order they are offered by default. */
export const TOOLS = ["plan", "fit", "review", "diagnosis", "interview"];

/** The words on a button that opens the window, where the site owner has none. */
export const OPEN = "See your pipeline";

const TALK = "Talk it through";

/** The attributes of the element, as names and values; what is as it would be anyway is left out. */
export const attributes = (chosen) => {
  const all = {
    tools: chosen.tools.join() === TOOLS.join() ? "" : chosen.tools.join(" "),
    tool: chosen.tool === chosen.tools[0] ? "" : chosen.tool,
    currency: chosen.currency,
    locale: chosen.locale,
    theme: chosen.theme,
    accent: chosen.accent,
    contact: chosen.contact,
    "contact-label": chosen.contact && chosen.label,
    plan: chosen.plan ? JSON.stringify(chosen.plan) : "",
  };
  const given = Object.entries(all).filter(([, value]) => value);
  if (chosen.save) given.push(["save", ""]);
  if (chosen.place) given.push(["modal", ""]);
  if (chosen.place === "launcher") given.push(["launcher", chosen.words || OPEN]);
  return given;
};

const CODES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "[": "&#91;", "]": "&#93;" };
const coded = (text, letters) => text.replace(letters, (letter) => CODES[letter]);

// A plan is easier to read, and to change by hand, between single quotes.
const quoted = (value) =>
  value.includes('"') && !value.includes("'") ? `'${coded(value, /[&<>]/g)}'` : `"${coded(value, /[&<>"]/g)}"`;

const written = ([name, value]) => (value ? `${name}=${quoted(value)}` : name);

// On one line while that is short.
const opened = (tag, parts, end = ">") => {
  const line = [`<${tag}`, ...parts].join(" ");
  return line.length < 72 ? `${line}${end}` : `<${[tag, ...parts].join("\n  ")}${end}`;
};

const element = (chosen, site) => {
  const start = opened("ridgeline-planner", attributes(chosen).map(written));
  const fallback = chosen.contact && `\n  <a href=${quoted(chosen.contact)}>${coded(chosen.label || TALK, /[&<>]/g)}</a>\n`;
  const button =
    chosen.place === "button"
      ? `<button type="button" data-ridgeline-open>${coded(chosen.words || OPEN, /[&<>]/g)}</button>\n`
      : "";
  return `<script type="module" src=${quoted(`${site}ridgeline.js`)}></script>\n${button}${start}${fallback}</ridgeline-planner>`;
};

const frame = (chosen, site) => {
  const query = new URLSearchParams(attributes({ ...chosen, place: "" })).toString();
  const parts = [
    ["src", `${site}embed.html${query && `?${query}`}`],
    ["title", "Sales pipeline calculator"],
    ["loading", "lazy"],
    ["width", "100%"],
    ["height", "900"],
  ];
  const start = opened("iframe", ["data-ridgeline", ...parts.map(written)]);
  return `${start}</iframe>\n<script type="module" src=${quoted(`${site}frame.js`)}></script>`;
};

// A shortcode ends at the first bracket, and its values have no way to hold a quote: both are coded, as in HTML, where they end up.
const wordpress = (chosen) => {
  const parts = attributes(chosen).map(([name, value]) => `${name}="${coded(value || "yes", /[&<>"'[\]]/g)}"`);
  const button =
    chosen.place === "button"
      ? `<button type="button" data-ridgeline-open>${coded(chosen.words || OPEN, /[&<>]/g)}</button>\n`
      : "";
  return `${button}[${["ridgeline", ...parts].join(" ")}]`;
};

const react = (chosen) => {
  const prop = ([name, value]) => {
    if (name === "tools") return `tools={${JSON.stringify(chosen.tools)}}`;
    if (name === "plan") return `plan={${value}}`;
    const called = name === "contact-label" ? "contactLabel" : name;
    if (!value) return called;
    return /["&\\{}<>\n]/.test(value) ? `${called}={${JSON.stringify(value)}}` : `${called}="${value}"`;
  };
  const start = opened("Ridgeline", attributes(chosen).map(prop), " />").replaceAll("\n", "\n    ");
  const words = chosen.words || OPEN;
  const body =
    chosen.place === "button"
      ? `<>\n      <button type="button" data-ridgeline-open>{${JSON.stringify(words)}}</button>\n      ${start.replaceAll("\n", "\n  ")}\n    </>`
      : start;
  return `import { Ridgeline } from "ridgeline/react";\n\nexport function Pipeline() {\n  return (\n    ${body}\n  );\n}`;
};

const KINDS = { element, frame, wordpress, react };

/** The snippet of a kind (element, frame, wordpress, react) for what was chosen; `site` is where the release is, with its last slash. */
export const snippet = (kind, chosen, site) => KINDS[kind](chosen, site);

/** What a policy has to allow for the element and for the frame. */
export const policy = (site) => {
  const { origin } = new URL(site);
  return `Any page, WordPress:\n  script-src ${origin} 'wasm-unsafe-eval';\n  connect-src ${origin};\n\nFrame:\n  script-src ${origin};\n  frame-src ${origin};`;
};
