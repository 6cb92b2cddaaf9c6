// Which hit stands first, in a small made-up index: tests/formats/search.json.
import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../site_overrides/assets/js/search/distance.js";
import { nearestFirst } from "../../site_overrides/assets/js/search/nearest.js";
import { createSearch, SearchUnavailable } from "../../site_overrides/assets/js/search/search-core.js";
import { format } from "./formats.js";

const { written, means } = format("search");

/** A search over the index of the fixture, or a changed one; `asked` tells which files were read. */
function searched({ files = written, today = "2026-11-22" } = {}) {
  const asked = [];
  const fetchJson = async (path) => {
    asked.push(path);
    if (!(path in files)) throw new Error(path);
    return structuredClone(files[path]);
  };
  return { asked, ...createSearch({ base: "", fetchJson, today: () => today }) };
}
const offers = (found) => found.filter(({ kind }) => kind === "offer").map(({ id }) => id);

for (const [question, first] of Object.entries(means)) {
  test(`„${question}“ finds ${first.join(", ")} first`, async () => {
    const found = offers(await searched().search(question));
    assert.deepEqual(found.slice(0, first.length), first);
  });
}

test("what is here stands before what is next door, and that before what only serves the place", async () => {
  const ranks = async (question) => Object.fromEntries((await searched().search(question)).map(({ id, score }) => [id, score]));
  const { "a-fuer-den-ort": serves, "c-in-der-stadt": here, "d-woanders": elsewhere } = await ranks("Schulden Musterstadt");
  assert.ok(here > serves && serves > elsewhere, JSON.stringify({ here, serves, elsewhere }));
  const { "b-im-dorf": nextDoor, "d-woanders": away } = await ranks("Schulden Kleindorf");
  assert.ok(nextDoor > away);
});

test("what only serves a place gains little by its name, what lies there much", async () => {
  const score = async (question, wanted) => (await searched().search(question)).find(({ id }) => id === wanted).score;
  const gain = async (wanted) => (await score("Schulden Musterstadt", wanted)) / (await score("Schulden Musterstadt", "d-woanders"));
  assert.ok(Math.abs((await gain("a-fuer-den-ort")) - 1.1) < 1e-9);
  assert.ok(Math.abs((await gain("c-in-der-stadt")) - 1.5) < 1e-9);
});

test("of two that fit as well, the doubtful one stands behind", async () => {
  const { doubtful } = written["manifest.json"];
  assert.deepEqual(doubtful, []);
  const files = { ...written, "manifest.json": { ...written["manifest.json"], doubtful: [0] } };
  const found = await searched({ files }).search("Schulden");
  assert.equal(offers(found).at(-1), offers(await searched().search("Schulden"))[0]);
  assert.equal(found.find(({ isDoubtful }) => isDoubtful).id, offers(found).at(-1));
});

test("what has ended is not found from the next day on", async () => {
  const files = { ...written, "manifest.json": { ...written["manifest.json"], ends: [[0, "2026-11-22"]] } };
  const [first] = offers(await searched().search("Schulden"));
  assert.ok(offers(await searched({ files }).search("Schulden")).includes(first));
  assert.ok(!offers(await searched({ files, today: "2026-11-23" }).search("Schulden")).includes(first));
});

test("a place is no hit, and where nothing is there, it is said and the nearest come first", async () => {
  const { missed, results } = await searched().answer("Schwimmbad Testwalde");
  assert.equal(missed.name, "Testwalde");
  assert.deepEqual(results.map(({ id }) => id), ["e-bad"], "what only lies in Testwalde is none");
  assert.equal((await searched().answer("Schwimmbad Musterstadt")).missed, undefined);
  assert.equal((await searched().answer("Schwimmbad")).missed, undefined);
});

test("of what fits as well the nearest comes first, and what fits far better stays", () => {
  const ids = (...found) => nearestFirst(found, new Map([[1, 2], [2, 8]])).map(([number]) => number);
  assert.deepEqual(ids([0, 1, []], [1, 1, []], [2, 1, []]), [2, 1, 0]);
  assert.deepEqual(ids([0, 2, []], [2, 1, []]), [0, 2]);
});

