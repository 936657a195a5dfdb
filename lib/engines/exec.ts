/**
 * The engine `exec:COMMAND`: any program that reads inputs as JSON Lines and writes decisions as JSON Lines.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { isMembers } from "../text/members.ts";
import { answerFault, readAnswerText, typedAnswer } from "./check_answer.ts";
import { type Answer, type Engine, EngineAbsent, EngineFailed } from "./engine.ts";
import { lastWords, runCommand } from "./run_command.ts";
import { splitWords } from "./split_words.ts";

/** Milliseconds for one run of the program; default of {@link ExecOptions.timeout}. */
const TIMEOUT = 600_000;

/** Settings of {@link execEngine}. */
export interface ExecOptions {
  /** Milliseconds for one batch. */
  readonly timeout?: number;
}

/** A line is a decision object, or `{decision: {…}, findings: […]}` as `cavra policy decide --explain` writes it. */
function answerOf(line: string, number: number): Answer {
  const fail = (fault: string) => new EngineFailed(`Line ${number} of the answers ${fault}`);
  const read = readAnswerText(line);
  if ("fault" in read) throw fail(read.fault);
  const { value } = read;
  if (!isMembers(value)) throw fail(`is no JSON object: ${line.slice(0, 100)}`);
  const nested = isMembers(value["decision"]);
  const answer = nested ? { decision: value["decision"], findings: value["findings"] } : { decision: value };
  const fault = answerFault(answer, { partial: true });
  if (fault !== undefined) throw fail(fault);
  return typedAnswer(answer);
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
