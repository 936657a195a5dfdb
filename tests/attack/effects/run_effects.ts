/**
 * Runs every shell case of the corpus in a sandbox and writes what happened to `observed.json`:
 *
 *     deno run --allow-read --allow-write --allow-run --allow-env tests/attack/effects/run_effects.ts [ID…]
 *
 * With ids it prints those and writes nothing.
 *
 * @module
 */
import { CORPUS, type CorpusCase } from "../corpus.ts";
import { closeSandbox, hasShellAndGit, type Observation, observe, openSandbox, type Sandbox } from "./sandbox.ts";

/** The command of a shell case, or undefined when the case is none. */
export function commandOf(corpusCase: CorpusCase): string | undefined {
  const input = corpusCase.input;
  if (corpusCase.family === "malformed" || typeof input !== "object" || input === null || Array.isArray(input)) {
    return undefined;
  }
  const { action_type, target } = input as { readonly action_type?: unknown; readonly target?: unknown };
  return action_type === "execute_command" && typeof target === "string" ? target : undefined;
}

/** Observes the given cases, a few at a time. */
export async function observeAll(
  sandbox: Sandbox,
  cases: readonly CorpusCase[],
): Promise<ReadonlyMap<string, Observation>> {
  const observed = new Map<string, Observation>();
  const waiting = [...cases];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      observed.set(next.id, await observe(sandbox, next.id, commandOf(next) ?? "", next.tty ?? false));
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return observed;
}

async function main(ids: readonly string[]): Promise<void> {
  if (!await hasShellAndGit()) {
    console.error("NOT RUN: bash or git is missing");
    Deno.exit(3);
  }
  const cases = CORPUS.filter((one) => commandOf(one) !== undefined && (ids.length === 0 || ids.includes(one.id)));
  const sandbox = await openSandbox();
  try {
    if (!sandbox.isolated) console.error("Not isolated: cases with absolute or climbing paths are not run");
    const observed = await observeAll(sandbox, cases);
    const lines = [...observed].sort(([a], [b]) => a < b ? -1 : 1).map(([id, one]) =>
      `  ${JSON.stringify(id)}: { "effect": ${one.effect}, "note": ${JSON.stringify(one.note)} }`
    );
    const text = `{\n${lines.join(",\n")}\n}\n`;
    if (ids.length > 0) console.log(text);
    else await Deno.writeTextFile(new URL("observed.json", import.meta.url), text);
  } finally {
    await closeSandbox(sandbox);
  }
}

if (import.meta.main) await main(Deno.args);
