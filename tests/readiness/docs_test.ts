import assert from "node:assert/strict";
import { ARTIFACT_CODES, READINESS_CODES } from "../../lib/readiness/codes.ts";
import { PACKET_KEYS, packetJsonSchema } from "../../lib/readiness/packet_schema.ts";
import { readinessDocs } from "../../scripts/generate_readiness_docs.ts";

Deno.test("schemas and docs/readiness.md are what the code says", async () => {
  for (const { name, wanted, current } of await readinessDocs()) {
    assert.equal(current, wanted, `${name}: run scripts/generate_readiness_docs.ts`);
  }
});

Deno.test("docs/readiness.md lists every code once", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/readiness.md", import.meta.url));
  const listed = [...page.matchAll(/^\| `readiness\.([a-z_0-9]+)` \|.*\|.*\.? \|$/gmu)].map(([, code]) => code!)
    .filter((code) => Object.hasOwn(READINESS_CODES, code));
  assert.deepEqual(listed.sort(), Object.keys(READINESS_CODES).sort());
});

Deno.test("docs/readiness.md names a code in no other way than it is printed", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/readiness.md", import.meta.url));
  assert.deepEqual(Object.keys(READINESS_CODES).filter((code) => page.includes(`\`${code}\``)), []);
});

Deno.test("docs/readiness.md lists every check of the exported files with its blockers", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/readiness.md", import.meta.url));
  const section = page.slice(page.indexOf("## Verifying"), page.indexOf("## The gate over"));
  const rows = [...section.matchAll(/^\| `(\w+)` \| .* \| (`.*`) \|$/gmu)];
  const source = await Deno.readTextFile(new URL("../../lib/readiness/verify.ts", import.meta.url));
  const steps = [...source.matchAll(/\{ name: "(\w+)", run: /gu)].map(([, name]) => name);
  assert.deepEqual(rows.map(([, name]) => name), steps);
  const listed = rows.flatMap(([, , codes]) => codes!.replaceAll("`", "").replaceAll("readiness.", "").split(", "));
  const weight = (code: string) => (READINESS_CODES as Record<string, { weight: string }>)[code]?.weight;
  const wanted = Object.keys(ARTIFACT_CODES).filter((code) => weight(code) === "blocker");
  assert.deepEqual(listed.sort(), wanted.sort());
});

Deno.test("every code is given somewhere, and a test plants what it is about", () => {
  const folders = ["../../lib/readiness/", "../../lib/cli/"].map((path) => new URL(path, import.meta.url));
  const texts = folders.flatMap((folder) =>
    [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".ts") && name !== "codes.ts")
      .map(({ name }) => Deno.readTextFileSync(new URL(name, folder)))
  ).join("\n");
  assert.deepEqual(Object.keys(READINESS_CODES).filter((code) => !texts.includes(`"${code}"`)), []);
  const own = new URL("./", import.meta.url);
  const tests = [...Deno.readDirSync(own)].filter(({ name }) => name.endsWith("_test.ts") && name !== "docs_test.ts")
    .map(({ name }) => Deno.readTextFileSync(new URL(name, own))).join("\n");
  const planted = (code: string) => new RegExp(`["\`/.]${code}[" \`/]`, "u").test(tests);
  assert.deepEqual(Object.keys(READINESS_CODES).filter((code) => !planted(code)), []);
});

Deno.test("PACKET_KEYS are the keys of the schema", async () => {
  // deno-lint-ignore no-explicit-any
  const schema: any = await packetJsonSchema();
  for (const [section, keys] of Object.entries(PACKET_KEYS)) {
    const { properties } = section === "" ? schema : schema.properties[section];
    assert.deepEqual(Object.keys(properties).sort(), [...keys].sort());
  }
});

Deno.test("the examples are the packets that users have", async () => {
  const read = (path: string) => Deno.readTextFile(new URL(`../../${path}`, import.meta.url));
  const folder = "examples/opa-rego/enterprise-opa-rego-policy";
  assert.equal(await read(`${folder}.sample.json`), await read("tests/packets/sample.json"));
  assert.equal(await read(`${folder}.live.sanitized.example.json`), await read("tests/packets/live.json"));
});
