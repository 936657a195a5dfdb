/**
 * The engine `exec:COMMAND`: any program that reads inputs as JSON Lines and writes decisions as JSON Lines.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { type Answer, type Engine, EngineAbsent, EngineFailed, type GivenDecision } from "./engine.ts";
import { lastWords, runCommand } from "./run_command.ts";
import { splitWords } from "./split_words.ts";

const LEVELS: readonly unknown[] = ["allow", "require_approval", "block"];
/** Milliseconds for one run of the program; default of {@link ExecOptions.timeout}. */
const TIMEOUT = 600_000;

/** Settings of {@link execEngine}. */
export interface ExecOptions {
  /** Milliseconds for one batch. */
  readonly timeout?: number;
}

interface Line {
  readonly decision?: unknown;
  readonly findings?: Answer["findings"];
}

function parsedLine(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line is a decision object, or `{decision: {…}, findings: […]}` as `cavra policy decide --explain` writes it. */
function answerOf(line: string, number: number): Answer {
  const value = parsedLine(line);
  if (!value) throw new EngineFailed(`Line ${number} of the answers is no JSON object: ${line.slice(0, 100)}`);
  const nested = typeof value.decision === "object" && value.decision !== null;
  const decision = (nested ? value.decision : value) as Record<string, unknown>;
  if (!LEVELS.includes(decision["decision"])) {
    throw new EngineFailed(`Line ${number} of the answers has no 'decision' of allow, require_approval, block`);
  }
  const given = decision as unknown as GivenDecision;
  return nested && value.findings ? { decision: given, findings: value.findings } : { decision: given };
}

async function decide(words: readonly string[], inputs: readonly Json[], timeout: number): Promise<Answer[]> {
  if (inputs.length === 0) return [];
  const stdin = inputs.map((input) => JSON.stringify(input) + "\n").join("");
  const output = await runCommand(words[0]!, words.slice(1), { stdin, timeout });
  if (!output.success) throw new EngineFailed(`'${words[0]}' ended with ${output.code}: ${lastWords(output)}`);
  const lines = output.stdout.split(/\r?\n/u).filter((line) => line.trim() !== "");
  if (lines.length !== inputs.length) {
    throw new EngineFailed(`'${words[0]}' gave ${lines.length} answers to ${inputs.length} inputs`);
  }
  return lines.map((line, index) => answerOf(line, index + 1));
}

/**
 * A program of others. It is started once a batch, gets all inputs, and must answer each in order. Findings it does not
 * give are not compared.
 *
 * @param command program and arguments; quotes hold blanks together, no shell is involved
 */
export function execEngine(command: string, { timeout = TIMEOUT }: ExecOptions = {}): Engine {
  const name = `exec:${command}`;
  return {
    name,
    partial: true,
    start() {
      const words = splitWords(command);
      if (!words || words.length === 0) return Promise.reject(new EngineAbsent(`'${command}' names no program`));
      return Promise.resolve({
        name,
        version: "unknown",
        batch: 10_000,
        decide: (inputs: readonly Json[]) => decide(words, inputs, timeout),
        stop: () => Promise.resolve(),
      });
    },
  };
}
