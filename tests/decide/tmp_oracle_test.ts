import assert from "node:assert/strict";
import { pathHits, pathSubjects } from "../../lib/decide/paths.ts";
import { compilePaths, type PathEntry } from "../../lib/policy/path_patterns.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { decoded, plainlyHits, randomEntries, randomPath, randomRoot } from "../path_cases.ts";
import { Random } from "../random.ts";

/** Entries whose pattern, as a plain regular expression, matches one of the texts that a path is judged by. */
function plainHits(entries: readonly PathEntry[], raw: string, root: string): number[] {
  // At the root of everything `*/*` is a matter of taste: its text is one slash.
  const subjects = pathSubjects(raw, root).subjects.filter(({ text }) => decoded(text) !== "/");
  return entries.filter(({ pattern }) => subjects.some((subject) => plainlyHits(pattern, subject))).map(({ id }) => id);
}

Deno.test("pathHits hits what the patterns mean as plain regular expressions", () => {
  const random = new Random(3);
  let hit = 0;
  for (let round = 0; round < 1500; round++) {
    const entries = randomEntries(random, 12).map((entry) => ({ ...entry, list: "filesystem.block_read" as const }));
    const policy = { paths: compilePaths(entries) } as unknown as CompiledPolicy;
    for (let i = 0; i < 60; i++) {
      const [raw, root] = [randomPath(random), randomRoot(random)];
      if (raw === "" || pathSubjects(raw, root).subjects.some(({ text }) => decoded(text) === "/")) continue;
      const found = pathHits(policy, "read", raw, root).map(({ entry }) => entry).sort((a, b) => a - b);
      assert.deepEqual(found, plainHits(entries, raw, root), JSON.stringify({ raw, root, entries }));
      hit += found.length;
    }
  }
  assert.ok(hit > 5_000, `only ${hit} hits`);
});
