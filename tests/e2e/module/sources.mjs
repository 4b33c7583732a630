// Where the model may be loaded from, and what is said where it cannot: `node sources.mjs case`, in a folder where the package is installed.
// Each case is a process of its own, since there is one model.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = `${process.cwd()}/node_modules/ridgeline/`;
const file = `${folder}assets/${readdirSync(`${folder}assets`).find((name) => /^model_bg-.*\.wasm$/.test(name))}`;
const bytes = readFileSync(file);
const { load } = await import("ridgeline").catch(() => import(pathToFileURL(`${folder}ridgeline.js`)));

const works = async (source) => assert.equal((await load(source)).assess("fit", {}).check, "fit");
const fails = async (source, kind, field) => {
  const error = await load(source).then(() => assert.fail(`${kind} did not fail`), (error) => error);
  assert.equal(error.name, "RidgelineError", error.stack);
  assert.equal(error.kind, kind, error.message);
  assert.deepEqual(error.errors.map((one) => one.field), field ? [field] : []);
  assert.ok(error.message.length > 20);
  // A failure is forgotten.
  await works();
};

const cases = {
  nothing: () => works(),
  bytes: () => works(bytes),
  buffer: () => works(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  module: async () => works(await WebAssembly.compile(bytes)),
  response: () => works(new Response(bytes)),
  typed: () => works(new Response(bytes, { headers: { "content-type": "application/wasm" } })),
  url: () => works(pathToFileURL(file)),
  text: () => works(pathToFileURL(file).href),
  base: () => works({ base: pathToFileURL(`${folder}assets`) }),
  promise: () => Promise.all([works(), works(), works()]),
  nowhere: () => fails(pathToFileURL(`${folder}nowhere.wasm`), "not-found"),
  cut: () => fails(bytes.subarray(0, bytes.length / 2), "damaged"),
  other: () => fails(new TextEncoder().encode("<!doctype html>"), "damaged"),
  answer: () => fails(new Response("", { status: 404 }), "not-found"),
  "module of another": async () => fails(await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), "damaged"),
  port: () => fails("http://127.0.0.1:9/model_bg.wasm", "network"),
  number: () => fails(5, null, "source"),
  function: () => fails(() => 1, null, "source"),
  empty: () => fails({}, null, "source"),
  throwing: () => fails(new Proxy({}, { get: () => { throw new Error("no"); } }), null, "source"),
  revoked: () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return fails(proxy, null, "source"); },
  "no address": () => fails("http://", null, "source"),
};
if (process.argv[2]) await cases[process.argv[2]]();
else console.log(JSON.stringify(Object.keys(cases)));
