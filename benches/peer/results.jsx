// What stands beside the form: the three indicators, the warnings, and what would help.
import { format, names, notices } from "./words.js";

function Indicator({ name, due, have, need, write, children }) {
  const short = have < need;
  return (
    <section class="card">
      <p class="due">{due}<strong class={short ? "alarm" : "good"}>{short ? `Short ${write(need - have)}` : "Covered"}</strong></p>
      <h3>{name}</h3>
      <p class="big">{write(have)}</p>
      <p>of {write(need)} needed</p>
      <progress max={1} value={Math.min(1, need > 0 ? have / need : 1)} aria-label={`${name}: ${format.percent(need > 0 ? have / need : 1)} of what is needed`} />
      <p>{children}</p>
    </section>
  );
}

export function Indicators({ plan, answer: { need } }) {
  const times = (value) => `${format.number(value / plan.target)}×`;
  return (
    <div class="three">
      <Indicator name="Mid funnel" due="Due in 30 days" have={plan.mid} need={need.mid.value} write={format.short}>
        {times(plan.mid)} target; your win rate needs {format.number(need.mid.coverage)}×.
      </Indicator>
      <Indicator name="Top of funnel" due="Due after day 30" have={plan.top} need={need.top.value} write={format.short}>
        {times(plan.top)} target; your win rate needs {format.number(need.top.coverage)}×, about {format.number(need.top.opportunities)} more opportunities.
      </Indicator>
      <Indicator name="Weekly activity" due="Everything later" have={plan.proposals} need={need.proposals} write={format.number}>
        {format.number(need.proposals)} proposals a week, {format.number(need.meetingsPerRep)} meetings per rep and {format.number(need.hours)} hours of prospecting.
      </Indicator>
    </div>
  );
}

export function Warnings({ plan, answer }) {
  const found = notices(plan, answer);
  return (
    <section class="card">
      <h2>Valley warnings</h2>
      {found.length === 0 && <p>Nothing to warn about. Pipeline and activity carry the target.</p>}
      {found.map(({ key, title, text }) => <article key={key}><h3>{title}</h3><p>{text}</p></article>)}
    </section>
  );
}

const write = { winRate: format.percent, deal: format.money };

export function Help({ answer: { levers, waiting, confidence, sensitivity, period } }) {
  return (
    <div class="two">
      <section class="card">
        <h2>What would reach the target</h2>
        <table>
          <thead><tr><th>Alone</th><th>Today</th><th>Needed</th></tr></thead>
          <tbody>
            {levers.map(({ lever, today, needed }) => (
              <tr key={lever}><th>{names[lever]}</th><td>{(write[lever] ?? format.number)(today)}</td><td>{(write[lever] ?? format.number)(needed)}</td></tr>
            ))}
          </tbody>
        </table>
        <p>Each week of waiting costs {format.short(waiting)}. This period: {format.short(period.expected)}, with a chance of {format.percent(period.chance)} to reach target.</p>
      </section>
      <section class="card">
        <h2>What it hangs on</h2>
        <table>
          <thead><tr><th>90 days’ revenue</th><th>20% less</th><th>20% more</th></tr></thead>
          <tbody>
            {sensitivity.map(({ lever, low, high }) => <tr key={lever}><th>{names[lever]}</th><td>{format.short(low)}</td><td>{format.short(high)}</td></tr>)}
          </tbody>
        </table>
        <ul>
          {confidence.map(({ level, opportunities, coverage }) => (
            <li key={level}>{format.percent(level)} sure: {format.number(opportunities)} opportunities, {format.number(coverage)}× target</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
