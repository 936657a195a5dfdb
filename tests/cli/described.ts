import assert from "node:assert/strict";
import { Ajv2020 } from "../deps.ts";
import type { Ran } from "./run_cavra.ts";

/** The JSON that a call printed, checked by its schema below `docs/schemas`. */
export async function described(schema: string, { out }: Ran): Promise<Record<string, unknown>> {
  const file = new URL(`../../docs/schemas/${schema}.schema.json`, import.meta.url);
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(await Deno.readTextFile(file)));
  const value: Record<string, unknown> = JSON.parse(out);
  assert.ok(validate(value), JSON.stringify(validate.errors));
  return value;
}
