// What a site owner types in configure.html, read and judged: a value, or what to do about it.

/** As `#rrggbb`, where a colour can be written so. */
export const hex = (colour) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.fillStyle = colour;
  return /^#[0-9a-f]{6}$/.test(pen.fillStyle) ? pen.fillStyle : null;
};

const accent = (text) => {
  const colour = /^[0-9a-f]{6}$|^[0-9a-f]{3}$/i.test(text) ? `#${text}` : text;
  const fixed = !/var|env|attr|url|currentcolor|inherit|initial|unset|revert|transparent|[;{}]/i.test(colour);
  if (CSS.supports("color", colour) && fixed) return { value: colour };
  return { error: "This is not a colour. Enter one such as #1d5c63, or pick one." };
};

const locale = (text) => {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replace("_", "-"));
    if (Intl.NumberFormat.supportedLocalesOf([tag]).length) return { value: tag };
    return { error: `No language is called “${text}”. Enter one such as en-CA, fr-CA or de.` };
  } catch {
    return { error: "Enter a language and, if you like, a country: en-CA, fr-CA, de." };
  }
};

const MAIL = /^[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?.]{2,}(\?\S*)?$/;

const contact = (text) => {
  if (MAIL.test(text)) return { value: `mailto:${text}` };
  if (/^mailto:/i.test(text)) {
    return MAIL.test(text.slice(7)) ? { value: text } : { error: "The e-mail address is not complete. Enter it as you@example.com." };
  }
  if (/^http:/i.test(text)) return { error: "This page would open without encryption. Enter its address with https:// in front." };
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) && !/^https:/i.test(text)) {
    return { error: "Only e-mail addresses and pages that begin with https:// can be used here." };
  }
  const address = /^https:/i.test(text) ? text : `https://${text}`;
  const parsed = URL.canParse(address) ? new URL(address) : null;
  if (parsed && /^https:\/\/[^/]/i.test(address) && /[^.]\.[^.]{2,}$/.test(parsed.hostname) && !/\s/.test(text)) return { value: address };
  return { error: "Enter an e-mail address, such as you@example.com, or a page, such as https://example.com/contact." };
};

const words = (text) =>
  text.length <= 60 ? { value: text } : { error: `A button has room for 60 characters; this is ${text.length}. Shorten it.` };

const JUDGES = { accent, locale, contact, "contact-label": words, launcher: words };

/** The names of the fields that are typed. */
export const TYPED = Object.keys(JUDGES);

/** Reads a typed field: `{ value }` or `{ error }`. What is empty is left to the calculator. */
export const judge = (name, text) => (text.trim() ? JUDGES[name](text.trim()) : { value: "" });

/** Says what is wrong with a field beside it; nothing, if nothing is. */
export const say = (form, name, error) => {
  const place = form.querySelector(`[id="${name}-error"]`);
  const field = form.elements[name];
  place.textContent = error ?? "";
  place.hidden = !error;
  field.closest?.(".field").classList.toggle("is-wrong", !!error);
  if (error) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};

const LANGUAGES = ["en-CA", "fr-CA", "en-US", "en-GB", "en-AU", "en-IN", "de-DE", "de-CH", "es-ES", "es-MX", "fr-FR", "it-IT", "ja-JP", "nl-NL", "pt-BR", "sv-SE"];
const OFTEN = ["AUD", "CAD", "CHF", "EUR", "GBP", "INR", "JPY", "SEK", "USD"];

/** Fills the lists that the browser knows best: currencies and languages, by their names. */
export const offer = (form) => {
  const named = (type) => {
    const names = new Intl.DisplayNames("en", { type });
    return (code) => ({ code, name: names.of(code) });
  };
  const option = ({ code, name }, text) => Object.assign(document.createElement("option"), { value: code, textContent: text ?? name });
  const currency = named("currency");
  const group = (label, codes) => {
    const one = Object.assign(document.createElement("optgroup"), { label });
    one.append(...codes.map(currency).map((known) => option(known, `${known.code} – ${known.name}`)));
    return one;
  };
  const others = (Intl.supportedValuesOf?.("currency") ?? []).filter((code) => !OFTEN.includes(code));
  form.elements.currency.append(group("Often used", OFTEN), group("All others", others));
  form.querySelector("datalist").append(...LANGUAGES.map(named("language")).map((known) => option(known)));
};
