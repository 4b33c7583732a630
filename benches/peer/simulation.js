// The chances and percentiles of a plan by simulation, as a careful JavaScript page would have them: typed arrays, no allocation in a
// trial, sfc32, counts by inversion with a guide table (Chen and Asau, 1974), gamma deviates by Marsaglia and Tsang (2000).

export const TRIALS = 10_000;
export const WEEKS = 26;
const DAY = 86_400_000;

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
let random = sfc32(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);

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

// A distribution of counts: what is below each count, and for each 256th of it where to begin to look.
class Counts {
  below = new Float64Array(2048);
  guide = new Uint16Array(256);

  binomial(n, p) {
    const odds = p / (1 - p);
    this.fill((1 - p) ** n, n, (k) => ((n - k) / (k + 1)) * odds);
  }

  poisson(mean) {
    this.fill(Math.exp(-mean), Infinity, (k) => mean / (k + 1));
  }

  fill(share, most, next) {
    const { below, guide } = this;
    let sum = share, k = 0, filled = 0;
    for (; k < most && sum < 1 - 1e-12 && k < 2046; k++) {
      below[k] = sum;
      while (filled < 256 && filled <= sum * 256) guide[filled++] = k;
      share *= next(k);
      sum += share;
    }
    below[k] = 2;
    while (filled < 256) guide[filled++] = k;
  }

  draw() {
    const u = random();
    let k = this.guide[(u * 256) | 0];
    while (this.below[k] < u) k++;
    return k;
  }
}
const [fromTop, fromMid, begun] = [new Counts(), new Counts(), new Counts()];

// The gamma distribution function by its series.
function lnGamma(x) {
  let shift = 0;
  while (x < 12) shift -= Math.log(x++);
  const z = 1 / (x * x);
  return shift + (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + (1 / 12 - z * (1 / 360 - z / 1260)) / x;
}
export function below(shape, x) {
  if (x <= 0) return 0;
  let sum = 1, part = 1;
  for (let k = 1; k < 1000 && part > sum * 1e-16; k++) sum += part *= x / (shape + k);
  return Math.min(1, sum * Math.exp(shape * Math.log(x) - x - lnGamma(shape + 1)));
}

// Days of the cycle behind a piece of work that is `day` days old, on average.
export function closed({ cycleDays, cycleSpread }, day) {
  const shape = cycleSpread ** -2, x = day / (cycleDays * cycleSpread ** 2);
  return day * (1 - below(shape, x)) + cycleDays * below(shape + 1, x);
}

// What share of the two stocks closes between two days, in days of the cycle too, and how much new work.
export function shares(plan, from, to) {
  const split = Math.min(plan.period === "quarter" ? 60 : 30, plan.cycleDays - 7);
  const g = (day) => closed(plan, day);
  const atSplit = g(split);
  const midDays = g(Math.min(to, split)) - g(Math.min(from, split));
  const topDays = g(Math.max(to, split)) - g(Math.max(from, split));
  return { midDays, topDays, mid: midDays / atSplit, top: topDays / (plan.cycleDays - atSplit), begun: to - g(to) - (from - g(from)) };
}

export const periodDays = ({ period }) => 365.25 / (period === "quarter" ? 4 : 12);

let revenues = new Float64Array(TRIALS);

// Chance to reach `target` and percentiles of the revenue between two days.
export function span(plan, from, to, target, trials = TRIALS) {
  if (revenues.length !== trials) revenues = new Float64Array(trials);
  const share = shares(plan, from, to);
  const top = plan.winRate * share.top, mid = plan.lateWinRate * share.mid;
  const topDeals = plan.top / plan.deal, midDeals = plan.mid / plan.deal;
  const wholeTop = Math.floor(topDeals), wholeMid = Math.floor(midDeals);
  const partTop = (topDeals - wholeTop) * top, partMid = (midDeals - wholeMid) * mid;
  fromTop.binomial(wholeTop, top);
  fromMid.binomial(wholeMid, mid);
  begun.poisson((plan.proposals / 7) * plan.winRate * share.begun);
  const shape = plan.dealSpread ** -2, scale = plan.deal / shape;
  let reached = 0;
  for (let trial = 0; trial < trials; trial++) {
    let wins = fromTop.draw() + fromMid.draw() + begun.draw();
    if (random() < partTop) wins++;
    if (random() < partMid) wins++;
    const revenue = wins === 0 ? 0 : gamma(wins * shape) * scale;
    revenues[trial] = revenue;
    if (revenue >= target) reached++;
  }
  revenues.sort();
  const at = (level) => revenues[Math.floor(level * trials)];
  return { chance: reached / trials, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

// Days from the plan's first to the end of its calendar month or quarter.
export function daysLeft(plan) {
  const start = new Date(`${plan.start}T00:00Z`);
  const months = plan.period === "quarter" ? 3 - (start.getUTCMonth() % 3) : 1;
  return (Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1) - start) / DAY;
}

// The windows of 30 days, the rest of the period, and the 28 days around each of the next 26 weeks. The same plan has the same answer.
export function simulate(plan, trials = TRIALS) {
  random = sfc32(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);
  spare = NaN;
  const days = periodDays(plan);
  const windows = [[0, 30], [30, 60], [60, 90]].map(([from, to]) => span(plan, from, to, (plan.target * (to - from)) / days, trials));
  const period = span(plan, 0, daysLeft(plan), plan.target, trials);
  const weeks = [];
  for (let week = 0; week < WEEKS; week++) {
    const from = Math.max(0, 7 * week - 10.5), to = 7 * week + 17.5, pace = days / (to - from);
    const { p10, p50, p90 } = span(plan, from, to, plan.target, trials);
    weeks.push({ p10: p10 * pace, p50: p50 * pace, p90: p90 * pace });
  }
  return { windows, period, weeks };
}
