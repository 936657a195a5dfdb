/**
 * For each list of a pack: which action tries a pattern, and in which other forms the same action may come.
 *
 * @module
 */
import type { Input } from "../decide/types.ts";
import type { ListName } from "../pack/types.ts";
import type { CompiledPolicy } from "../policy/types.ts";
import { own } from "../text/own.ts";
import { inSingleQuotes } from "../text/shell_word.ts";
import { filled, FRESH, pathVariants } from "./fill.ts";

/** The same action, written otherwise. */
export interface BoundaryForm {
  readonly name: string;
  readonly make: (text: string) => Input;
}

/** How the patterns of one list are tried. */
export interface ListForms {
  /** Texts that the pattern matches, the most general first. */
  readonly texts: (pattern: string, policy: CompiledPolicy) => string[];
  readonly action: (text: string) => Input;
  /** Other ways to meet the pattern, tried where another list stands before the action. */
  readonly detours?: readonly ((text: string) => Input)[];
  readonly boundary: readonly BoundaryForm[];
}

const read = (target: string): Input => ({ action_type: "read_file", target, requested_operation: "read" });
const write = (target: string): Input => ({ action_type: "write_file", target, requested_operation: "write" });
const run = (target: string): Input => ({ action_type: "execute_command", target });
const push = (target: string): Input => ({ action_type: "git_operation", target, requested_operation: "push" });
const call = (server: string): Input => ({ action_type: "mcp_tool_call", server });

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

function pathTexts(pattern: string): string[] {
  const words = pathVariants(pattern);
  return unique([FRESH, "", "a/b"].flatMap((filler) => words.flatMap((word) => filled(word, [filler]))));
}

/** A first word with which a program is harmless that is so with few of them only, such as `tar t`. */
function harmlessStarts(pattern: string, policy: CompiledPolicy): string[] {
  const carriers = own(policy.words.shell.carriers, pattern.split(/[ \t*]/u)[0]!);
  return Object.keys(carriers?.only_first ?? {}).slice(0, 1);
}

/** Blanks that an empty star leaves behind are squeezed, as the engines do. */
function commandTexts(pattern: string, policy: CompiledPolicy): string[] {
  const fillers = [FRESH, "", ` ${FRESH}`, `--${FRESH}`, `${FRESH} `, ...harmlessStarts(pattern, policy)];
  return unique(filled(pattern, fillers).map((text) => text.replace(/[ \t]+/gu, " ").trim()));
}

function nameTexts(pattern: string): string[] {
  return unique([FRESH, "", "1.2"].flatMap((filler) => filled(pattern, [filler])));
}

/** Words that mean something to a shell as text: what a pattern with an operator, expansion or assignment meets. */
function quotedWords(text: string): string {
  return text.split(" ").map((word) => /^[\w./:@%+,~-]+$/u.test(word) ? word : inSingleQuotes(word)).join(" ");
}

function allowTexts(pattern: string, policy: CompiledPolicy): string[] {
  const texts = commandTexts(pattern, policy);
  return unique([...texts, ...texts.map(quotedWords)]);
}

function upper(text: string): string {
  return text.replace(/[a-z]/gu, (letter) => letter.toUpperCase());
}

/** What is done with the first word and the rest. */
function program(change: (word: string) => string): (text: string) => string {
  return (text) => text.replace(/^[^ ]+/u, (word) => change(word));
}

const folder = (path: string) => path.replace(/[^/]*$/u, "");

function pathForms(action: (target: string) => Input, byCommand: (path: string) => string): BoundaryForm[] {
  return [
    {
      name: "dot_slash",
      make: (path) => action(/^[/~]/u.test(path) ? `${folder(path)}./${path.slice(folder(path).length)}` : `./${path}`),
    },
    { name: "case", make: (path) => action(upper(path)) },
    { name: "climb", make: (path) => action(`${folder(path)}${FRESH}/../${path.slice(folder(path).length)}`) },
    { name: "trailing_dot", make: (path) => action(`${path}.`) },
    { name: "backslash", make: (path) => action(path.replaceAll("/", "\\")) },
    { name: "command", make: (path) => run(byCommand(inSingleQuotes(path))) },
  ];
}

