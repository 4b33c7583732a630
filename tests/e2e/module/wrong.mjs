// Arguments of every wrong type, in Node, in a folder where the package is installed: each gives a RidgelineError that names the field.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { load } = await import(pathToFileURL(createRequire(`${process.cwd()}/package.json`).resolve("ridgeline")));
const { compute, assess, version, RidgelineError } = await load();
assert.match(version, /^\d+\.\d+\.\d+/);

const PLAN = { start: "2026-11-23", target: 1e5, deal: 1e4, winRate: 0.3, meetingsPerRep: 6, proposals: 7, prospectingHours: 20 };
const NUMBERS = ["version", "target", "closed", "deal", "dealSpread", "winRate", "lateWinRate", "reps", "meetingsPerRep", "proposals", "prospectingHours", "cycleDays", "cycleSpread", "top", "mid"];

const thrower = () => { throw new Error("no"); };
const revoked = (of) => { const { proxy, revoke } = Proxy.revocable(of, {}); revoke(); return proxy; };
const cycle = {}; cycle.self = cycle; cycle.weeks = [cycle];
const ring = []; for (let at = 0; at < 500; at++) ring.push(ring);
const detached = new Uint8Array(8); structuredClone(detached.buffer, { transfer: [detached.buffer] });
const deep = (depth) => { let it = {}; for (let at = 0; at < depth; at++) it = { weeks: [it], target: it }; return it; };
class Own { #hidden = 1; get target() { return this.#hidden; } }

// Of a type that is neither a number nor a text, a list or plain fields.
const odd = {
  symbol: Symbol("s"), function: () => 1, class: Own, bigint: 10n, map: new Map([["target", 1]]), set: new Set([1]), date: new Date(0),
  promise: Promise.resolve(1), regexp: /x/, weak: new WeakMap(), error: new Error("x"), buffer: new ArrayBuffer(8), detached,
  typed: new Float64Array([1, 2]), shared: new SharedArrayBuffer(8), boxed: new Number(5), text: new String("5"), flag: new Boolean(true),
  revoked: revoked({}), revokedList: revoked([]), revokedFunction: revoked(() => 1),
  keys: new Proxy({}, { ownKeys: thrower }), gets: new Proxy([], { get: thrower }), tag: { get [Symbol.toStringTag]() { throw 1; } },
  global: globalThis, wasm: new WebAssembly.Memory({ initial: 1 }),
};
const values = {
  ...odd, nan: NaN, infinity: Infinity, minus: -Infinity, true: true, empty: "", text2: "soon", long: "x".repeat(2 ** 22), list: [], rows: [1, 2],
  object: {}, cycle, ring, deep: deep(20_000), own: new Own(), none: Object.create(null), getter: { get meetings() { throw new Error(); } },
  proxy: new Proxy({}, { get: thrower, ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }) }),
  endless: new Proxy([], { get: (_, name) => (name === "length" ? 2 ** 53 : name === Symbol.toStringTag ? undefined : ring) }),
  huge: new Array(2 ** 32 - 1), many: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`a${at}`, 1])), surrogate: "\ud800",
};

// What `call` throws: fields and messages.
const errors = (call, what) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof RidgelineError && error instanceof Error, `${what}: ${error?.stack}`);
    assert.equal(error.name, "RidgelineError");
    assert.equal(error.kind, null, `${what}: ${error.message}`);
    assert.ok(error.errors.length > 0, what);
    for (const { field, message } of error.errors) {
      assert.equal(typeof field, "string");
      assert.ok(message.length > 10 && message.length < 500, `${what}: ${message}`);
    }
    return error.errors;
  }
  return [];
};
const fields = (call, what) => errors(call, what).map(({ field }) => field);

// The whole is no plan.
for (const [name, value] of Object.entries({ ...odd, undefined, null: null, number: 5, nan: NaN, text: "plan", list: [], true: true })) {
  assert.deepEqual(fields(() => compute(value), name), [""], name);
}
assert.deepEqual(fields(() => compute(), "nothing"), [""]);
// Fields that are missing are told, all of them.
assert.deepEqual(fields(() => compute({}), "{}"), ["target", "deal", "winRate", "meetingsPerRep", "proposals", "prospectingHours"]);
assert.deepEqual(fields(() => compute(new Own()), "a class's own"), ["target", "deal", "winRate", "meetingsPerRep", "proposals", "prospectingHours"]);

