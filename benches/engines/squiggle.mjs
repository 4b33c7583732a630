// The same plan written in Squiggle's language, at its default number of samples. The argument is the folder npm installed it in.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { timed } from "./timed.mjs";

// Its own packages are found from where it stands.
const found = createRequire(`${process.argv[2]}/package.json`).resolve("@quri/squiggle-lang");
const { defaultEnvironment, run } = await import(pathToFileURL(found));

const source = (plan) => `
plan = ${JSON.stringify(plan)}
period = plan.period == "quarter" ? 365.25 / 4 : 365.25 / 12
cycleScale = plan.cycleDays * plan.cycleSpread ^ 2
life = Sym.gamma(plan.cycleSpread ^ -2, cycleScale)
later = Sym.gamma(plan.cycleSpread ^ -2 + 1, cycleScale)
closed(day) = day <= 0 ? 0 : day * (1 - cdf(life, day)) + plan.cycleDays * cdf(later, day)

split = min([plan.period == "quarter" ? 60 : 30, plan.cycleDays - 7])
atSplit = closed(split)
shape = plan.dealSpread ^ -2
scale = plan.deal / shape

// Wins of a stock: whole opportunities, and what is left of one as a chance.
won(value, chance) = {
  deals = value / plan.deal
  whole = floor(deals)
  certain = chance <= 0 || whole == 0 ? SampleSet.fromNumber(0) : SampleSet.fromDist(Danger.binomialDist(whole, chance))
  part = (deals - whole) * chance
  part <= 0 ? certain : certain + SampleSet.fromDist(Sym.bernoulli(part))
}

revenue(from, to) = {
  mid = (closed(min([to, split])) - closed(min([from, split]))) / atSplit
  top = (closed(max([to, split])) - closed(max([from, split]))) / (plan.cycleDays - atSplit)
  begun = plan.proposals / 7 * plan.winRate * (to - closed(to) - (from - closed(from)))
  new = begun <= 0 ? SampleSet.fromNumber(0) : SampleSet.fromDist(Danger.poissonDist(begun))
  wins = won(plan.mid, plan.lateWinRate * mid) + won(plan.top, plan.winRate * top) + new
  SampleSet.map(wins, {|n| n == 0 ? 0 : sample(Sym.gamma(n * shape, scale))})
}
chance(from, to, target) = 1 - cdf(revenue(from, to), target)

week(j) = {
  from = max([0, 7 * j - 10.5])
  to = 7 * j + 17.5
  pace = period / (to - from)
  won = revenue(from, to)
  [quantile(won, 0.1) * pace, quantile(won, 0.5) * pace, quantile(won, 0.9) * pace]
}

windows = List.map([0, 30, 60], {|from| chance(from, from + 30, plan.target * 30 / period)})
[List.concat(windows, [chance(0, plan.daysLeft, plan.target)]), List.map(List.upTo(0, 25), week)]
`;

const { daysLeft } = await import("../peer/simulation.js");

async function answer(plan) {
  const { start, ...figures } = plan;
  const { result } = await run(source({ ...figures, daysLeft: daysLeft(plan) }));
  if (!result.ok) throw new Error(result.value.toString());
  const [chances, weeks] = result.value.result.asJS();
  const [period, ...windows] = [chances.pop(), ...chances].map((chance) => ({ chance }));
  return { windows, period, weeks: weeks.map(([p10, p50, p90]) => ({ p10, p50, p90 })) };
}

await timed(answer, defaultEnvironment.sampleCount);
