/**
 * The form of the files in a folder: exactly the exported ones, each readable in one way only.
 *
 * @module
 */
import {
  DATA_FILE,
  EXPORT_SCHEMA,
  EXPORTED_FILES,
  FIXTURES_FILE,
  MANIFEST_FILE,
  PARITY_SCHEMA,
  REPORT_FILE,
} from "../export/names.ts";
import { readJson } from "../text/json_lines.ts";
import { about, type Artifacts } from "./artifacts.ts";
import { described, type ReadinessFinding } from "./finding.ts";
import { valueAt } from "./packet.ts";

const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Exactly the exported files, all of them plain. */
function checkNames({ content: { files, others } }: Artifacts): ReadinessFinding[] {
  const present = new Set([...files.keys(), ...others]);
  const missing = EXPORTED_FILES.filter((name) => !present.has(name));
  const unexpected = [...files.keys()].filter((name) => !EXPORTED_FILES.includes(name));
  return [
    ...missing.map((name) => about("artifact_missing", name, "a file", "nothing")),
    ...unexpected.map((name) => about("artifact_unexpected", name, EXPORTED_FILES.join(", "), name)),
    ...others.map((name) => about("artifact_not_a_file", name, "a plain file", "a folder, a link or the like")),
  ];
}

/** Whether bytes hold a byte order mark or a carriage return, which no export writes. */
export function hasForeignLineEnds(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) || bytes.includes(CARRIAGE_RETURN);
}

function checkText(name: string, bytes: Uint8Array, text: string | undefined): ReadinessFinding[] {
  if (text === undefined) return [about("artifact_not_readable", name, "UTF-8 text", "other bytes")];
  if (!hasForeignLineEnds(bytes)) return [];
  const received = "a byte order mark or carriage returns";
  return [about("artifact_line_ends_differ", name, "UTF-8 with line feeds only", received)];
}

function checkJson(name: string, text: string, schema: string | undefined): ReadinessFinding[] {
  const reading = readJson(text);
  if (!reading.ok) {
    const { problem } = reading;
    return problem.kind === "duplicate_key"
      ? [about("artifact_duplicate_key", name, "each key once", described(problem.key))]
      : [about("artifact_not_readable", name, "JSON", "other text")];
  }
  if (schema === undefined) return [];
  if (typeof reading.value !== "object" || reading.value === null) {
    return [about("artifact_not_readable", name, "a JSON object", described(reading.value))];
  }
  const said = valueAt(reading.value, ["schema_version"]);
  return said === schema ? [] : [about("artifact_format_unknown", `${name}#schema_version`, schema, said)];
}

/** JSON files, and the format that they name. */
const JSON_FILES: readonly (readonly [string, string | undefined])[] = [
  [DATA_FILE, undefined],
  [FIXTURES_FILE, undefined],
  [REPORT_FILE, PARITY_SCHEMA],
  [MANIFEST_FILE, EXPORT_SCHEMA],
];

/** Names, encoding, line ends, JSON with each key once, and known formats. */
export function checkFiles(artifacts: Artifacts): ReadinessFinding[] {
  const { content, texts } = artifacts;
  const known = [...content.files].filter(([name]) => EXPORTED_FILES.includes(name));
  return checkNames(artifacts).concat(
    known.flatMap(([name, bytes]) => checkText(name, bytes, texts[name])),
    JSON_FILES.flatMap(([name, schema]) => {
      const text = texts[name];
      return text === undefined ? [] : checkJson(name, text, schema);
    }),
  );
}
