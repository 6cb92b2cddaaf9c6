// What scripts say on a page in another language: its own words, in the form for the number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { format } from "./formats.js";

test("script words: texts of the page, with the plural of its language", async () => {
  const { written, means } = format("script-words");
  globalThis.document = { documentElement: { lang: "ar" }, getElementById: () => ({ textContent: JSON.stringify(written) }) };
  const { isGerman, latinDigits, say } = await import("../../site_overrides/assets/js/page/words.js");
  assert.equal(isGerman, false);
  for (const [german, values, said] of means) assert.equal(say(german, values), said);
  assert.equal(latinDigits("٤۵6"), "456");
});