test("a word that is a word is no slip of another", async () => {
  assert.deepEqual(await searched().search("gucken"), []);
  assert.equal((await searched().search("rükcen"))[0].id, "f-kurs");
  const slips = Object.entries(written).map(([path, data]) => [path, path.startsWith("w/") ? JSON.parse(JSON.stringify(data).replaceAll("!gucken", "")) : data]);
  assert.equal((await searched({ files: Object.fromEntries(slips) }).search("gucken"))[0].id, "f-kurs");
});

test("a German word in Cyrillic letters is heard as one, a slip in it, too", async () => {
  for (const heard of ["швиммбад", "швимбад"]) assert.equal((await searched().search(heard))[0]?.id, "e-bad", heard);
});

test("neither a town nor the short words of its name are the end of a compound", async () => {
  assert.deepEqual(await searched().search("Hupftestwalde"), []);
});

test("what every page says of itself does not change what is found", async () => {
  const plain = (found) => found.map(({ id, score }) => [id, score]);
  assert.deepEqual(plain(await searched().search("Öffnungszeiten Schwimmbad heute")), plain(await searched().search("Schwimmbad")));
});

test("who asks for a provider by its name gets the provider first", async () => {
  assert.equal((await searched().search("Familienverein"))[0].kind, "organization");
});

test("a local number is found without its area code", async () => {
  assert.deepEqual(offers(await searched().search("23125-101")), offers(await searched().search("030 23125-101")));
  assert.ok((await searched().search("23125-101")).length > 1);
});

test("what costs nothing and what opens today are filters", async () => {
  const found = async (filters) => offers(await searched().search("Schwimmbad Schulden Rücken", { filters }));
  assert.deepEqual(await found({ frei: true }), ["e-bad"]);
  const asked = [];
  const opens = (rules, known, holidays) => asked.push([rules, known, holidays.size]) > 0;
  assert.deepEqual(await found({ offen: opens }), ["e-bad"]);
  assert.deepEqual(asked, [["MO 0800-1200", "2027-03-01", 0]]);
  assert.deepEqual(await found({ offen: () => undefined }), [], "nobody knows is not open");
});

test("a slip in the beginning of a compound that nobody wrote does not lose it", async () => {
  const { why } = (await searched().search("Shculdenhilfe"))[0];
  assert.match(why, /Schulden/);
});

test("a filter nobody knows is told and left out", async () => {
  const { notes, total } = await searched().answer("Schulden", { filters: { alter: "gibtsnicht" } });
  assert.deepEqual(notes, [{ filter: "alter", value: "gibtsnicht" }]);
  assert.ok(total > 0);
});

test("topics and numbers come when nothing is found, and only then", async () => {
  const { asked, answer } = searched();
  assert.deepEqual((await answer("Schulden")).topics, []);
  assert.ok(!asked.includes("ways.json"));
  assert.ok((await answer("gucken")).topics.length > 0);
});

test("a question reads few files, and nothing of it stands in their names", async () => {
  const { asked, search } = searched();
  await search("Schulden Musterstadt");
  assert.ok(asked.length < 16, asked.join(" "));
  assert.ok(asked.every((path) => /^(manifest|ends|ways)\.json$|^[a-z]\/[a-z0-9-]+\.json$/.test(path)), asked.join(" "));
});

test("a damaged index says so", async () => {
  await assert.rejects(searched({ files: { "manifest.json": { v: 1 } } }).search("Schulden"), SearchUnavailable);
});

test("edits are counted up to a limit, neighbours that are swapped as one", () => {
  assert.deepEqual(["schudlen", "schulde", "schulden", "xchuldenn"].map((word) => distance(word, "schulden", 2)), [1, 1, 0, 2]);
  assert.equal(distance("kita", "schulden", 2), 3);
});
