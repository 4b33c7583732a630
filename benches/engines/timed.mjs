// Times an engine on the compared plans and prints one JSON line: for each plan what it took, in milliseconds of processor time, which other
// programs leave alone, and what it answered.
import { readFileSync } from "node:fs";

const plans = JSON.parse(readFileSync(new URL("../plans/compared.json", import.meta.url), "utf8"));

// Half a second of each plan, and at least five answers, after as many to warm up.
export async function timed(engine, samples) {
  const told = {};
  for (const [name, plan] of Object.entries(plans)) {
    for (let warm = 0; warm < 5; warm++) await engine(plan);
    const times = [];
    let answer;
    for (const until = performance.now() + 500; times.length < 5 || performance.now() < until;) {
      const start = process.cpuUsage();
      answer = await engine(plan);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1e3);
    }
    times.sort((a, b) => a - b);
    told[name] = { ms: times[times.length >> 1], samples, ...figures(answer) };
  }
  console.log(JSON.stringify(told));
}

// What all engines are held against each other by.
const figures = ({ windows, period, weeks }) => ({
  chances: [...windows, period].map(({ chance }) => chance),
  paces: weeks.map(({ p10, p50, p90 }) => [p10, p50, p90]),
});
