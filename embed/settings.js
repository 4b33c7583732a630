// What an element was given by attributes, read as its host means it; what cannot be used is told in the console, with what to do.

const TOOLS = ["plan", "fit", "review", "diagnosis", "interview"];

// Attributes are read again with every change: what was told once is known.
const told = new Set();
const tell = (what) => {
  if (!told.has(what)) console.error(`Ridgeline: ${what}`);
  told.add(what);
};

/** The value of an attribute, spaces around it taken away. */
export const attribute = (element, name) => element.getAttribute(name)?.trim() ?? "";

/** The tools of an element, in order: all where none is named. */
export const tools = (element) => {
  const named = [...new Set(attribute(element, "tools").split(/[\s,]+/).filter(Boolean))];
  const known = named.filter((tool) => TOOLS.includes(tool));
  if (known.length < named.length) tell(`tools="${named.join(",")}" names what there is not. Name any of ${TOOLS.join(", ")}`);
  return known.length ? known : TOOLS;
};

/** The tool to begin with. */
export const firstTool = (element) => {
  const shown = tools(element);
  const tool = attribute(element, "tool");
  if (shown.includes(tool)) return tool;
  if (tool) tell(`tool="${tool}" is not shown. Name one of ${shown.join(", ")}`);
  return shown[0];
};

/** Light or dark, where it is not left to the visitor's system. */
export const theme = (element) => {
  const named = attribute(element, "theme");
  if (["light", "dark"].includes(named)) return named;
  if (named && named !== "auto") tell(`theme="${named}" is not used. Give light, dark or auto`);
  return "";
};

// How figures and dates are written: as it says, or as the text around it is.
const locale = (element) => {
  const tag = attribute(element, "locale");
  try {
    if (tag) return Intl.getCanonicalLocales(tag)[0];
  } catch {
    tell(`locale="${tag}" is not used. Give a language tag, such as en-CA`);
  }
  return element.closest("[lang]")?.lang || "";
};

const currency = (element) => {
  const code = attribute(element, "currency");
  if (!code || /^[a-z]{3}$/i.test(code)) return code;
  tell(`currency="${code}" is not used. Give a code of three letters, such as CAD`);
  return "";
};

/** Whom to contact, if the address is one that can be trusted. */
export const contact = (element) => {
  const address = attribute(element, "contact");
  if (!address || /^(https:\/\/|mailto:)./i.test(address)) return address;
  tell(`contact="${address}" is not used. Give an address that begins with https:// or mailto:`);
  return "";
};

/** Where links to plans and answers lead: a page that shows the same tools, without what stands behind `#`. */
export const shareBase = (element) => {
  const address = attribute(element, "share-base");
  if (!address || /^https?:\/\/./i.test(address)) return address.split("#")[0];
  tell(`share-base="${address}" is not used. Give the whole address of a page with the plan, from https:// on`);
  return "";
};

/** The accent colour as a rule, if it is a colour. */
export const accent = (element) => {
  const colour = attribute(element, "accent");
  if (!colour) return "";
  if (CSS.supports("color", colour)) return `:host { --ridgeline-brand: ${colour}; }`;
  tell(`accent="${colour}" is not used. Give a colour as style sheets write it, such as #1d5c63`);
  return "";
};

/** The starting plan that the element's attribute holds. */
export const startingPlan = (element) => {
  const text = attribute(element, "plan");
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    tell(`plan is not JSON. Write it as plan='{"target": 100000, "winRate": 0.25}'`);
    return null;
  }
};

/** What the apps read of an element, but for what the visitor typed. */
export const options = (element) => ({
  locale: locale(element),
  currency: currency(element),
  contact: contact(element),
  contactLabel: attribute(element, "contact-label"),
  tools: tools(element),
  shareBase: shareBase(element),
});

/** A host's object as plain data of our own: no getter, no proxy and no cycle of theirs reaches the wasm. */
export const plain = (value, name) => {
  try {
    return value == null ? null : JSON.parse(JSON.stringify(value));
  } catch (error) {
    throw new TypeError(`Ridgeline: ${name} must be plain data, as JSON takes it. ${error.message}`);
  }
};
