// The plan page, written plainly with Preact and uPlot. `?trials=` in the address sets how many trials the simulation runs.
import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { Chart } from "./chart.jsx";
import { compute } from "./model.js";
import { Help, Indicators, Warnings } from "./results.jsx";
import { format, headline, parse } from "./words.js";

const trials = Number(new URLSearchParams(location.search).get("trials")) || 10_000;
const KEY = "peer.plan";

// Name, label, unit, bounds; a slider where there is one to play with.
const FIELDS = [
  { name: "target", label: "Revenue target", unit: "$", min: 1, max: 1e12 },
  { name: "deal", label: "Average deal", unit: "$", min: 1, max: 1e12 },
  { name: "reps", label: "Sales reps", min: 1, max: 10_000 },
  { name: "winRate", label: "Win rate", unit: "%", min: 0.001, max: 1, share: true, slider: 60 },
  { name: "meetingsPerRep", label: "Meetings per rep", unit: "a week", min: 0, max: 200, slider: 12 },
  { name: "proposals", label: "Proposals, whole team", unit: "a week", min: 0, max: 10_000, slider: 13 },
  { name: "prospectingHours", label: "Prospecting, whole team", unit: "hours a week", min: 0, max: 100_000, slider: 60 },
  { name: "top", label: "Top of funnel", unit: "$", min: 0, max: 1e13 },
  { name: "mid", label: "Mid funnel", unit: "$", min: 0, max: 1e13 },
  { name: "cycleDays", label: "Sales cycle", unit: "days", min: 14, max: 730 },
];

const EXAMPLE = {
  period: "month", target: "100,000", deal: "12,500", reps: "3", winRate: "25", meetingsPerRep: "4", proposals: "6",
  prospectingHours: "18", top: "310,000", mid: "280,000", cycleDays: "60",
};

function read(draft) {
  const plan = { period: draft.period, start: new Date().toISOString().slice(0, 10), dealSpread: 0.5, cycleSpread: 0.5 };
  const errors = {};
  for (const { name, label, min, max, share } of FIELDS) {
    plan[name] = parse(draft[name], share);
    if (!(plan[name] >= min && plan[name] <= max)) {
      const write = share ? format.percent : format.number;
      errors[name] = `${label} is from ${write(min)} to ${write(max)}`;
    }
  }
  plan.lateWinRate = Math.min(1, 1.5 * plan.winRate);
  return { plan, errors, valid: Object.keys(errors).length === 0 };
}

const restored = () => {
  try {
    return { ...EXAMPLE, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return EXAMPLE;
  }
};

function Field({ field: { name, label, unit, slider }, value, error, set }) {
  return (
    <div class="field">
      <label for={name}>{label}{unit && <span>{unit}</span>}</label>
      <input id={name} inputmode="decimal" value={value} aria-invalid={!!error} aria-describedby={`${name}-error`} onInput={(event) => set(name, event.target.value)} />
      {slider && (
        <input type="range" min={0} max={slider} step={slider / 60} value={parse(value) || 0} aria-label={`${label}, slider`} onInput={(event) => set(name, event.target.value)} />
      )}
      <p class="error" id={`${name}-error`}>{error}</p>
    </div>
  );
}

function Page() {
  const [draft, setDraft] = useState(restored);
  const [said, say] = useState("");
  const { plan, errors, valid } = useMemo(() => read(draft), [draft]);
  const last = useRef();
  const fresh = useMemo(() => valid && { plan, answer: compute(plan, trials) }, [plan]);
  if (fresh) last.current = fresh;
  const shown = last.current;
  const words = shown && headline(shown.plan, shown.answer);
  const set = (name, value) => setDraft((draft) => ({ ...draft, [name]: value }));

  useEffect(() => {
    const resting = setTimeout(() => localStorage.setItem(KEY, JSON.stringify(draft)), 300);
    return () => clearTimeout(resting);
  }, [draft]);
  useEffect(() => {
    const resting = setTimeout(() => say(words?.title ?? ""), 900);
    return () => clearTimeout(resting);
  }, [words?.title]);

  return (
    <>
      <header><p class="brand">Plan</p><button type="button" onClick={() => setDraft(EXAMPLE)}>Start over</button><button type="button" onClick={() => print()}>Print</button></header>
      <main class={valid ? "" : "stale"}>
        <section class="verdict">
          <p class={words?.alarm ? "alarm" : "good"}>{words?.alarm ? "A valley ahead" : "On course"}</p>
          <h1>{words?.title}</h1>
          <p>{words?.detail}</p>
        </section>
        <form class="card" onSubmit={(event) => event.preventDefault()}>
          <fieldset>
            <legend>Target</legend>
            {["month", "quarter"].map((period) => (
              <label key={period}><input type="radio" name="period" checked={draft.period === period} onChange={() => set("period", period)} />{period === "month" ? "Monthly" : "Quarterly"}</label>
            ))}
          </fieldset>
          {FIELDS.map((field) => <Field key={field.name} field={field} value={draft[field.name]} error={errors[field.name]} set={set} />)}
        </form>
        {shown && (
          <div class="results">
            <Chart {...shown} />
            <Indicators {...shown} />
            <Warnings {...shown} />
            <Help {...shown} />
          </div>
        )}
      </main>
      <p class="unseen" role="status">{said}</p>
    </>
  );
}

const place = document.getElementById("page");
place.textContent = "";
render(<Page />, place);