// Each field by itself.
for (const [name, value] of Object.entries(values)) {
  for (const field of NUMBERS) {
    assert.deepEqual(fields(() => compute({ ...PLAN, [field]: value }), `${field}: ${name}`), [field], `${field}: ${name}`);
    const given = Object.defineProperty({ ...PLAN }, field, { get: thrower, enumerable: true });
    assert.deepEqual(fields(() => compute(given), `${field}: a getter`), [field]);
  }
  for (const field of ["period", "currency", "start"]) {
    assert.deepEqual(fields(() => compute({ ...PLAN, [field]: value }), `${field}: ${name}`), [field], `${field}: ${name}`);
  }
  for (const list of ["weeks", "closedPeriods"]) {
    const found = fields(() => compute({ ...PLAN, [list]: value }), `${list}: ${name}`);
    if (!["list", "rows"].includes(name)) assert.ok(found.length > 0, `${list}: ${name}`);
    for (const field of found) assert.ok(field.startsWith(list), `${list}: ${name}: ${field}`);
    const row = fields(() => compute({ ...PLAN, [list]: [value] }), `${list}[0]: ${name}`);
    assert.ok(row.length > 0 && row.every((field) => field.startsWith(`${list}[0]`)), `${list}[0]: ${name}: ${row}`);
  }
  for (const field of ["meetings", "proposals", "hours"]) {
    const week = { meetings: 1, proposals: 1, hours: 1, [field]: value };
    assert.deepEqual(fields(() => compute({ ...PLAN, weeks: [week] }), `${field}: ${name}`), [`weeks[0].${field}`], `${field}: ${name}`);
  }
  for (const field of ["won", "decided"]) {
    const found = fields(() => compute({ ...PLAN, winEvidence: { won: 1, decided: 3, [field]: value } }), `${field}: ${name}`);
    assert.deepEqual(found, [`winEvidence.${field}`], `${field}: ${name}`);
  }
  const evidence = fields(() => compute({ ...PLAN, winEvidence: value }), `winEvidence: ${name}`);
  assert.ok(evidence.length > 0 && evidence.every((field) => field.startsWith("winEvidence.")), `winEvidence: ${name}: ${evidence}`);
}

// The words are those of the model's own errors.
assert.equal(errors(() => compute({ ...PLAN, winRate: 1.7 }))[0].message, "Enter a win rate above 0 and at most 1; you gave 1.7");
assert.equal(errors(() => compute({ ...PLAN, winrate: 1 }))[0].message, "A plan has no field winrate; check the spelling");
assert.match(errors(() => compute({ ...PLAN, weeks: new Array(1e6) }))[0].message, /at most 52 rows; you gave 1000000/);
assert.match(errors(() => compute({ ...PLAN, target: 10n }))[0].message, /you gave a BigInt/);

// Checks.
assert.equal(assess("fit", {}).undecided, "blank");
const asked = { ...assess("fit", { reps: 6 }) };
assert.ok(asked.unanswered.length > 3 && asked.winner === null && asked.undecided === "early");
for (const [name, value] of Object.entries({ ...values, undefined, null: null })) {
  assert.deepEqual(fields(() => assess(value, {}), name), ["id"], name);
  if (!["object", "own", "none"].includes(name)) {
    const found = fields(() => assess("fit", value), name);
    assert.ok(found.length > 0 && found.every((field) => field === "fit" || field.startsWith("fit.")), `${name}: ${found}`);
  }
  for (const [check, question] of [["fit", "reps"], ["fit", "direct"], ["diagnosis", "drivers"]]) {
    const found = fields(() => assess(check, { [question]: value }), name);
    // Nothing, and for a ranking no option, is no answer.
    const open = ["undefined", "null"].includes(name) || (question === "drivers" && name === "list");
    assert.deepEqual(found, open ? [] : [`${check}.${question}`], `${question}: ${name}`);
  }
}
for (const wrong of [0, 10_001, 2.5, "2", ["2"]]) assert.deepEqual(fields(() => assess("fit", { reps: wrong })), ["fit.reps"]);
for (const wrong of [["team", "team"], ["team", "unknown"], ["a"], ["team", "money", "helping", "recognition"], 1]) {
  assert.deepEqual(fields(() => assess("diagnosis", { drivers: wrong })), ["diagnosis.drivers"], String(wrong));
}
assert.deepEqual(assess("diagnosis", { drivers: null }).unknown, ["drivers"]);
assert.deepEqual(fields(() => assess("fit", { rep: 1, team: 2 })), ["fit.rep", "fit.team"]);

// Anything in any number of places at once. The seed is fixed: what fails, fails again.
let seed = 20261123;
const random = (below) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
const [all, names] = [Object.values(values), [...NUMBERS, "period", "currency", "start", "weeks", "closedPeriods", "winEvidence", "constructor", "__proto__", "toString"]];
for (let round = 0; round < 3000; round++) {
  const plan = random(3) ? { ...PLAN } : Object.create(null);
  for (let place = random(4); place >= 0; place--) {
    Object.defineProperty(plan, names[random(names.length)], { value: random(9) ? all[random(all.length)] : random(1e6) / 1e3, enumerable: true, configurable: true });
  }
  errors(() => compute(plan), `round ${round}`);
  errors(() => assess("review", plan), `round ${round}`);
}

// And all the while it answers as it did.
const before = JSON.stringify(compute(PLAN));
for (let times = 0; times < 20_000; times++) errors(() => compute({ ...PLAN, target: odd.keys }), "again");
assert.equal(JSON.stringify(compute(PLAN)), before);
assert.ok(!/null/.test(JSON.stringify(compute({ ...PLAN, top: undefined, mid: null }).windows)));

// Sources that are none.
for (const [name, source] of Object.entries({ number: 5, function: () => 1, symbol: Symbol("s"), object: {}, base: { base: 5 } })) {
  const { load: another } = await import(`${pathToFileURL(createRequire(`${process.cwd()}/package.json`).resolve("ridgeline"))}?${name}`);
  // The model is there already: whatever is asked for, it is answered.
  assert.equal((await another(source)).version, version);
}
