/**
 * Writes the JSON Schemas of readiness packets and results, and the tables of codes in `docs/readiness.md`; with
 * `--check` it only compares.
 *
 * Run it with `--allow-read=. --allow-write=docs`.
 *
 * @module
 */
import { READINESS_CODES } from "../lib/readiness/codes.ts";
import { packetJsonSchema } from "../lib/readiness/packet_schema.ts";
import { resultJsonSchema } from "../lib/readiness/result_schema.ts";
import { prettyJson } from "../lib/text/pretty_json.ts";

const ROOT = new URL("../", import.meta.url);
const COMMAND = "deno run --allow-read=. --allow-write=docs scripts/generate_readiness_docs.ts";
const PAGE = "docs/readiness.md";

function table(weight: "blocker" | "warning"): string {
  const rows = Object.entries(READINESS_CODES).filter(([, entry]) => entry.weight === weight)
    .map(([code, { meaning, fix }]) => `| \`readiness.${code}\` | ${meaning}. | ${fix} |`);
  return ["| Code | Meaning | What to do |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The page with the tables put between their marks. */
export function withTables(page: string): string {
  return (["blocker", "warning"] as const).reduce((text, weight) => {
    const marks = new RegExp(`(<!-- ${weight}s: generated -->\n)[\\s\\S]*?(<!-- end -->)`, "u");
    if (!marks.test(text)) throw new Error(`Cannot find the marks of the ${weight}s in '${PAGE}'`);
    return text.replace(marks, (_, start: string, end: string) => `${start}\n${table(weight)}\n\n${end}`);
  }, page);
}

async function current(name: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(new URL(name, ROOT));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Every generated file and what should be in it. */
export async function readinessDocs(): Promise<{ name: string; wanted: string; current: string | undefined }[]> {
  const files = [
    { name: "docs/schemas/readiness-packet.schema.json", wanted: prettyJson(await packetJsonSchema()) },
    { name: "docs/schemas/readiness-result.schema.json", wanted: prettyJson(await resultJsonSchema()) },
    { name: PAGE, wanted: withTables(await current(PAGE) ?? "") },
  ];
  return await Promise.all(files.map(async (file) => ({ ...file, current: await current(file.name) })));
}

if (import.meta.main) {
  const stale = (await readinessDocs()).filter((file) => file.current !== file.wanted);
  if (Deno.args.includes("--check")) {
    for (const { name } of stale) console.error(`${name} is out of date; run: ${COMMAND}`);
    if (stale.length > 0) Deno.exit(1);
  } else {
    for (const { name, wanted } of stale) await Deno.writeTextFile(new URL(name, ROOT), wanted);
  }
}
