// What an element was given by attributes, read as its host means it; what cannot be used is told in the console, with what to do.

const TOOLS = ["plan", "fit", "review", "diagnosis", "interview"];

// Attributes are read again with every change: of each element and attribute, the value that a fault was told of last.
const told = new WeakMap();

// Tells what is wrong with an attribute, or with nothing that it is as it should be.
const tell = (element, name, fault) => {
  const values = told.get(element) ?? {};
  const value = fault && attribute(element, name);
  if (fault && value !== values[name]) console.error(`Ridgeline: ${fault}`);
  told.set(element, { ...values, [name]: value });
};

// The value of an attribute where it is right, or else none.
const used = (element, name, isRight, remedy) => {
  const value = attribute(element, name);
  const isWrong = value && !isRight(value);
  tell(element, name, isWrong && `${name}="${value}" is not used. ${remedy}`);
  return isWrong ? "" : value;
};

/** The value of an attribute, spaces around it taken away. */
export const attribute = (element, name) => element.getAttribute(name)?.trim() ?? "";

/** The tools of an element, in order: all where none is named. */
export const tools = (element) => {
  const named = [...new Set(attribute(element, "tools").split(/[\s,]+/).filter(Boolean))];
  const known = named.filter((tool) => TOOLS.includes(tool));
  const unknown = named.find((tool) => !TOOLS.includes(tool));
  tell(element, "tools", unknown && `tools: there is no "${unknown}". Name any of these, with spaces between: ${TOOLS.join(" ")}`);
  return known.length ? known : TOOLS;
};

/** The tool to begin with. */
export const firstTool = (element) => {
  const shown = tools(element);
  return used(element, "tool", (tool) => shown.includes(tool), `Name one of these: ${shown.join(" ")}`) || shown[0];
};

/** `light` or `dark`; with `auto` or nothing it is as the page around it. */
export const theme = (element) =>
  used(element, "theme", (theme) => ["auto", "light", "dark"].includes(theme), "Give light, dark or auto");

// How figures and dates are written: as it says, or as the text around it is.
const locale = (element) =>
  used(element, "locale", isKnown, "Give a language, and a country if you like, such as en-CA") || element.closest("[lang]")?.lang || "";

const isKnown = (tag) => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};

const currency = (element) =>
  used(element, "currency", (code) => /^[a-z]{3}$/i.test(code), "Give a code of three letters, such as CAD");

/** Whom to contact, if the address is one that can be trusted. */
export const contact = (element) =>
  used(element, "contact", (address) => /^(https:\/\/|mailto:)./i.test(address), "Give an address that begins with https:// or mailto:");

/** Where links to plans and answers lead: a page that shows the same tools, without what stands behind `#`. */
export const shareBase = (element) => {
  const isWhole = (address) => /^https?:\/\/./i.test(address);
  return used(element, "share-base", isWhole, "Give the whole address of a page with the plan, from https:// on").split("#")[0];
};

/** The accent colour as a rule, if it is a colour. */
export const accent = (element) => {
  const isColour = (text) => CSS.supports("color", text);
  const colour = used(element, "accent", isColour, "Give a colour as style sheets write it, such as #1d5c63");
  return colour && `:host { --ridgeline-brand: ${colour}; }`;
};

/** The starting plan that the element's attribute holds. */
export const startingPlan = (element) => {
  const text = attribute(element, "plan");
  let plan = null;
  let fault = "";
  try {
    if (text) plan = JSON.parse(text);
  } catch {
    fault = `plan is not JSON. Write it as plan='{"target": 100000, "winRate": 0.25}'`;
  }
  tell(element, "plan", fault);
  return plan;
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
