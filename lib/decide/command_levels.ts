/**
 * All scripts behind the texts of one action: the texts themselves, then what they bring along, four times deep and
 * within limits.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { codePoints } from "../text/code_points.ts";
import { withoutArrays } from "./array_words.ts";
import { type Derived, derivedScripts } from "./derived_scripts.ts";
import { type Launched, launchedBy } from "./launched.ts";
import { countSpecialCharacters, MAX_SPECIALS } from "./shell_lexer.ts";
import { type Tails, tailsOf } from "./script_tail.ts";
import { parseScript, type Script } from "./shell_script.ts";
import { foldersOf } from "./working_folder.ts";

const MAX_DEPTH = 4;
/** Words, operators and redirections that the scripts of each level share, and the least that one gets. */
const WORDS_OF_LEVEL = [2_048, 2_048, 512, 512, 512];
const LEAST_WORDS = 16;
const MAX_DERIVED_TEXTS = 64;
const MAX_DERIVED_LENGTH = 65_536;
/** Pipes of a script that are followed back to their beginning, and how far back in a script with more of them. */
const MAX_PIPES = 64;
const PIPES_OF_LONG = 8;

/** A script that was read once. */
export interface ReadScript {
  readonly script: Script;
  readonly launched: readonly Launched[];
  readonly derived: Derived;
  readonly tails: Tails;
  /** The folder of each command; `""` for the start. */
  readonly folders: readonly string[];
  /** It has more of something than is followed: never allowed (rule 11). */
  readonly tooLong: boolean;
}

/** All scripts of an action. */
export interface Levels {
  readonly scripts: readonly ReadScript[];
  /** Something lies deeper than is judged, or is more than is judged: never allowed (rule 11). */
  readonly tooDeep: boolean;
}

function fits(texts: ReadonlySet<string>): boolean {
  const all = [...texts];
  const sum = (count: (text: string) => number) => all.reduce((n, text) => n + count(text), 0);
  return all.length <= MAX_DERIVED_TEXTS && sum(codePoints) <= MAX_DERIVED_LENGTH &&
    sum(countSpecialCharacters) <= MAX_SPECIALS;
}

function readScript({ words, commands }: CompiledPolicy, text: string, window: number): ReadScript {
  const script = parseScript(text, window);
  const started = script.commands.map((command) => launchedBy(words.shell, command));
  const launched = withoutArrays(words.shell, script.commands, started);
  const manyPipes = script.commands.filter(({ op }) => op === "|").length > MAX_PIPES;
  const folders = foldersOf(words.shell, script.commands, launched);
  const reach = manyPipes ? PIPES_OF_LONG : MAX_PIPES;
  const derived = derivedScripts(words.shell, script, launched, folders.names, reach);
  const tails = tailsOf(script.commands, commands.has_operators);
  const tooLong = script.cut || manyPipes || tails.tooLong || folders.tooMany;
  return { script, launched, derived, tails, folders: folders.names, tooLong };
}

/** Where all texts together are not longer than what they share nothing is counted. */
function readLevel(policy: CompiledPolicy, texts: ReadonlySet<string>, depth: number): ReadScript[] {
  const shared = WORDS_OF_LEVEL[depth]!;
  const length = [...texts].reduce((sum, text) => sum + codePoints(text), 0);
  const window = length <= shared ? shared : Math.max(LEAST_WORDS, Math.floor(shared / texts.size));
  return [...texts].map((text) => readScript(policy, text, window));
}

function newlyDerived(level: readonly ReadScript[], seen: ReadonlySet<string>): Set<string> {
  return new Set(level.flatMap(({ derived }) => [...derived.placed]).filter((text) => !seen.has(text)));
}

/** Reads the sanitised texts of an action and everything they bring along. */
export function readLevels(policy: CompiledPolicy, texts: ReadonlySet<string>): Levels {
  let level = readLevel(policy, texts, 0);
  const scripts = [...level];
  const derived = new Set<string>();
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const found = newlyDerived(level, new Set([...texts, ...derived]));
    if (!fits(new Set([...derived, ...found]))) return { scripts, tooDeep: true };
    for (const text of found) derived.add(text);
    level = readLevel(policy, found, depth + 1);
    scripts.push(...level);
  }
  const deeper = newlyDerived(level, new Set([...texts, ...derived])).size > 0;
  return { scripts, tooDeep: deeper || scripts.some((s) => s.tooLong || s.launched.some((l) => l.tooDeep)) };
}
