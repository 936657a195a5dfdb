/**
 * All scripts behind the texts of one action: the texts themselves, then what they bring along, four times deep and
 * within limits.
 *
 * @module
 */
import type { CommandWords } from "../policy/command_words.ts";
import { derivedScripts } from "./derived_scripts.ts";
import { type Launched, launchedBy } from "./launched.ts";
import { countSpecialCharacters, MAX_SPECIALS } from "./shell_lexer.ts";
import { parseScript, type Script } from "./shell_script.ts";

const MAX_DEPTH = 4;
const MAX_DERIVED_TEXTS = 64;
const MAX_DERIVED_LENGTH = 65_536;
/** A script that was read once. */
export interface ReadScript {
  readonly script: Script;
  readonly launched: readonly Launched[];
  readonly derived: ReadonlySet<string>;
}

/** All scripts of an action. */
export interface Levels {
  readonly scripts: readonly ReadScript[];
  /** Something lies deeper than is judged, or is more than is judged: never allowed (rule 11). */
  readonly tooDeep: boolean;
}

/** Length of a text in code points, as OPA counts it. */
export function codePoints(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) n--;
  return n;
}

function fits(texts: ReadonlySet<string>): boolean {
  const all = [...texts];
  const sum = (count: (text: string) => number) => all.reduce((n, text) => n + count(text), 0);
  return all.length <= MAX_DERIVED_TEXTS && sum(codePoints) <= MAX_DERIVED_LENGTH &&
    sum(countSpecialCharacters) <= MAX_SPECIALS;
}

function readScript(lists: CommandWords, text: string): ReadScript {
  const script = parseScript(text);
  const launched = script.commands.map((command) => launchedBy(lists, command));
  return { script, launched, derived: new Set(derivedScripts(lists, script, launched)) };
}

function newlyDerived(level: readonly ReadScript[], seen: ReadonlySet<string>): Set<string> {
  return new Set(level.flatMap(({ derived }) => [...derived]).filter((text) => !seen.has(text)));
}

/** Reads the sanitised texts of an action and everything they bring along. */
export function readLevels(lists: CommandWords, texts: ReadonlySet<string>): Levels {
  let level = [...texts].map((text) => readScript(lists, text));
  const scripts = [...level];
  const derived = new Set<string>();
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const found = newlyDerived(level, new Set([...texts, ...derived]));
    if (!fits(new Set([...derived, ...found]))) return { scripts, tooDeep: true };
    for (const text of found) derived.add(text);
    level = [...found].map((text) => readScript(lists, text));
    scripts.push(...level);
  }
  const deeper = newlyDerived(level, new Set([...texts, ...derived])).size > 0;
  return { scripts, tooDeep: deeper || scripts.some((s) => s.launched.some((l) => l.tooDeep)) };
}
