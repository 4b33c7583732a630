// The plan in plain JavaScript: what it needs, what it brings, where it falls short. Chances and the band are simulated.
import { TRIALS, WEEKS, below, periodDays, shares, simulate } from "./simulation.js";

const DAY = 86_400_000;
const day = (plan, days) => new Date(Date.parse(`${plan.start}T00:00Z`) + days * DAY);

const expected = (plan, from, to) => {
  const share = shares(plan, from, to);
  const mid = plan.mid * plan.lateWinRate * share.mid;
  const top = plan.top * plan.winRate * share.top;
  const begun = (plan.proposals / 7) * plan.deal * plan.winRate * share.begun;
  return { mid, top, begun, total: mid + top + begun, share };
};

// Days by which half of the work begun has closed.
function median({ cycleDays, cycleSpread }) {
  const shape = cycleSpread ** -2, scale = cycleDays * cycleSpread ** 2;
  let low = 0, high = 10 * cycleDays;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (below(shape, middle / scale) < 0.5) low = middle;
    else high = middle;
  }
  return low;
}

function required(plan) {
  const part = (least, rate, have) => {
    const coverage = Math.max(least, 1 / rate), value = plan.target * coverage, gap = Math.max(0, value - have);
    return { coverage, value, gap, opportunities: Math.ceil(gap / plan.deal) };
  };
  const proposals = plan.target / (plan.deal * plan.winRate) / (periodDays(plan) / 7);
  const meetings = plan.meetingsPerRep * plan.reps;
  const each = meetings > 0 && plan.proposals > 0 ? meetings / plan.proposals : 2;
  const hours = meetings > 0 && plan.prospectingHours > 0 ? plan.prospectingHours / meetings : 1.5;
  return {
    top: part(3, plan.winRate, plan.top),
    mid: part(2, plan.lateWinRate, plan.mid),
    proposals,
    meetingsPerRep: (proposals * each) / plan.reps,
    hours: proposals * each * hours,
  };
}

function valleys(plan, weeks) {
  const found = [];
  const typical = plan.target / periodDays(plan);
  const half = median(plan);
  for (let from = 0; from < WEEKS; from++) {
    if (weeks[from].pace >= 0.95 * plan.target) continue;
    let to = from;
    while (to < WEEKS && weeks[to].pace < 0.95 * plan.target) to++;
    if (to - from >= 2) {
      const inside = weeks.slice(from, to);
      const short = { mid: 0, top: 0, activity: 0 };
      for (const { mid, top, begun, share } of inside) {
        short.mid += typical * share.midDays - mid;
        short.top += typical * share.topDays - top;
        short.activity += typical * share.begun - begun;
      }
      const [cause] = Object.entries(short).sort(([, a], [, b]) => b - a)[0];
      const actBy = 7 * from - Math.floor(half);
      found.push({
        start: weeks[from].start,
        end: to < WEEKS ? weeks[to].start : null,
        depth: Math.max(...inside.map(({ pace }) => 1 - pace / plan.target)),
        lost: inside.reduce((sum, { total }) => sum + typical * 7 - total, 0),
        cause,
        actBy: day(plan, actBy),
        bakedIn: actBy < 0,
      });
    }
    from = to;
  }
  return found;
}

function warnings(plan, need) {
  const found = [];
  if (need.mid.gap > 0) found.push("mid");
  if (need.top.gap > 0) found.push("top");
  return found;
}

// The smallest number of opportunities whose wins reach the target with a chance of `level`.
function confidence(plan, level) {
  const wins = Math.ceil(plan.target / plan.deal);
  for (let n = wins; n < 20 * wins + 1000; n++) {
    let share = (1 - plan.winRate) ** n, sum = 0;
    for (let k = 0; k < wins; k++) {
      sum += share;
      share *= ((n - k) / (k + 1)) * (plan.winRate / (1 - plan.winRate));
    }
    if (1 - sum >= level) return { level, opportunities: n, coverage: (n * plan.deal) / plan.target };
  }
  return { level, opportunities: Infinity, coverage: Infinity };
}

const change = (plan, field, factor) => {
  const changed = { ...plan, [field]: plan[field] * factor };
  if (field === "winRate") {
    changed.winRate = Math.min(1, changed.winRate);
    changed.lateWinRate = Math.min(1, 1.5 * changed.winRate);
  }
  return expected(changed, 0, 90).total;
};

export function compute(plan, trials = TRIALS) {
  const need = required(plan);
  const sampled = simulate(plan, trials);
  const days = periodDays(plan);
  const weeks = sampled.weeks.map((band, week) => {
    const won = expected(plan, 7 * week, 7 * week + 7);
    return { ...won, ...band, start: day(plan, 7 * week), pace: (won.total * days) / 7 };
  });
  const windows = sampled.windows.map((window, index) => ({
    ...window,
    from: 30 * index,
    to: 30 * index + 30,
    target: (plan.target * 30) / days,
    expected: expected(plan, 30 * index, 30 * index + 30).total,
  }));
  const reaches = windows.map((window) => window.expected >= 0.95 * window.target);
  const state = reaches[0] ? (reaches[1] && reaches[2] ? "onTrack" : "peak") : reaches[1] || reaches[2] ? "climb" : "valley";
  const ratio = need.proposals / plan.proposals;
  return {
    state,
    need,
    weeks,
    windows,
    period: { ...sampled.period, expected: expected(plan, 0, 8).total },
    valleys: valleys(plan, weeks),
    effectFrom: day(plan, Math.ceil(median(plan))),
    warnings: warnings(plan, need),
    confidence: [0.5, 0.8, 0.9].map((level) => confidence(plan, level)),
    levers: ["winRate", "deal", "proposals", "meetingsPerRep", "prospectingHours"].map((lever) => ({
      lever,
      today: plan[lever],
      needed: plan[lever] * Math.max(1, ratio),
    })),
    waiting: Math.max(0, need.proposals - plan.proposals) * plan.deal * plan.winRate,
    sensitivity: ["winRate", "deal", "proposals", "top", "mid"].map((lever) => {
      const now = expected(plan, 0, 90).total;
      return { lever, low: change(plan, lever, 0.8) - now, high: change(plan, lever, 1.2) - now };
    }),
  };
}
