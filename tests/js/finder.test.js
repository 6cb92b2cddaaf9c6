// What a list can be narrowed by: values of one facet widen, facets among each other narrow, what is unknown is never hidden in silence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, itemFrom, narrowed, paramsOf, stateFrom, withUnsure } from "../../site_overrides/assets/js/finder/facets.js";

const ITEMS = [
  { offer: "kita", age: "0-71", group: "baby kinder", topic: "kita", how: "vor-ort", cost: "kostet", access: "ja" },
  { offer: "hotline", topic: "krise", how: "telefon online", cost: "frei" },
  { offer: "treff", age: "0-18", group: "baby", topic: "familie kita", how: "vor-ort kommt", lang: "de uk", open: "MO" },
].map((data) => itemFrom(data, (open) => (open ? true : undefined)));
const ids = (facets, reached) => [...narrowed(ITEMS, facets, reached).ids];

test("nothing chosen shows everything", () => assert.deepEqual(ids({}), ["kita", "hotline", "treff"]));

test("values of a facet widen, facets narrow", () => {
  assert.deepEqual(ids({ wie: ["telefon", "kommt"] }), ["hotline", "treff"]);
  assert.deepEqual(ids({ wie: ["telefon", "kommt"], kostenlos: ["1"] }), ["hotline"]);
  assert.deepEqual(ids({ thema: ["kita"], sprache: ["uk"] }), ["treff"]);
  assert.deepEqual(ids({ zugang: ["1"] }), ["kita"]);
  assert.deepEqual(ids({ offen: ["1"] }), ["treff"]);
});

test("an age in years fits a span of months, and the month in which a year begins fits no span that ends there", () => {
  assert.deepEqual(ids({ alter: ["1"] }), ["kita", "treff"]);
  assert.deepEqual(ids({ alter: ["2"] }), ["kita"]);
  const upToTwelveMonths = itemFrom({ offer: "x", age: "0-12", group: "baby" });
  assert.equal(narrowed([upToTwelveMonths], { alter: ["1"] }).ids.size, 0);
  assert.equal(narrowed([upToTwelveMonths], { alter: ["0"] }).ids.size, 1);
});

test("what nobody knows is counted apart, and shown when asked for", () => {
  assert.deepEqual(narrowed(ITEMS, { kostenlos: ["1"] }).unsure, { kostenlos: 1 });
  assert.deepEqual(ids({ kostenlos: ["1"], unklar: ["1"] }), ["hotline", "treff"]);
  assert.deepEqual(withUnsure({ kostenlos: ["1"] }, { unklar: ["1"] }), { kostenlos: ["1"], unklar: ["1"] });
  assert.deepEqual(withUnsure({ thema: ["kita"] }, { unklar: ["1"] }), { thema: ["kita"] });
});

test("when nothing fits, it says what would if one facet were left out", () => {
  const { ids: none, without } = narrowed(ITEMS, { thema: ["krise"], zugang: ["1"] });
  assert.equal(none.size, 0);
  assert.deepEqual(without, { thema: 1, zugang: 1 });
});

test("a place narrows, too, and counts show what each choice would", () => {
  const { ids: there, counts } = narrowed(ITEMS, {}, new Set(["kita"]));
  assert.deepEqual([...there], ["kita"]);
  assert.deepEqual([counted(counts, "thema", "kita"), counted(counts, "thema", "krise"), counted(counts, "alter", "kinder")], [1, 0, 1]);
});

test("an address becomes a state and the same address again; what it does not know is told", () => {
  const offered = { alter: ["baby"], thema: ["kita"], wie: ["telefon", "online"] };
  const before = new URLSearchParams("alter=03&thema=kita&wie=telefon&wie=online&thema=gibtsnicht&x=1");
  const { facets, unknown } = stateFrom(before, offered);
  assert.deepEqual(facets, { alter: ["3"], thema: ["kita"], wie: ["telefon", "online"] });
  assert.deepEqual(unknown, ["thema=gibtsnicht"]);
  assert.equal(`${paramsOf(facets, "musterstadt", "x=1")}`, "x=1&alter=3&thema=kita&wie=telefon&wie=online&ort=musterstadt");
});
