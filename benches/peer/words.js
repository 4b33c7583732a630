// Figures and sentences.
const currency = "USD";
const money = new Intl.NumberFormat(undefined, { style: "currency", currency, maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(undefined, { style: "currency", currency, notation: "compact", maximumSignificantDigits: 3 });
const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(undefined, { style: "percent" });
const date = new Intl.DateTimeFormat(undefined, { timeZone: "UTC", day: "numeric", month: "long" });

export const format = {
  money: (value) => money.format(value),
  short: (value) => short.format(value),
  number: (value) => number.format(value),
  percent: (value) => percent.format(value),
  day: (value) => date.format(value),
};

const causes = {
  mid: "too little in mid funnel",
  top: "a thin top of funnel",
  activity: "weekly activity below what the target needs",
};

export const names = {
  winRate: "Win rate",
  deal: "Average deal",
  proposals: "Proposals a week",
  meetingsPerRep: "Meetings per rep a week",
  prospectingHours: "Prospecting hours a week",
  top: "Top of funnel",
  mid: "Mid funnel",
};

export function headline(plan, { state, valleys, windows, effectFrom }) {
  const [valley] = valleys;
  const per = plan.period === "quarter" ? "a quarter" : "a month";
  const lacking = valley ? format.short(valley.depth * plan.target) : "";
  const gap = format.short(Math.max(0, windows[0].target - windows[0].expected));
  const chances = windows.map(({ chance }) => format.percent(chance));
  const title = {
    onTrack: valley
      ? `The next 90 days are covered. From ${format.day(valley.start)} you fall ${lacking} ${per} short of target.`
      : `You are on course for ${format.short(plan.target)} ${per}. No valley is in sight for half a year.`,
    peak: valley
      ? `The next 30 days are covered. From ${format.day(valley.start)} you fall ${lacking} ${per} short of target.`
      : "The next 30 days are covered; what follows falls short of target.",
    climb: `The next 30 days fall ${gap} short. After that you are back at target.`,
    valley: `You are in a valley: ${lacking || gap} ${per} short of target.`,
  }[state];
  const cause = valley ? `The cause is ${causes[valley.cause]}. ` : "";
  const until = !valley
    ? `Work skipped now is missing from ${format.day(effectFrom)} on.`
    : valley.bakedIn
      ? `Deals opened today mostly close from ${format.day(effectFrom)} on, so this dip is already baked in.`
      : `It can still be helped: act by ${format.day(valley.actBy)}.`;
  return {
    title,
    alarm: state !== "onTrack" || valleys.length > 0,
    detail: `${cause}${until} The chance to reach target is ${chances[0]} in the next 30 days, ${chances[1]} in days 31–60 and ${chances[2]} in days 61–90.`,
  };
}

export function notices(plan, { valleys, warnings, need }) {
  const dips = valleys.map((valley) => ({
    key: `valley ${+valley.start}`,
    title: `Revenue valley from ${format.day(valley.start)}, up to ${format.percent(valley.depth)} below target`,
    text: `Caused by ${causes[valley.cause]}. ${valley.end ? `It lasts until ${format.day(valley.end)}` : "At today’s activity nothing ends it within 26 weeks"}; it costs ${format.short(valley.lost)}.`,
  }));
  const thin = warnings.map((stage) => ({
    key: stage,
    title: `${names[stage]} is below its minimum`,
    text: `${format.short(plan[stage])} is open; the target takes ${format.short(need[stage].value)} at your win rate.`,
  }));
  return [...dips, ...thin];
}

// Reads "1.5k", "$120,000", "25 %".
export function parse(text, share) {
  const found = /^\D*?(-?[\d,\s]*\.?\d+)\s*([kKmM]?)\s*%?$/.exec(text.trim());
  if (!found) return NaN;
  const value = Number(found[1].replace(/[,\s]/g, "")) * ({ k: 1e3, m: 1e6 }[found[2].toLowerCase()] ?? 1);
  return share ? value / 100 : value;
}
