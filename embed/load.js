// The model without an element: in a page, a worker or Node.
import init, { assess, compute, version } from "./model.js";
import { RidgelineError, crash, explain, failure, judge } from "./failure.js";

// Arguments are judged by the model; what it finds is thrown.
const answered = (call) => (...given) => {
  let said;
  try {
    said = call(...given);
  } catch (error) {
    throw crash(error);
  }
  if (said.errors) {
    const words = said.errors.map(({ field, message }) => (field ? `${field}: ${message}` : message));
    throw new RidgelineError(words.join("\n"), { errors: said.errors });
  }
  return said.answer;
};

// Node reads files itself: its `fetch` does not.
const files = () => globalThis.process?.getBuiltinModule?.("node:fs");

const wasmBeside = new URL("./model_bg.wasm", import.meta.url);

const fromAddress = async (request) => {
  const url = request.url ?? String(request);
  let response;
  try {
    if (/^file:/.test(url) && files()) return await files().promises.readFile(new URL(url));
    response = await fetch(request);
    const bad = judge(response, url);
    if (bad) throw bad;
    return response;
  } catch (error) {
    if (error.code === "ENOENT") throw failure("not-found", url, error);
    throw await explain(error, url, response);
  }
};

const here = () => globalThis.location?.href ?? import.meta.url;

const wrong = (more) => {
  const message = `Give load() an address, a request or its answer, the bytes of model_bg.wasm, a module compiled from them, or { base }${more}`;
  return new RidgelineError(message, { errors: [{ field: "source", message }] });
};

// Bytes, a module or an answer.
const readable = async (source) => {
  if (source === undefined || source === null) return fromAddress(wasmBeside);
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source) || source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return fromAddress(new URL(source, here()));
  if (typeof Request === "function" && source instanceof Request) return fromAddress(source);
  if (typeof Response === "function" && source instanceof Response) {
    if (source.bodyUsed) throw wrong("; you gave an answer that was read already");
    if (!source.ok) throw judge(source);
    return source.arrayBuffer();
  }
  if (typeof source.base === "string" || source.base instanceof URL) {
    // Its name carries the digest of this release.
    return fromAddress(new URL(wasmBeside.pathname.split("/").pop(), new URL(String(source.base).replace(/\/?$/, "/"), here())));
  }
  throw wrong("");
};

const compiled = async (read) => {
  if (read instanceof WebAssembly.Module) return read;
  const isAnswer = typeof Response === "function" && read instanceof Response;
  if (isAnswer && /^application\/wasm\b/.test(read.headers.get("content-type"))) return WebAssembly.compileStreaming(read);
  return WebAssembly.compile(isAnswer ? await read.arrayBuffer() : read);
};

const start = async (source) => {
  if (typeof WebAssembly !== "object") throw failure("unsupported");
  const read = await readable(source).catch((error) => {
    throw error instanceof RidgelineError ? error : wrong(`; ${error?.message ?? error}`);
  });
  const url = read.url || (source === undefined ? wasmBeside : "");
  try {
    const module = await compiled(read);
    // Another module would be taken in, and break at the first call.
    if (!WebAssembly.Module.imports(module).length) throw new TypeError("it is another module");
    await init({ module_or_path: module });
  } catch (error) {
    throw await explain(error, url, read);
  }
  return Object.freeze({ compute: answered(compute), assess: answered(assess), version: version(), RidgelineError });
};

let loading;
let from;

// There is one model: whoever asks while it loads, or after, gets it. A failure is forgotten, and the next to ask tries again.
export const load = (source) => {
  if (!loading || (from !== source && !loading.done)) {
    from = source;
    const before = loading;
    const now = (loading = before ? before.catch(() => start(source)) : start(source));
    now.then(
      () => (now.done = true),
      () => loading === now && (loading = undefined),
    );
  }
  return loading;
};

export { RidgelineError };
