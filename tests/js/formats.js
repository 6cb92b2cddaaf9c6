// A data format that the generator writes, from tests/formats/.
import { readFileSync } from "node:fs";

/** { written: what the generator writes, means: what a reader has to find in it } */
export const format = (name) => JSON.parse(readFileSync(new URL(`../formats/${name}.json`, import.meta.url), "utf-8"));
