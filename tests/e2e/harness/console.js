// Notes what a page logs as an error or a warning, where the driver cannot read the browser's own console: calls, what was thrown and not
// caught, files that did not load, policies that were broken.
{
  const notes = [];
  Object.defineProperty(window, Symbol.for("ridgeline.console"), { value: notes });
  const told = (one) => (one instanceof Error ? `${one.name}: ${one.message}` : String(one));
  for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"]]) {
    const own = console[name];
    console[name] = function (...said) {
      notes.push({ level, text: said.map(told).join(" ") });
      return own.apply(this, said);
    };
  }
  const note = (event, text) => notes.push({ level: "SEVERE", text, event });
  addEventListener("error", (event) => {
    const { target } = event;
    if (target === window || !target.localName) note(event, `Uncaught ${event.message} ${event.error?.stack ?? ""}`);
    else note(event, `Failed to load resource: ${target.localName} ${target.src ?? target.href ?? ""}`);
  }, true);
  addEventListener("unhandledrejection", (event) => note(event, `Uncaught (in promise) ${told(event.reason)}`));
  addEventListener("securitypolicyviolation", (event) =>
    event.disposition === "enforce" && note(event, `Content Security Policy: ${event.effectiveDirective} forbids ${event.blockedURI}`), true);
}
