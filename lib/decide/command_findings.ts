/**
 * What the commands of an action give: rules 2 to 5, 7 to 11 and 15 for everything that the texts start, read and write.
 *
 * @module
 */
import { SHELL_LEXER_TABLES as T } from "../policy/shell_lexer_tables.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { replaceAll } from "../text/replace_all.ts";
import { allowScript } from "./command_allow.ts";
import { filesNamedBy, type NamedFiles, writesFolder } from "./command_files.ts";
import { readLevels, type ReadScript } from "./command_levels.ts";
import { rawHits, unitHits } from "./command_match.ts";
import { entryFinding, ruleFinding } from "./finding.ts";
import { environmentSettings, gitCommand } from "./git.ts";
import { sanitise } from "./here_documents.ts";
import { isAssignment, type Unit } from "./launched.ts";
import { pathFindings } from "./path_findings.ts";
import { pathShort } from "./path_text.ts";
import { tailOf } from "./script_tail.ts";
import { wordText } from "./shell_script.ts";
import { commandOdd } from "./text_findings.ts";
import type { Finding } from "./types.ts";
import { underFolder } from "./working_folder.ts";

/** Findings of all units of one script. */
function unitFindings(policy: CompiledPolicy, { script, launched, tails }: ReadScript): Finding[] {
  return script.commands.flatMap((_, i) => {
    const tail = tailOf(tails, i);
    return launched[i]!.units.flatMap((unit) => unitHits(policy.commands, policy.words.shell, unit, tail))
      .map(({ entry, form }) => entryFinding(policy, entry, form));
  });
}

/** The text as it stands, so that nothing that a plain matcher would block passes. */
function rawFindings(policy: CompiledPolicy, text: string): Finding[] {
  const words = text.split(/[ \t]+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  return rawHits(policy.commands, words).map(({ entry, form }) => entryFinding(policy, entry, form));
}

/** The files that the commands of one script name, also under the folders in which they work. */
function filesOf(policy: CompiledPolicy, { script, launched, derived, folders }: ReadScript): NamedFiles {
  const files = script.commands.map((_, i) => {
    const { read, written } = filesNamedBy(policy.words.shell, script, launched, i, derived.texts);
    const placed = (paths: readonly string[]) => paths.flatMap((path) => underFolder(folders[i]!, path));
    const folder = folders[i]!;
    const here = folder !== "" && launched[i]!.units.some((unit) => writesFolder(policy.words.shell, unit));
    return { read: placed(read), written: here ? [...placed(written), folder] : placed(written) };
  });
  return { read: files.flatMap(({ read }) => read), written: files.flatMap(({ written }) => written) };
}

function fileFindings(policy: CompiledPolicy, { read, written }: NamedFiles, root: string): Finding[] {
  return [
    ...read.flatMap((path) => pathFindings(policy, "read", path, root)),
    ...written.flatMap((path) => pathFindings(policy, "write", path, root)),
  ];
}

/** A path that is too long to be judged: its command is never allowed (rule 11). */
function namesLongPath({ read, written }: NamedFiles): boolean {
  return [...read, ...written].some((path) => !pathShort(path));
}

const GIT_DASH = "git-";

/** Words as the git rules take them: U+000E marks what cannot be told from the text. */
function activeTexts(unit: Unit): string[] {
  const words = unit.words.slice(1).map((word) => replaceAll(T.active_text, word));
  return unit.program === "git" ? words : [unit.program.slice(GIT_DASH.length), ...words];
}

/** `git`, or one of its programs such as `git-push`. */
function isGit({ program }: Unit): boolean {
  return program === "git" || program.startsWith(GIT_DASH);
}

/** Assignments that may set what git pushes. */
function gitAssignments(policy: CompiledPolicy, { script }: ReadScript): string[] {
  return script.commands.flatMap((c) => c.words)
    .filter((word) => word.startsWith("GIT_CONFIG") && isAssignment(policy.words.shell, word)).map(wordText);
}

function gitFindings(policy: CompiledPolicy, read: ReadScript): Finding[] {
  const units = read.launched.flatMap((l) => l.units).filter(isGit);
  if (units.length === 0) return [];
  const settings = environmentSettings(policy, gitAssignments(policy, read));
  return units.flatMap((unit) => gitCommand(policy, activeTexts(unit), settings));
}

/** @param scripts those of the texts themselves; none where something about them is never allowed */
function allowFindings(policy: CompiledPolicy, scripts: readonly ReadScript[]): Finding[] {
  const allowed = scripts
    .map(({ script, launched }) => allowScript(policy.words.shell, policy.commands, script, launched));
  if (allowed.length === 0 || allowed.some((hits) => hits === undefined)) {
    return [ruleFinding(policy, "commands.default.require_approval")];
  }
  return allowed.flatMap((hits) => hits!).map(({ entry, form }) => entryFinding(policy, entry, form));
}

/** What the texts of an action give as commands; `decides` adds rule 11 or 15. */
export function commandFindings(
  policy: CompiledPolicy,
  texts: readonly string[],
  root: string,
  decides: boolean,
): Finding[] {
  const clean = [...new Set(texts.map(sanitise))];
  const levels = readLevels(policy, new Set(clean));
  const files = levels.scripts.map((read) => filesOf(policy, read));
  const tooDeep = levels.tooDeep || files.some(namesLongPath);
  return [
    ...levels.scripts.flatMap((read) => [...unitFindings(policy, read), ...gitFindings(policy, read)]),
    ...files.flatMap((named) => fileFindings(policy, named, root)),
    ...clean.flatMap((text) => rawFindings(policy, text)),
    ...(decides
      ? allowFindings(policy, tooDeep || texts.some(commandOdd) ? [] : levels.scripts.slice(0, clean.length))
      : []),
    ...(!decides && tooDeep ? [ruleFinding(policy, "commands.default.require_approval")] : []),
  ];
}
