// Reads a calendar file with ical.js and writes what it found: `node calendar.mjs <ical.js> <file.ics>`.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , library, file] = process.argv;
const { default: ICAL } = await import(pathToFileURL(library).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const days = [];
  for (let all = event.iterator(), day; days.length < 100 && (day = all.next()); ) days.push(day.toString());
  return {
    uid: event.uid,
    stamp: component.getFirstPropertyValue("dtstamp").toString(),
    wholeDay: event.startDate.isDate,
    hours: event.duration.toSeconds() / 3600,
    title: event.summary,
    text: event.description,
    alarms: component.getAllSubcomponents("valarm").map((alarm) => ({
      action: alarm.getFirstPropertyValue("action"),
      hours: alarm.getFirstPropertyValue("trigger").toSeconds() / 3600,
      title: alarm.getFirstPropertyValue("description"),
    })),
    transparent: component.getFirstPropertyValue("transp") === "TRANSPARENT",
    days,
  };
});
console.log(JSON.stringify({ version: calendar.getFirstPropertyValue("version"), product: calendar.getFirstPropertyValue("prodid"), events }));
