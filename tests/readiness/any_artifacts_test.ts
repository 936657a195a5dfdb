import assert from "node:assert/strict";
import type { ExportedFiles } from "../../lib/engines/engine.ts";
import { DATA_FILE, EXPORTED_FILES, FIXTURES_FILE, MANIFEST_FILE, REPORT_FILE } from "../../lib/export/names.ts";
import { canonicalJson } from "../../lib/text/canonical_json.ts";
import { sha256 } from "../../lib/text/digest.ts";
import { prettyJson } from "../../lib/text/pretty_json.ts";
import { fc } from "../deps.ts";
import { assertSound, disturbed, replaceOne } from "./disturbed.ts";
import { contentOf, exported, freshManifest, judged, packetOf, tools, YAML } from "./exported.ts";

const GENUINE: ExportedFiles = await exported(YAML);
const TOOLS = await tools(YAML);
const REPORT = JSON.parse(GENUINE[REPORT_FILE]!);

Deno.test("verifyArtifacts: any packet beside an export gives a sound result", async () => {
  // The export is always the same one, and so is its parity.
  const quick = { ...TOOLS, embedded: () => Promise.resolve(REPORT) };
  const manifest_sha256 = await sha256(GENUINE[MANIFEST_FILE]!);
  const about = disturbed.map((draft) => ({ ...draft, manifest_sha256 }));
  const packets = fc.oneof(fc.jsonValue(), disturbed, about);
  await fc.assert(
    fc.asyncProperty(packets, async (packet) => await assertSound(await judged(GENUINE, packet, quick))),
    { numRuns: 60 },
  );
});

Deno.test("verifyArtifacts: any change of a value in a JSON file blocks, whoever made the manifest", async () => {
  const files = fc.constantFrom(DATA_FILE, FIXTURES_FILE, REPORT_FILE, MANIFEST_FILE);
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.option(fc.jsonValue()), fc.boolean(), async (name, where, value, fresh) => {
      const draft = JSON.parse(GENUINE[name]!);
      replaceOne(draft, where, value);
      if (canonicalJson(draft) === canonicalJson(JSON.parse(GENUINE[name]!))) return;
      const changed = { ...GENUINE, [name]: prettyJson(draft) };
      const given = fresh && name !== MANIFEST_FILE ? await freshManifest(changed) : changed;
      const result = await judged(given, await packetOf(given), TOOLS);
      await assertSound(result);
      assert.equal(result.status, "blocked");
    }),
    { numRuns: 80, examples: [[MANIFEST_FILE, 11, "by hearsay", false]] },
  );
});

Deno.test("verifyArtifacts: any change of the policy under a fresh digest blocks, and no value in it breaks the gate", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.option(fc.jsonValue()), async (where, value) => {
      const { digest: _, ...content } = JSON.parse(GENUINE[DATA_FILE]!).cavra.pack;
      const before = canonicalJson(content);
      replaceOne(content, where, value);
      if (canonicalJson(content) === before) return;
      const pack = { ...content, digest: await sha256(canonicalJson(content)) };
      const files = await freshManifest({ ...GENUINE, [DATA_FILE]: prettyJson({ cavra: { pack } }) });
      const result = await judged(files, await packetOf(files), TOOLS);
      await assertSound(result);
      assert.equal(result.status, "blocked");
    }),
    { numRuns: 150 },
  );
});

Deno.test("verifyArtifacts: any changed, added or removed byte of a file blocks", async () => {
  const packet = await packetOf(GENUINE);
  const { files } = contentOf(GENUINE);
  const kind = fc.constantFrom("change", "add", "remove");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...EXPORTED_FILES),
      fc.nat(),
      fc.nat(255),
      kind,
      async (name, where, byte, how) => {
        const bytes = [...files.get(name)!];
        const at = where % bytes.length;
        if (how === "change" && bytes[at] === byte) return;
        bytes.splice(at, how === "add" ? 0 : 1, ...(how === "remove" ? [] : [byte]));
        const content = { files: new Map([...files, [name, Uint8Array.from(bytes)] as const]), others: [] };
        const result = await judged(content, packet, TOOLS);
        await assertSound(result);
        assert.equal(result.status, "blocked");
      },
    ),
    { numRuns: 60 },
  );
});
