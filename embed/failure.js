// Why something did not load, for whoever runs the site, and what to tell a visitor meanwhile. Asked only once something failed.

// What `load`, `compute` and `assess` throw. `kind` says what failed in loading; `errors` are the fields and answers that are wrong.
export class RidgelineError extends Error {
  constructor(message, { kind = null, errors = [], visitor = "", cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "RidgelineError";
    this.kind = kind;
    this.errors = errors;
    this.visitor = visitor;
  }
}

const visitor = {
  "not-found": "Part of this calculator is missing on the site. Please try again later.",
  mime: "Part of this calculator is not sent as it should be. Please try again later.",
  network: "Part of this calculator did not arrive. Check your connection and try again.",
  cors: "Part of this calculator may not be loaded from where it is. Please try again later.",
  policy: "This site’s security settings keep this calculator from starting.",
  damaged: "Part of this calculator arrived damaged. Reload the page to try again.",
  file: "This calculator does not run from a saved copy of the page. Open the page on its website.",
  unsupported: "This browser is too old for this calculator. A current one will run it.",
  crashed: "This calculator stopped by mistake. Try again; what you entered is kept.",
};

// What can be said of each, with the address it is about. README.md has the headers and policies in full.
const owner = {
  "not-found": (url, more) => `${url} is not there${more && ` (${more})`}: copy every file of the release, its folder assets included.`,
  mime: (url, more) => `${url} is sent as ${more || "no type"}: serve .wasm files as application/wasm, and .js files as text/javascript.`,
  network: (url, more) => `${url} did not arrive${more && ` (${more})`}: the network or its server is down, or something blocks it.`,
  cors: (url) => `${url} is on another origin, which does not allow this one: serve it with Access-Control-Allow-Origin, or copy the files to this site.`,
  policy: (url, more) =>
    `The content security policy of this page keeps ${url} from loading${more && ` (${more})`}: allow its origin in script-src, style-src and connect-src, and 'wasm-unsafe-eval' in script-src.`,
  damaged: (url, more) => `${url} arrived incomplete or changed${more && ` (${more})`}: copy it again, as it is in the release.`,
  file: (url) => `${url} cannot be loaded from a file: address: open the page through a web server.`,
  unsupported: () => "This browser lacks WebAssembly, or the parts of it that every browser has had since 2022.",
  crashed: (_, more) => `Ridgeline stopped by mistake${more && ` (${more})`}.`,
};

// A failure of this kind, at this address.
export const failure = (kind, url, cause, more = "") =>
  Object.assign(new RidgelineError(owner[kind](url || "A file of Ridgeline", more), { kind, visitor: visitor[kind], cause }), {
    url: String(url || ""),
  });

// What was thrown out of a wasm.
export const crash = (error) => failure("crashed", "", error, String(error?.message ?? error));

// A module of one function type that answers a reference, which came after all else that we use.
const modern = () => {
  try {
    return WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111]));
  } catch {
    return false;
  }
};

const type = (response) => (response.headers.get("content-type") || "").split(";")[0].trim().toLowerCase();

// The kind of failure that an answer of a server is, if it is one.
export const judge = (response, url = response.url, cause) => {
  if (response.status === 404 || response.status === 410) return failure("not-found", url, cause, `status ${response.status}`);
  if (!response.ok) return failure("network", url, cause, `status ${response.status}`);
  const expected = /\.wasm$/.test(pathOf(url)) ? /^application\/wasm$/ : /\.m?js$/.test(pathOf(url)) ? /^(text|application)\/(x-)?(java|ecma)script$/ : null;
  if (expected && !expected.test(type(response))) return failure("mime", url, cause, type(response));
  return null;
};

const pathOf = (url) => new URL(url, "https://a").pathname;

// The policies that were violated while `work` was done, in the page or the worker.
const violations = async (work) => {
  const found = [];
  const hear = (event) => found.push(event);
  globalThis.addEventListener?.("securitypolicyviolation", hear);
  const done = await work();
  // The event is a task of its own.
  await new Promise((later) => setTimeout(later, 50));
  globalThis.removeEventListener?.("securitypolicyviolation", hear);
  return [done, found.map((event) => event.effectiveDirective).filter((name) => !/^style/.test(name))];
};

const policy = /content security policy|blocked by csp|unsafe-eval/i;

// What failed, and why: `error` as it was caught, from loading `url`, and what was read from there: the server's answer, bytes, or
// nothing. Asks once more for the address where the error alone does not say.
export const explain = async (error, url, read) => {
  if (error?.kind in owner) return error;
  const said = String(error?.message ?? error);
  url = url && String(url);
  if (error instanceof (globalThis.WebAssembly?.RuntimeError ?? RidgelineError)) return crash(error);
  if (policy.test(said)) return failure("policy", url, error, "'wasm-unsafe-eval'");
  if (!modern()) return failure("unsupported", url, error);
  if (/^file:/.test(url ?? "") && globalThis.location) return failure("file", url, error);
  const bad = read?.headers && judge(read, url, error);
  if (bad) return bad;
  // Read, but not to be understood: cut short on its way, or another file under its name.
  if (read || !url || error instanceof SyntaxError) return failure("damaged", url, error, said);
  const [answer, directives] = await violations(() => fetch(url, { cache: "no-store" }).catch(() => null));
  if (answer) answer.body?.cancel().catch(() => {});
  if (directives.length) return failure("policy", url, error, directives[0]);
  if (!answer) {
    const own = globalThis.location?.origin;
    const far = own && own !== "null" && new URL(url).origin !== own && globalThis.navigator?.onLine !== false;
    // An answer that may not be read is an answer all the same.
    const there = far && (await fetch(url, { mode: "no-cors", cache: "no-store" }).catch(() => null));
    return failure(there ? "cors" : "network", url, error, said);
  }
  // It is there now: a script that a policy refused, or that loads another which failed.
  return judge(answer, url, error) ?? failure(error instanceof TypeError ? "policy" : "damaged", url, error, said);
};
