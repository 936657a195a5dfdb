/**
 * Builds the commander program from the table of commands. Commander parses and suggests; every text it would print
 * about a mistake becomes a diagnostic instead.
 *
 * @module
 */
import { type Command, importCommander, type Option } from "../deps.ts";
import { checkCall, optionName } from "./check_call.ts";
import type { Call, CommandSpec, OptionSpec } from "./command.ts";
import { hanging, width, wrap } from "../text/wrap.ts";
import type { ExitCode } from "./exit_codes.ts";
import type { Host } from "./host.ts";
import { VERSION } from "./version.ts";

type Commander = Awaited<ReturnType<typeof importCommander>>;

/** `--policy-pack <pack>` is `policyPack` for commander. */
function attribute(name: string): string {
  return name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}

function makeOption(commander: Commander, spec: OptionSpec): Option {
  const choices = spec.choices ? ` (one of ${spec.choices.join(", ")})` : "";
  const option = new commander.Option(spec.flags, spec.help + choices);
  if (spec.fallback !== undefined) option.default(spec.fallback);
  // All values, also of an option that takes one: commander would keep the last one and say nothing.
  if (!option.isBoolean()) {
    option.argParser((value: string, all: unknown) => Array.isArray(all) ? [...all, value] : [value]);
  }
  return option;
}

function makeCall(host: Host, args: readonly string[], values: ReadonlyMap<string, unknown>): Call {
  const text = (name: string) => {
    const given = values.get(name);
    const value = Array.isArray(given) ? given.at(-1) : given;
    return typeof value === "string" ? value : undefined;
  };
  return {
    host,
    args,
    text,
    needed: (name) => text(name) ?? "",
    list: (name) => {
      const value = values.get(name);
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (name) => values.get(name) === true,
  };
}

const USAGE = "Usage: ";

/** Below this width a description stands under its option instead of beside it. */
const NARROW = 60;

/** One option or command of the help. */
function helpItem(term: string, termWidth: number, description: string, columns: number): string {
  const label = "  " + term.padEnd(termWidth) + "  ";
  if (columns >= NARROW) return hanging(label, description, columns).join("\n");
  return [`  ${term}`, ...wrap(description, columns - 6).map((line) => `      ${line}`)].join("\n");
}

/**
 * A command in the shell on lines of some width: each but the last ends in a backslash, so that it can be copied.
 * No quoted word is broken, and an option is parted from its value only where both do not fit.
 */
function shellLines(call: string, columns: number): string {
  const lines: string[] = [];
  const parts = call.match(/--[\w-]+ [^\s-]\S*|'[^']*'|\S+/gu) ?? [];
  const fits = (part: string) => !part.startsWith("--") || width(`    ${part} \\`) <= columns;
  for (const word of parts.flatMap((part) => fits(part) ? [part] : part.split(" "))) {
    const last = lines.at(-1);
    // Two columns stay for the backslash.
    if (last !== undefined && width(`${last} ${word}`) + 2 <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${lines.length === 0 ? "  " : "    "}${word}`);
  }
  return lines.join(" \\\n");
}

function exampleText(call: string, host: Host): string {
  return `\nExample:\n${shellLines(call, host.columns)}`;
}

/** Commander reads `CLICOLOR_FORCE` and friends unless it is told: that would need a permission. */
function quietly(command: Command, host: Host): void {
  command.exitOverride();
  command.helpCommand(false);
  // Otherwise a command takes the options that it shares with the ones below it.
  command.enablePositionalOptions();
  command.showSuggestionAfterError(true);
  command.configureHelp({
    // Called with what stands after "Usage: ".
    styleUsage: (usage) => wrap(usage, host.columns - USAGE.length).join(`\n${" ".repeat(USAGE.length)}`),
    formatItem: (term, termWidth, description) => helpItem(term, termWidth, description, host.columns),
  });
  command.configureOutput({
    writeOut: (text) => host.out(text),
    writeErr: () => {},
    outputError: () => {},
    getOutHelpWidth: () => host.columns,
    getErrHelpWidth: () => host.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
}

/** The command above another, as `bundle` above `bundle verify`: it stands before it in the table. */
function commandAbove(parent: Command, name: string): Command {
  return parent.commands.find((command) => command.name() === name)!;
}

/** A summary as the whole description. */
function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

function addCommand(
  commander: Commander,
  parent: Command,
  spec: CommandSpec,
  host: Host,
  done: (code: ExitCode) => void,
) {
  const names = spec.name.split(" ");
  const name = names.pop()!;
  const command = names.reduce(commandAbove, parent).command(name);
  quietly(command, host);
  command.summary(spec.summary).description(spec.description ?? sentence(spec.summary));
  command.helpOption("-h, --help", "show this help").allowExcessArguments(true);
  for (const argument of spec.args ?? []) command.argument(argument.name, argument.help);
  for (const option of spec.options) command.addOption(makeOption(commander, option));
  command.addHelpText("after", exampleText(spec.example, host));
  command.action(async () => {
    const given: Readonly<Record<string, unknown>> = command.opts();
    const values = new Map(spec.options.map((option) => [optionName(option), given[attribute(optionName(option))]]));
    checkCall(spec, command.args, values);
    done(await spec.run(makeCall(host, command.args, values)));
  });
}

/**
 * The program, ready to parse.
 *
 * @param done is told the exit code of the command that ran
 */
export async function makeProgram(
  commands: readonly CommandSpec[],
  host: Host,
  done: (code: ExitCode) => void,
): Promise<Command> {
  const commander = await importCommander();
  const program = new commander.Command("cavra");
  quietly(program, host);
  program.description("Turns CAVRA policy packs into Rego, and proves that every engine decides alike.");
  program.version(VERSION, "-V, --version", "show the version").helpOption("-h, --help", "show this help");
  program.addHelpText("after", exampleText("cavra policy list", host));
  const policy = program.command("policy").summary("work with policy packs").description("Works with policy packs.");
  quietly(policy, host);
  policy.helpOption("-h, --help", "show this help");
  const spelling = "A dash in the name of a command may be a blank: fleet check is fleet-check.";
  policy.addHelpText("after", `\n${wrap(spelling, host.columns).join("\n")}`);
  policy.addHelpText("after", exampleText("cavra policy describe cavra-ai-agent-baseline", host));
  for (const spec of commands) addCommand(commander, policy, spec, host, done);
  return program;
}
