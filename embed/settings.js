// What an element was given by attributes, read as its host means it; what cannot be used is told in the console, with what to do.

const TOOLS = ["plan", "fit", "review", "diagnosis", "interview"];

// Attributes are read again with every change: of each element and attribute, the value that a fault was told of last.
const told = new WeakMap();

// Tells the fault of an attribute, or with none that it is as it should be.
const judge = (element, name, fault = "") => {
  const values = told.get(element) ?? {};
  const value = fault && attribute(element, name);
  if (value !== values[name] && fault) console.error(`Ridgeline: ${fault}`);
  told.set(element, { ...values, [name]: value });
};

/** The value of an attribute, spaces around it taken away. */
export const attribute = (element, name) => element.getAttribute(name)?.trim() ?? "";

/** The tools of an element, in order: all where none is named. */
export const tools = (element) => {
  const named = [...new Set(attribute(element, "tools").split(/[\s,]+/).filter(Boolean))];
  const known = named.filter((tool) => TOOLS.includes(tool));
  const unknown = named.find((tool) => !TOOLS.includes(tool));
  judge(element, "tools", unknown && `tools: there is no "${unknown}". Name any of these, with spaces between: ${TOOLS.join(" ")}`);
  return known.length ? known : TOOLS;
};

/** The tool to begin with. */
export const firstTool = (element) => {
  const shown = tools(element);
  const tool = attribute(element, "tool");
  const isShown = shown.includes(tool);
  judge(element, "tool", tool && !isShown && `tool="${tool}" is not shown. Name one of these: ${shown.join(" ")}`);
  return isShown ? tool : shown[0];
};

/** Light or dark, where it is not left to the page around it. */
export const theme = (element) => {
  const named = attribute(element, "theme");
  const isKnown = ["", "auto", "light", "dark"].includes(named);
  judge(element, "theme", !isKnown && `theme="${named}" is not used. Give light, dark or auto`);
  return isKnown && named !== "auto" ? named : "";
};

// How figures and dates are written: as it says, or as the text around it is.
const locale = (element) => {
  const tag = attribute(element, "locale");
  const known = supported(tag);
  judge(element, "locale", tag && !known && `locale="${tag}" is not used. Give a language, and a country if you like, such as en-CA`);
  return known || element.closest("[lang]")?.lang || "";
};

const supported = (tag) => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag || [])[0] ?? "";
  } catch {
    return "";
  }
};

const currency = (element) => {
  const code = attribute(element, "currency");
  const isCode = /^([a-z]{3})?$/i.test(code);
  judge(element, "currency", !isCode && `currency="${code}" is not used. Give a code of three letters, such as CAD`);
  return isCode ? code : "";
};

/** Whom to contact, if the address is one that can be trusted. */
export const contact = (element) => {
  const address = attribute(element, "contact");
  const isSafe = /^($|https:\/\/.|mailto:.)/i.test(address);
  judge(element, "contact", !isSafe && `contact="${address}" is not used. Give an address that begins with https:// or mailto:`);
  return isSafe ? address : "";
};

/** Where links to plans and answers lead: a page that shows the same tools, without what stands behind `#`. */
export const shareBase = (element) => {
  const address = attribute(element, "share-base");
  const isWhole = /^($|https?:\/\/.)/i.test(address);
  judge(element, "share-base", !isWhole && `share-base="${address}" is not used. Give the whole address of a page with the plan, from https:// on`);
  return isWhole ? address.split("#")[0] : "";
};

/** The accent colour as a rule, if it is a colour. */
export const accent = (element) => {
  const colour = attribute(element, "accent");
  const isColour = CSS.supports("color", colour);
  judge(element, "accent", colour && !isColour && `accent="${colour}" is not used. Give a colour as style sheets write it, such as #1d5c63`);
  return isColour ? `:host { --ridgeline-brand: ${colour}; }` : "";
};

/** The starting plan that the element's attribute holds. */
export const startingPlan = (element) => {
  const text = attribute(element, "plan");
  try {
    const plan = text ? JSON.parse(text) : null;
    judge(element, "plan");
    return plan;
  } catch {
    judge(element, "plan", `plan is not JSON. Write it as plan='{"target": 100000, "winRate": 0.25}'`);
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
