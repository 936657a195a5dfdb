/**
 * Ways to write a script around a command so that the command still runs.
 *
 * @module
 */
import { singleQuoted } from "./words.ts";

/**
 * A script under construction. A simple command can stand behind a launcher and before a redirection; a text with lines or
 * operators cannot.
 */
export interface Written {
  readonly text: string;
  readonly simple: boolean;
}

/** A named way to wrap. */
export interface Wrap {
  readonly name: string;
  /** The wrapped text; undefined where it does not fit. */
  readonly apply: (inner: Written) => Written | undefined;
}

/** The inner text may be any script; the result is a script. */
function around(name: string, before: string, after: string): Wrap {
  return { name, apply: ({ text }) => ({ text: `${before}${text}${after}`, simple: false }) };
}

/** The inner text must be a simple command, and so is the result. */
function beside(name: string, before: string, after = ""): Wrap {
  return { name, apply: ({ text, simple }) => simple ? { text: `${before}${text}${after}`, simple } : undefined };
}

/** The inner text must be a simple command, the result is one that nothing can launch: a pipe, or behind an assignment. */
function ended(name: string, before: string, after: string): Wrap {
  return {
    name,
    apply: ({ text, simple }) => simple ? { text: `${before}${text}${after}`, simple: false } : undefined,
  };
}

/** The inner text becomes one quoted word of a simple command. */
function asWord(name: string, before: string, after = ""): Wrap {
  return { name, apply: ({ text }) => ({ text: `${before}${singleQuoted(text)}${after}`, simple: true }) };
}

/** Another process starts the command. */
export const LAUNCHES: readonly Wrap[] = [
  beside("sudo", "sudo -u root "),
  beside("env", "env -i "),
  beside("nohup", "nohup "),
  beside("timeout", "timeout -k 5 10m "),
  beside("nice", "nice -n 5 "),
  beside("xargs", "xargs -0 -n 1 "),
  beside("flock", "flock /tmp/lock "),
  beside("exec", "exec "),
  beside("command", "command "),
  beside("time", "time "),
  beside("find -exec", "find . -maxdepth 0 -exec ", " \\;"),
  beside("negation", "! "),
];

/** The command is text that a shell reads. */
export const SCRIPTS: readonly Wrap[] = [
  asWord("sh -c", "sh -c "),
  asWord("bash -lc", "bash -lc "),
  asWord("eval", "eval "),
  asWord("env -S", "env -S "),
  asWord("watch", "watch -n 1 "),
  asWord("ssh", "ssh -p 22 host "),
  asWord("trap", "trap ", " EXIT"),
  {
    name: "git alias",
    apply: ({ text }) => ({ text: `git -c alias.x=${singleQuoted(`!${text}`)} x`, simple: true }),
  },
  {
    name: "here-document of a shell",
    apply: ({ text }) => text.includes("\nEND") ? undefined : { text: `bash <<'END'\n${text}\nEND\n`, simple: false },
  },
  { name: "here-string of a shell", apply: ({ text }) => ({ text: `sh <<< ${singleQuoted(text)}`, simple: true }) },
  { name: "pipe into a shell", apply: ({ text }) => ({ text: `printf %s ${singleQuoted(text)} | sh`, simple: false }) },
];

/** The command stands in a word. */
export const SUBSTITUTIONS: readonly Wrap[] = [
  { name: "substitution", apply: ({ text }) => ({ text: `echo $(${text}\n)`, simple: true }) },
  { name: "substitution in quotes", apply: ({ text }) => ({ text: `echo "x $(${text}\n) y"`, simple: true }) },
  { name: "message", apply: ({ text }) => ({ text: `git commit -m "$(${text}\n)"`, simple: true }) },
  {
    name: "backquotes",
    apply: ({ text, simple }) => /[`\\$]/u.test(text) ? undefined : { text: `echo \`${text}\``, simple },
  },
  { name: "process substitution", apply: ({ text }) => ({ text: `cat <(${text}\n)`, simple: true }) },
];

/** Other commands stand before and behind. */
export const SEPARATORS: readonly Wrap[] = [
  around("semicolon", "git status; ", ""),
  around("and", "echo x && ", ""),
  around("or", "git diff || ", ""),
  around("line before", "ls\n", ""),
  around("line behind", "", "\nls"),
  around("background", "sleep 1 & ", ""),
  ended("pipe before", "echo x | ", ""),
  ended("pipe behind", "", " | cat"),
  around("subshell", "(", "\n)"),
  around("group", "{ ", "\n}"),
  around("if", "if true; then ", "\nfi"),
  around("else", "if false; then true; else ", "\nfi"),
  around("for", "for i in 1 2; do ", "\ndone"),
  around("while", "while ! ", "\ndo true; done"),
  around("function", "f() { ", "\n}; f"),
];

/** Where the command reads from and writes to. */
export const REDIRECTIONS: readonly Wrap[] = [
  beside("to nothing", "", " >/dev/null 2>&1"),
  beside("from nothing", "</dev/null "),
  beside("to a log", "", " 2> out.log"),
  beside("appended", ">>out.log "),
];

/** All ways that can be read in one way only. */
export const CLEAR_WRAPS: readonly Wrap[] = [
  ...LAUNCHES,
  ...SCRIPTS,
  ...SUBSTITUTIONS,
  ...SEPARATORS,
  ...REDIRECTIONS,
];

/** Text behind a sign of equality in an option that carries a script is read by itself too. */
const ASSIGNMENTS: readonly Wrap[] = [
  ended("assignment", "TF_LOG=1 ", ""),
  beside("env with assignment", "env A=1 "),
];

/** The brackets of `case` in a substitution make it be read a second time, without quotes. */
const CASES: readonly Wrap[] = [
  around("case", "case x in (x) ", "\n;; esac"),
  around("case with one bracket", "case x in x) ", "\n;; esac"),
];

/** All ways in which the text shows the command, whatever its quotes. */
export const VISIBLE_WRAPS: readonly Wrap[] = [...CLEAR_WRAPS, ...ASSIGNMENTS];

/** All ways. */
export const WRAPS: readonly Wrap[] = [...VISIBLE_WRAPS, ...CASES];
