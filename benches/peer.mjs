// The same chances and percentiles by simulation, as a careful JavaScript page would: 10,000 trials a span, typed arrays,
// no allocation in a trial, sfc32, samplers by table and by Marsaglia and Tsang. Prints one JSON line: {"medianMs": …, …}.

const TRIALS = 10_000;
const WEEKS = 26;
const plan = {
  target: 100_000, deal: 12_500, dealSpread: 0.5, winRate: 0.25, lateWinRate: 0.375, proposals: 6, cycleDays: 60, cycleSpread: 0.5,
  top: 310_000, mid: 280_000, periodDays: 365.25 / 12, window: 30, daysLeft: 8,
};

// sfc32: state in locals of a closure, which V8 keeps in registers better than a typed array.
function sfc32(a, b, c, d) {
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return ((t >>> 0) + 0.5) / 4294967296;
  };
}
const random = sfc32(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);

let spare = NaN;
function normal() {
  if (spare === spare) {
    const z = spare;
    spare = NaN;
    return z;
  }
  for (;;) {
    const u = 2 * random() - 1, v = 2 * random() - 1, s = u * u + v * v;
    if (s < 1 && s > 0) {
      const f = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * f;
      return u * f;
    }
  }
}

// Marsaglia and Tsang, 2000.
function gamma(shape) {
  if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3, c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(), w = 1 + c * x;
    if (w <= 0) continue;
    const v = w * w * w, u = random(), x2 = x * x;
    if (u < 1 - 0.0331 * x2 * x2 || Math.log(u) < 0.5 * x2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

// Inversion by table: the cumulative distribution once a span, then a short scan from the bottom.
const tables = [new Float64Array(512), new Float64Array(512), new Float64Array(512)];
function fillBinomial(table, n, p) {
  let share = (1 - p) ** n, sum = share, k = 0;
  const odds = p / (1 - p);
  for (; k < n && sum < 1 - 1e-12 && k < 510; k++) {
    table[k] = sum;
    share *= ((n - k) / (k + 1)) * odds;
    sum += share;
  }
  table[k] = 2;
}
function fillPoisson(table, mean) {
  let share = Math.exp(-mean), sum = share, k = 0;
  for (; sum < 1 - 1e-12 && k < 510; k++) {
    table[k] = sum;
    share *= mean / (k + 1);
    sum += share;
  }
  table[k] = 2;
}
function draw(table) {
  const u = random();
  let k = 0;
  while (table[k] < u) k++;
  return k;
}

// Gamma distribution function by its series: once a boundary, no part of the trials.
function lnGamma(x) {
  let shift = 0;
  while (x < 12) shift -= Math.log(x++);
  const z = 1 / (x * x);
  return shift + (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + (1 / 12 - z * (1 / 360 - z / 1260)) / x;
}
function below(shape, x) {
  if (x <= 0) return 0;
  let sum = 1, part = 1;
  for (let k = 1; k < 1000 && part > sum * 1e-16; k++) sum += part *= x / (shape + k);
  return Math.min(1, sum * Math.exp(shape * Math.log(x) - x - lnGamma(shape + 1)));
}
function closed(day) {
  const shape = plan.cycleSpread ** -2, x = day / (plan.cycleDays * plan.cycleSpread ** 2);
  return day * (1 - below(shape, x)) + plan.cycleDays * below(shape + 1, x);
}

const revenues = new Float64Array(TRIALS);
function span(from, to, target) {
  const split = Math.min(plan.window, plan.cycleDays - 7);
  const g = closed, atSplit = g(split);
  const mid = plan.lateWinRate * ((g(Math.min(to, split)) - g(Math.min(from, split))) / atSplit);
  const top = plan.winRate * ((g(Math.max(to, split)) - g(Math.max(from, split))) / (plan.cycleDays - atSplit));
  const begun = (plan.proposals / 7) * plan.winRate * (to - g(to) - (from - g(from)));
  const topDeals = plan.top / plan.deal, midDeals = plan.mid / plan.deal;
  const wholeTop = Math.floor(topDeals), wholeMid = Math.floor(midDeals);
  const partTop = (topDeals - wholeTop) * top, partMid = (midDeals - wholeMid) * mid;
  fillBinomial(tables[0], wholeTop, top);
  fillBinomial(tables[1], wholeMid, mid);
  fillPoisson(tables[2], begun);
  const shape = plan.dealSpread ** -2, scale = plan.deal / shape;
  let reached = 0;
  for (let trial = 0; trial < TRIALS; trial++) {
    let wins = draw(tables[0]) + draw(tables[1]) + draw(tables[2]);
    if (random() < partTop) wins++;
    if (random() < partMid) wins++;
    const revenue = wins === 0 ? 0 : gamma(wins * shape) * scale;
    revenues[trial] = revenue;
    if (revenue >= target) reached++;
  }
  revenues.sort();
  const at = (level) => revenues[Math.floor(level * TRIALS)];
  return { chance: reached / TRIALS, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function answer() {
  const windows = [[0, 30], [30, 60], [60, 90]].map(([from, to]) => span(from, to, (plan.target * (to - from)) / plan.periodDays));
  const period = span(0, plan.daysLeft, plan.target);
  const weeks = [];
  for (let week = 0; week < WEEKS; week++) weeks.push(span(Math.max(0, 7 * week - 10.5), 7 * week + 17.5, plan.target));
  return { windows, period, weeks };
}

for (let warm = 0; warm < 5; warm++) answer();
const times = [];
let last;
for (let run = 0; run < 15; run++) {
  const start = performance.now();
  last = answer();
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const chances = last.windows.map((window) => window.chance);
console.log(JSON.stringify({ medianMs: times[times.length >> 1], trials: TRIALS, chances }));
