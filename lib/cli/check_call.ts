/**
 * Checks of a call that the parser leaves to us, because its own messages say less or come in the wrong order.
 *
 * @module
 */
import type { CommandSpec, OptionSpec } from "./command.ts";
import { type Failure, unknownName, usage } from "./failure.ts";

/** The long name of an option: `--policy-pack <pack>` is `policy-pack`. */
export function optionName(spec: OptionSpec): string {
  return /--([a-z-]+)/u.exec(spec.flags)?.[1] ?? spec.flags;
}

function checkOption(spec: OptionSpec, value: unknown, flags: ReadonlySet<string>, help: string): void {
  const name = optionName(spec);
  if (value === undefined && spec.required) {
    throw usage("cli.missing_option", `Option '--${name}' is missing`, { expected: spec.flags, hint: `See ${help}` });
  }
  const given = Array.isArray(value) ? value : [value];
  if (given.length > 1 && !spec.repeatable && !spec.overridable) {
    const received = given.join(" and ");
    throw usage("cli.repeated_option", `Option '--${name}' was given ${given.length} times`, {
      expected: `${spec.flags}, once`,
      received,
    });
  }
  for (const text of given) {
    if (typeof text !== "string") continue;
    if (text === "") throw emptyValue(`Option '--${name}'`, spec.flags);
    if (flags.has(text)) {
      throw usage("cli.missing_value", `Option '--${name}' has no value`, { expected: spec.flags, received: text });
    }
    if (spec.choices && !spec.choices.includes(text)) {
      throw unknownName("cli.invalid_value", `value of '--${name}':`, text, spec.choices);
    }
  }
}

/** Nothing is what an unset variable of the shell gives. */
function emptyValue(what: string, expected: string): Failure {
  return usage("cli.missing_value", `${what} is empty`, { expected, hint: "Is a variable of the shell unset?" });
}

/** Only arguments that may be left out may be empty, such as the target of an action. */
function checkArguments({ args: specs = [] }: CommandSpec, args: readonly string[]): void {
  for (const [at, text] of args.entries()) {
    const name = (specs[at] ?? specs.at(-1))?.name ?? "";
    if (text === "" && name.startsWith("<")) throw emptyValue(`Argument ${name}`, name);
  }
}

/**
 * @param values the options by long name, all values that were given of each
 * @throws {Failure} for a missing option, an option given more often than it may, an option where a value should stand, an empty value, a value that is no
 * choice, or an argument too many
 */
export function checkCall(spec: CommandSpec, args: readonly string[], values: ReadonlyMap<string, unknown>): void {
  const help = `cavra policy ${spec.name} --help`;
  const flags = new Set(spec.options.map((option) => `--${optionName(option)}`));
  for (const option of spec.options) checkOption(option, values.get(optionName(option)), flags, help);
  const most = spec.args?.some((argument) => argument.name.includes("...")) ? Infinity : spec.args?.length ?? 0;
  checkArguments(spec, args);
  if (args.length > most) {
    throw usage("cli.excess_argument", `Unexpected argument '${args[most]}'`, { hint: `See ${help}` });
  }
}
