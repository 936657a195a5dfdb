/**
 * Reads recorded or piped actions: JSON Lines, or one JSON document.
 *
 * @module
 */
import { readItems } from "../text/json_items.ts";
import { DEEPEST, type JsonProblem, linesOf, LONGEST_LINE, type NumberedLine, readJson } from "../text/json_lines.ts";
import { Positions } from "../text/positions.ts";
import { shortened, visible } from "../text/visible.ts";
import { cliDiagnostic, Failure, usage } from "./failure.ts";
import { USAGE } from "./exit_codes.ts";
import type { Host } from "./host.ts";
import { missingFile } from "./files.ts";
import type { Diagnostic } from "../text/diagnostic.ts";

/** How the actions are written. */
export type InputFormat = "jsonl" | "json";

/** One action as read; a refused one is an action too, so that answers stay in step. */
export interface ReadAction {
  /** The document; null where it was refused, which every engine takes for invalid input. */
  readonly value: unknown;
  readonly refused?: Diagnostic;
}

function describeProblem(problem: JsonProblem, what: "line" | "action"): string {
  if (problem.kind === "not_json") return `The ${what} is no JSON`;
  if (problem.kind === "duplicate_key") {
    return `The key '${shortened(visible(problem.key), 60)}' stands twice in one object`;
  }
  return `The ${what} is nested deeper than ${DEEPEST.toLocaleString("en-US")}`;
}

function refusal(file: string, line: number, what: string, column: number): Diagnostic {
  const diagnostic = cliDiagnostic("cli.input_refused", `${what}: decided as invalid input`, { file });
  return { ...diagnostic, severity: "warning", line, column };
}

const MEBIBYTE = 1024 * 1024;

function action({ number, text, tooLong }: NumberedLine, file: string): ReadAction {
  if (tooLong) {
    const what = `The line is longer than ${LONGEST_LINE / MEBIBYTE} MiB`;
    return { value: null, refused: refusal(file, number, what, 1) };
  }
  const reading = readJson(text);
  if (reading.ok) return { value: reading.value };
  const column = [...text.slice(0, reading.problem.offset)].length + 1;
  return { value: null, refused: refusal(file, number, describeProblem(reading.problem, "line"), column) };
}

async function* jsonLines(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ReadAction> {
  for await (const line of linesOf(chunks)) yield action(line, file);
}

/** Bytes of one document, which is held as a whole. */
const LONGEST_DOCUMENT = 256 * MEBIBYTE;

async function wholeText(chunks: AsyncIterable<Uint8Array>, file: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LONGEST_DOCUMENT) {
      throw usage("cli.input_not_json", `The file is larger than ${LONGEST_DOCUMENT / MEBIBYTE} MiB`, {
        file,
        hint: "Write one action a line, and read it with --input-format jsonl",
      });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function* jsonDocument(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ReadAction> {
  const text = await wholeText(chunks, file);
  if (text.trim() === "") return;
  const reading = readItems(text);
  const positions = new Positions(text);
  if (!reading.ok) {
    const hint = "A file of one action a line is read with --input-format jsonl";
    const diagnostic = cliDiagnostic("cli.input_not_json", "The file is no JSON", { file, hint });
    throw new Failure([{ ...diagnostic, ...positions.at(reading.offset) }], USAGE);
  }
  for (const item of reading.items) {
    if (item.ok) yield { value: item.value };
    else {
      const { line, column } = positions.at(item.problem.offset);
      yield { value: null, refused: refusal(file, line, describeProblem(item.problem, "action"), column) };
    }
  }
}

async function* openFile(host: Host, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* host.readChunks(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}

/**
 * The actions of `--input`, each as soon as it was read.
 *
 * @param input a path, or `-` for stdin
 * @param format by default a path that ends in `.json` is one document, everything else JSON Lines
 * @throws {Failure} when the file does not exist, or a document is no JSON
 */
export function readActions(host: Host, input: string, format?: InputFormat): AsyncGenerator<ReadAction> {
  const chosen = format ?? (input.endsWith(".json") ? "json" : "jsonl");
  const chunks = input === "-" ? host.stdin() : openFile(host, input);
  const file = input === "-" ? "<stdin>" : input;
  return chosen === "json" ? jsonDocument(chunks, file) : jsonLines(chunks, file);
}

/** There was nothing to decide: fine for a pipe that had nothing to say, but worth a word. */
export function emptyInput(input: string): Diagnostic {
  const message = `No action in ${input === "-" ? "the input" : `'${input}'`}`;
  return {
    ...cliDiagnostic("cli.input_empty", message, { expected: "one JSON document a line" }),
    severity: "warning",
  };
}