const COMMAND_FORMS: readonly BoundaryForm[] = [
  { name: "sudo", make: (text) => run(`sudo ${text}`) },
  { name: "folder", make: (text) => run(program((word) => `/usr/bin/${word}`)(text)) },
  { name: "case", make: (text) => run(program(upper)(text)) },
  { name: "quoted", make: (text) => run(program(inSingleQuotes)(text)) },
  { name: "blanks", make: (text) => run(`  ${text.replaceAll(" ", "  ")} `) },
  { name: "after", make: (text) => run(`true && ${text}`) },
  { name: "shell", make: (text) => run(`bash -c ${inSingleQuotes(text)}`) },
  { name: "assignment", make: (text) => run(`A=1 ${text}`) },
  { name: "trailing_words", make: (text) => run(`${text} ${FRESH}`) },
  { name: "substitution", make: (text) => run(`echo "$(${text})"`) },
];

const ALLOW_FORMS: readonly BoundaryForm[] = [
  { name: "trailing_words", make: (text) => run(`${text} ${FRESH}`) },
  { name: "twice", make: (text) => run(`${text} && ${text}`) },
  { name: "redirected", make: (text) => run(`${text} > ${FRESH}.txt`) },
  { name: "sudo", make: (text) => run(`sudo ${text}`) },
  { name: "expansion", make: (text) => run(`${text} $X`) },
  { name: "assignment", make: (text) => run(`A=1 ${text}`) },
  { name: "folder", make: (text) => run(program((word) => `./${word}`)(text)) },
];

const BRANCH_FORMS: readonly BoundaryForm[] = [
  { name: "head", make: (branch) => run(`git push origin HEAD:${branch}`) },
  { name: "remote", make: (branch) => push(`origin/${branch}`) },
  { name: "ref", make: (branch) => push(`refs/heads/${branch}`) },
  { name: "case", make: (branch) => push(upper(branch)) },
  { name: "below", make: (branch) => push(`feature/${branch}`) },
];

const SERVER_FORMS: readonly BoundaryForm[] = [
  { name: "target", make: (server) => ({ action_type: "mcp_tool_call", target: `${server}:${FRESH}` }) },
  { name: "case", make: (server) => call(upper(server)) },
  { name: "trimmed", make: (server) => call(` ${server} `) },
  { name: "disagreeing", make: (server) => ({ action_type: "mcp_tool_call", server, tool: `mcp__${FRESH}__x` }) },
];

const writes: ListForms = {
  texts: pathTexts,
  action: write,
  boundary: pathForms(write, (path) => `echo x > ${path}`),
};
const commands: ListForms = { texts: commandTexts, action: run, boundary: COMMAND_FORMS };
const servers: ListForms = { texts: (server) => [server], action: call, boundary: SERVER_FORMS };

/** How each list is tried. */
export const LIST_FORMS: Readonly<Record<ListName, ListForms>> = {
  "filesystem.block_read": { texts: pathTexts, action: read, boundary: pathForms(read, (path) => `cat ${path}`) },
  "filesystem.block_write": writes,
  "filesystem.require_approval_write": writes,
  "commands.block": commands,
  "commands.require_approval": commands,
  "commands.allow": { texts: allowTexts, action: run, boundary: ALLOW_FORMS },
  "git.protected_branches": {
    texts: nameTexts,
    action: push,
    // Where a pattern such as "git push*" stands before the branch.
    detours: ["send-pack", "lfs push", "subtree push --prefix=x"].map((way) => (branch) =>
      run(`git ${way} origin ${branch}`)
    ),
    boundary: BRANCH_FORMS,
  },
  "mcp.allowed_servers": servers,
  "mcp.blocked_servers": servers,
};

/** The pattern without its last letter: what it matches is what a wider pattern would match too. */
function shorter(pattern: string): string {
  return pattern.replace(/[^*/ \t](?=[*/ \t]*$)/u, "");
}

/**
 * Texts next to a text that a pattern matches, one of which it hopefully does not; the nearest first. A pattern that ends
 * in a star is missed by a letter less before it, any other by more behind it.
 */
export function nearMisses(pattern: string, text: string): string[] {
  const words = text.split(" ");
  const changedWords = words.map((word, index) => words.with(index, `${word}x`).join(" "));
  const cut = [...text].slice(0, -1).join("");
  const inside = [...text].slice(0, Math.ceil(text.length / 2)).join("");
  const nearest = pattern.endsWith("*") ? filled(shorter(pattern), [FRESH]) : [`${text}${FRESH}`];
  return unique([...nearest, `${text}x`, ...changedWords.toReversed(), cut, `x${text}`, inside, `x${FRESH}`]);
}
