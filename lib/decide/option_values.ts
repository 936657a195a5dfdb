/**
 * Values of options among the words of a unit.
 *
 * @module
 */

/** What is glued to an option; a letter may stand in a cluster (`-qc`, `-ne`). */
function restBehind(option: string, text: string): string | undefined {
  if (text.startsWith(option)) return text.slice(option.length);
  const clustered = option.length === 2 && text.startsWith("-") && !text.startsWith("--") && text.includes(option[1]!);
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
