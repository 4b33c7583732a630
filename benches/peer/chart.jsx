// 26 weeks ahead: the expected pace, four chances in five, and the target.
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";

import { format } from "./words.js";

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name);

const options = (width) => ({
  width,
  height: 280,
  legend: { live: true },
  scales: { x: { time: true }, y: { range: (_, low, high) => [0, Math.max(high, 1) * 1.05] } },
  axes: [
    { stroke: color("--soft"), grid: { show: false } },
    { stroke: color("--soft"), grid: { stroke: color("--line") }, size: 64, values: (_, ticks) => ticks.map(format.short) },
  ],
  series: [
    {},
    { label: "one in ten below", stroke: color("--edge"), value: (_, value) => format.short(value ?? 0) },
    { label: "one in ten above", stroke: color("--edge"), value: (_, value) => format.short(value ?? 0) },
    { label: "expected", stroke: color("--brand"), width: 3, value: (_, value) => format.short(value ?? 0) },
    { label: "target", stroke: color("--ink"), dash: [5, 4], points: { show: false }, value: (_, value) => format.short(value ?? 0) },
  ],
  bands: [{ series: [2, 1], fill: color("--band") }],
});

export function Chart({ plan, answer }) {
  const place = useRef();
  const plot = useRef();
  const { weeks } = answer;
  const data = [
    weeks.map(({ start }) => start / 1000),
    weeks.map(({ p10 }) => p10),
    weeks.map(({ p90 }) => p90),
    weeks.map(({ pace }) => pace),
    weeks.map(() => plan.target),
  ];
  useEffect(() => {
    plot.current = new uPlot(options(place.current.clientWidth), data, place.current);
    const watch = new ResizeObserver(([{ contentRect }]) => plot.current.setSize({ width: contentRect.width, height: 280 }));
    watch.observe(place.current);
    return () => (watch.disconnect(), plot.current.destroy());
  }, []);
  useEffect(() => plot.current.setData(data), [answer]);
  return (
    <section class="card">
      <h2>Revenue ahead, {plan.period === "quarter" ? "quarterly" : "monthly"} pace</h2>
      <div ref={place} role="img" aria-label={`Expected pace of the next 26 weeks: from ${format.short(weeks[0].pace)} to ${format.short(weeks[25].pace)}`} />
      <details>
        <summary>Show as a table</summary>
        <table>
          <thead><tr><th>Week of</th><th>Expected</th><th>One in ten below</th><th>One in ten above</th></tr></thead>
          <tbody>
            {weeks.map(({ start, pace, p10, p90 }) => (
              <tr key={+start}><th>{format.day(start)}</th><td>{format.short(pace)}</td><td>{format.short(p10)}</td><td>{format.short(p90)}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
      <div class="three">
        {answer.windows.map(({ from, to, chance, target }) => (
          <p key={from}>Days {from + 1}–{to}<strong>{format.percent(chance)} chance</strong>to reach {format.short(target)}</p>
        ))}
      </div>
    </section>
  );
}
