// Days of guides: as people write them, and counted as the German civil code does (BGB §§ 187, 188, 193).
import assert from "node:assert/strict";
import { test } from "node:test";
import { key, period, periodText, plus, read, resolved, state } from "../../site_overrides/assets/js/guide/dates-core.js";

const TODAY = "2026-11-22";

test("a day as people write it", () => {
  for (const text of ["12.3.2027", "12. März 2027", "2027-03-12", "Freitag, 12. Maerz 2027", "12/3/27", "12032027", "March 12th, 2027", "12 березня 2027 р."]) {
    assert.deepEqual(read(text, TODAY), { day: "2027-03-12" }, text);
  }
});

test("what is no day says why", () => {
  assert.deepEqual(read("", TODAY), { problem: "empty" });
  assert.deepEqual(read("bald", TODAY), { problem: "form" });
  assert.deepEqual(read("12. Brumaire 2027", TODAY), { problem: "month", word: "Brumaire" });
  assert.deepEqual(read("30.2.2027", TODAY), { problem: "unreal" });
  assert.deepEqual(read("1.1.2057", TODAY), { problem: "far" });
});

test("a month that is too short for the day ends the period on its last day, or begins it on the next", () => {
  assert.equal(plus("2027-01-31", "P1M"), "2027-02-28");
  assert.equal(plus("2027-01-31", "P1M", true), "2027-03-01");
  assert.equal(plus("2028-02-29", "-P1Y"), "2027-02-28");
});

test("a last day that is no working day moves on, over holidays, too", () => {
  const rule = { event: "geburt", end: "P1W", moves: true };
  const found = period(rule, { geburt: { day: "2026-12-18", assumed: false } }, new Set(["2026-12-25", "2026-12-26"]));
  assert.deepEqual(found, { assumed: false, end: "2026-12-28", moved: "2026-12-25" });
});

test("where the first day counts, as at a birthday, the period ends a day earlier", () => {
  const known = { geburt: { day: "2026-12-18", assumed: false } };
  assert.equal(period({ event: "geburt", end: "P1M" }, known).end, "2027-01-18");
  assert.equal(period({ event: "geburt", end: "P1M", firstDayCounts: true }, known).end, "2027-01-17");
});

test("working days leave out weekends and holidays, weekdays only Sundays and holidays", () => {
  const known = { start: { day: "2026-12-23", assumed: false } };
  const free = new Set(["2026-12-25", "2026-12-26"]);
  assert.equal(period({ event: "start", end: "P3D", count: "working_days" }, known, free).end, "2026-12-29");
  assert.equal(period({ event: "start", end: "P3D", count: "weekdays" }, known, free).end, "2026-12-29");
  assert.equal(period({ event: "start", end: "-P3D", count: "working_days" }, known, free).end, "2026-12-18");
  assert.equal(period({ event: "start", end: "-P3D", count: "weekdays" }, known, free).end, "2026-12-19");
});

test("a time allowed anew after another event is added: until the birth, if that is later", () => {
  const rule = { event: "termin", end: "P8W", adds: "geburt" };
  const on = (day) => period(rule, { termin: { day: "2027-01-10" }, geburt: { day } }).end;
  assert.equal(on("2027-01-05"), "2027-03-07");
  assert.equal(on("2027-01-15"), "2027-03-12");
});

test("an event is worked out from another one, unless its own day is known", () => {
  const events = { geburt: { name: "Geburt" }, schule: { name: "Schule", from: [{ event: "geburt", offset: "P6Y", day: "08-01" }] } };
  assert.deepEqual(resolved(events, { geburt: "2021-08-02" }).schule, { day: "2028-08-01", assumed: true });
  assert.deepEqual(resolved(events, { geburt: "2021-08-02", schule: "2027-08-01" }).schule, { day: "2027-08-01", assumed: false });
});

test("over, now, or to come; sorted by what comes next", () => {
  assert.equal(state({ end: "2026-11-21" }, TODAY), "past");
  assert.equal(state({ end: "2026-11-22" }, TODAY), "now");
  assert.equal(state({ start: "2026-11-01", end: "2026-12-01" }, TODAY), "now");
  assert.equal(state({ start: "2026-11-23" }, TODAY), "future");
  assert.equal(key({ start: "2026-11-01", end: "2026-12-01" }, TODAY), "2026-12-01");
});

test("a period in words", () => {
  assert.equal(periodText({ start: "2027-02-01", end: "2027-02-28" }), "im Februar 2027");
  assert.equal(periodText({ start: "2026-05-02", end: "2026-05-10" }), "vom 2. bis 10. Mai 2026");
  assert.equal(periodText({ start: "2026-12-30", end: "2027-01-02" }), "vom 30. Dezember 2026 bis 2. Januar 2027");
});
