/**
 * Values of options among the words of a unit.
 *
 * @module
 */

/** What follows the name of a long option that may be abbreviated: `=code` of `--ev=code` and of `--eval`. */
function restBehindName(option: string, text: string): string | undefined {
  const name = text.split("=")[0]!;
  return name.length > 3 && name.startsWith("--") && option.startsWith(name) ? text.slice(name.length) : undefined;
}

/** What is glued to an option; a letter may stand in a cluster (`-qc`, `-ne`). */
function restBehind(option: string, text: string): string | undefined {
  if (text.startsWith(option)) return text.slice(option.length);
  if (text.startsWith("--")) return restBehindName(option, text);
  const clustered = option.length === 2 && text.startsWith("-") && text.includes(option[1]!);
  return clustered && option.startsWith("-") ? text.slice(text.indexOf(option[1]!, 1) + 1) : undefined;
}

/** The values of some options: glued, behind a sign of equality, or the next word. */
export function optionValues(options: Readonly<Record<string, true>> | undefined, texts: readonly string[]): string[] {
  return Object.keys(options ?? {}).flatMap((option) =>
    texts.flatMap((text, i) => {
      const rest = i === 0 ? undefined : restBehind(option, text);
      if (rest === undefined) return [];
      return rest === "" ? texts.slice(i + 1, i + 2) : [rest.startsWith("=") ? rest.slice(1) : rest];
    })
  );
}
