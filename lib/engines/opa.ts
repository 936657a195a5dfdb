/**
 * The engine `opa`: the real binary over the exported files.
 *
 * @module
 */
import type { Json } from "../pack/types.ts";
import { valueAt } from "../text/members.ts";
import { answerFault, readAnswerText, typedAnswer } from "./check_answer.ts";
import { type Answer, type Engine, EngineAbsent, EngineFailed, exportedFile, messageOf, noAnswer } from "./engine.ts";
import { DRIVER_MODULE, DRIVER_QUERY, driverData } from "./opa_driver.ts";
import { lastWords, runCommand } from "./run_command.ts";

/** Inputs for one process. */
const BATCH = 200;
/** Characters of input for one process. */
const BATCH_LENGTH = 8_000_000;
/** Milliseconds for one process. */
const TIMEOUT = 600_000;

/** Settings of {@link opaEngine}. */
export interface OpaOptions {
  /** Path of the binary; default the variable `OPA` where it may be read, else `opa` on the path. */
  readonly command?: string;
  /** Name in reports; default `opa`. */
  readonly name?: string;
}

async function mayReadVariable(): Promise<boolean> {
  return (await Deno.permissions.query({ name: "env", variable: "OPA" })).state === "granted";
}

/** The binary that is meant where none is named: the variable `OPA` where it may be read and is not empty, else `opa`. */
export async function opaCommand(): Promise<string> {
  return (await mayReadVariable() ? Deno.env.get("OPA") : undefined) || "opa";
}

/** How an OPA is given where none was named in the call. */
export const OPA_HINT = "Set the variable OPA to the path of the opa binary, or put 'opa' on the PATH";

/** The command of the options or the environment, and its version. */
async function found(given: string | undefined): Promise<{ command: string; version: string }> {
  const command = given ?? await opaCommand();
  try {
    return { command, version: await versionOf(command) };
  } catch (error) {
    if (!(error instanceof EngineAbsent) || given !== undefined) throw error;
    const hint = [error.hint ?? OPA_HINT];
    if (!await mayReadVariable()) hint.push("if the variable OPA names it, add --allow-env=OPA");
    throw new EngineAbsent(error.message, hint.join("; "));
  }
}

async function versionOf(command: string): Promise<string> {
  const output = await runCommand(command, ["version"], { timeout: TIMEOUT });
  const version = /^Version: (\S+)/mu.exec(output.stdout)?.[1];
  if (!output.success || version === undefined) throw new EngineAbsent(`'${command}' is no OPA: ${lastWords(output)}`);
  return version;
}

/** Inputs in groups that one process can take. */
function batches(inputs: readonly Json[]): Json[][] {
  const groups: Json[][] = [];
  let length = Infinity;
  for (const input of inputs) {
    const size = JSON.stringify(input).length;
    if (length + size > BATCH_LENGTH || groups.at(-1)!.length >= BATCH) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)!.push(input);
    length += size;
  }
  return groups;
}

/** What OPA prints: `{result: [{expressions: [{value}]}]}`. */
function valueOf(stdout: string): unknown {
  const read = readAnswerText(stdout);
  if ("fault" in read) throw new EngineFailed(`What 'opa eval' printed ${read.fault}`);
  return valueAt(read.value, ["result", 0, "expressions", 0, "value"]);
}

/** The value of the driver for one input; null where the policy has none. */
function toAnswer(value: unknown): Answer {
  if (value === null) return noAnswer("the decision is undefined");
  const answer = { decision: valueAt(value, ["decision"]), findings: valueAt(value, ["findings"]) };
  const fault = answerFault(answer, { findings: true });
  return fault === undefined ? typedAnswer(answer) : noAnswer(`what OPA gave ${fault}`);
}

async function decideBatch(command: string, folder: string, inputs: readonly Json[]): Promise<Answer[]> {
  await Deno.writeTextFile(`${folder}/batch.json`, driverData(inputs));
  const files = ["cavra_policy.rego", "data.json", "driver.rego", "batch.json"].flatMap((
    file,
  ) => ["-d", `${folder}/${file}`]);
  const output = await runCommand(command, ["eval", "--format", "json", ...files, DRIVER_QUERY], { timeout: TIMEOUT });
  if (!output.success) throw new EngineFailed(`'opa eval' failed: ${lastWords(output)}`);
  const values = valueOf(output.stdout);
  if (!Array.isArray(values) || values.length !== inputs.length) {
    throw new EngineFailed(`'opa eval' gave no list of ${inputs.length} answers`);
  }
  return values.map(toAnswer);
}

async function workFolder(module: string, data: string): Promise<string> {
  try {
    const folder = await Deno.makeTempDir({ prefix: "cavra-opa-" });
    await Deno.writeTextFile(`${folder}/cavra_policy.rego`, module);
    await Deno.writeTextFile(`${folder}/data.json`, data);
    await Deno.writeTextFile(`${folder}/driver.rego`, DRIVER_MODULE);
    return folder;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotCapable)) throw error;
    throw new EngineAbsent(`OPA needs a temporary folder: add --allow-write (${messageOf(error)})`);
  }
}

/** The `opa` binary; version 0.60 or later. */
export function opaEngine(options: OpaOptions = {}): Engine {
  const name = options.name ?? "opa";
  return {
    name,
    async start(exported) {
      const { command, version } = await found(options.command);
      const folder = await workFolder(exportedFile(exported, "cavra_policy.rego"), exportedFile(exported, "data.json"));
      return {
        name,
        version,
        batch: BATCH,
        async decide(inputs) {
          const answers: Answer[] = [];
          for (const batch of batches(inputs)) answers.push(...await decideBatch(command, folder, batch));
          return answers;
        },
        stop: () => Deno.remove(folder, { recursive: true }),
      };
    },
  };
}
