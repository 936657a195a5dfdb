import assert from "node:assert/strict";
import { knownKeys, packJsonSchema, SECTION_KEYS } from "../../lib/pack/schema.ts";

type Schema = { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; additionalProperties?: unknown };

Deno.test("SECTION_KEYS: the names for 'did you mean' are those of the schema", async () => {
  const schema = await packJsonSchema() as Schema;
  const properties = schema.properties ?? {};
  assert.deepEqual(Object.keys(properties), knownKeys([]));
  for (const [name, keys] of Object.entries(SECTION_KEYS)) {
    assert.deepEqual(Object.keys(properties[name]?.properties ?? {}), keys, name);
  }
  const entry = properties["commands"]?.properties?.["block"]?.items?.anyOf?.[1];
  assert.deepEqual(Object.keys(entry?.properties ?? {}), knownKeys(["commands", "block", 0]));
  assert.deepEqual(Object.keys(properties["tests"]?.items?.properties ?? {}), knownKeys(["tests", 0]));
});

Deno.test("packJsonSchema: closed, but for sections x-…", async () => {
  const schema = await packJsonSchema();
  assert.equal(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  assert.equal(schema["additionalProperties"], false);
  assert.deepEqual(schema["patternProperties"], { "^x-": {} });
  assert.deepEqual(schema["required"], ["metadata"]);
});
