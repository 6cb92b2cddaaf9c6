// Each data format that the generator writes is read by the scripts as it is meant. The same files: tests/formats/test_formats.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCrisis } from "../../site_overrides/assets/js/crisis/crisis-core.js";
import { itemFrom } from "../../site_overrides/assets/js/finder/facets.js";
import { period, resolved } from "../../site_overrides/assets/js/guide/dates-core.js";
import { rulesFrom } from "../../site_overrides/assets/js/hours/hours.js";
import { certain, isPlaceData, placesLike } from "../../site_overrides/assets/js/place/names.js";
import { listOf } from "../../site_overrides/assets/js/place/near.js";
import { mailLink } from "../../site_overrides/assets/js/saved/mail.js";
import { contactKey } from "../../site_overrides/assets/js/search/contacts.js";
import { fileNumber, unpacked } from "../../site_overrides/assets/js/search/index-files.js";
import { stem, words } from "../../site_overrides/assets/js/search/terms.js";
import { format } from "./formats.js";

test("opening hours: days, minutes, periods and remarks", () => {
  const { written, means } = format("opening-hours");
  assert.deepEqual(rulesFrom(written), means);
});

test("packed levels: every number, the strongest when some are left out, and how many there were", () => {
  const { written, means } = format("packed-levels");
  const read = written.map((text) => unpacked(text)).map((levels) => ({ count: levels.count, levels: [...levels].sort(([a], [b]) => a - b) }));
  assert.deepEqual(read, means);
});

test("words are cut as the index cut them, and looked up in the same file", () => {
  const { written, means } = format("folded-words");
  for (const [text, cut] of Object.entries(written)) {
    assert.deepEqual(words(text).map((word) => [word, stem(word), fileNumber(stem(word), 97)]), cut, text);
  }
  for (const [number, key] of Object.entries(means)) assert.equal(contactKey(number), key);
});

test("crisis words: the same questions are a crisis, and which", () => {
  const { written, means } = format("crisis-words");
  const match = createCrisis(written);
  for (const [question, kind] of Object.entries(means)) assert.equal(match(question).kind ?? null, kind, question);
});

test("place names: a name leads to its municipality, a postal code to all of its own", () => {
  const { written, means } = format("place-names");
  assert.ok(isPlaceData(written));
  for (const [name, id] of Object.entries(means.names)) assert.equal(certain(placesLike(written, name))?.id, id, name);
  for (const [code, ids] of Object.entries(means.codes)) assert.deepEqual(placesLike(written, code).map(({ id }) => id).sort(), ids, code);
});

test("nearby: all offers that the municipality's own page shows", async (t) => {
  const { written, means } = format("nearby");
  t.mock.method(globalThis, "fetch", async () => new Response(JSON.stringify(written)));
  const { name, reached } = await listOf(written.id);
  assert.deepEqual({ name, reached: [...reached].sort() }, means);
});

test("saved offers: name, provider, number and whose it is go into a mail", () => {
  const { written, means } = format("saved");
  for (const [id, lines] of Object.entries(means)) {
    const link = mailLink([{ id, ...written.offers[id] }], () => "PAGE", "LIST");
    const [first] = new URL(link).searchParams.get("body").split("\r\n\r\n");
    assert.deepEqual(first.split("\r\n"), [...lines, "PAGE"]);
  }
});

test("finder: ages and groups of an item; what its element does not say is unknown", () => {
  const { written, means } = format("finder");
  for (const [id, data] of Object.entries(written)) {
    const item = itemFrom(data);
    assert.deepEqual({ spans: item.spans, groups: item.groups }, means[id], id);
    assert.deepEqual([item.id, item.cost, item.access], [id, data.cost, data.access]);
    assert.deepEqual(item.thema, data.topic.split(" "));
  }
});

test("guide dates: a day gives each step its period", () => {
  const { written, means } = format("guide-dates");
  const known = resolved(written.events, means.entered);
  for (const { id, rules } of written.steps) {
    const { assumed, ...found } = rules.map((rule) => period(rule, known)).find(Boolean);
    assert.equal(assumed, false);
    assert.deepEqual(found, means.periods[id], id);
  }
});

test("names in another language: each hit of the search can be looked up by its address", () => {
  const { written, means } = format("names");
  for (const [address, name] of Object.entries(means)) assert.equal(written[address][0], name);
  for (const [address, texts] of Object.entries(written)) {
    assert.match(address, /^([a-z0-9-]+\/)*$/);
    assert.ok(texts.length <= 2, address);
  }
});
