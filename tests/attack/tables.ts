/**
 * The tables about the corpus in `README.md` and `docs/limits.md`, as text.
 *
 * @module
 */
import { type CorpusResult, EXCEPTIONS, type FamilyRow, table } from "./run_corpus.ts";
import { CORPUS } from "./corpus.ts";

const COLUMNS = ["cases", "block", "require_approval", "allow", "wrong"] as const;
/** Examples of a cause, and the longest that is shown. */
const EXAMPLES = 2;
const LONGEST_EXAMPLE = 60;

function familyLine(row: FamilyRow): string {
  return `| ${row.family} | ${COLUMNS.map((column) => row[column]).join(" | ")} |`;
}

/** What the corpus gives, family by family. */
export function resultsTable(results: readonly CorpusResult[]): string {
  return [
    `| family | ${COLUMNS.join(" | ")} |`,
    `| --- | ${COLUMNS.map(() => "---:").join(" | ")} |`,
    ...table(results).map(familyLine),
  ].join("\n");
}

/** The command of a case as inline code; nothing for one that is long or has several lines. */
function example(id: string): string[] {
  const input = CORPUS.find((one) => one.id === id)?.input as { readonly target?: unknown } | undefined;
  const text = input?.target;
  const shows = typeof text === "string" && text.length <= LONGEST_EXAMPLE && /^[ -~]+$/.test(text);
  return shows && !text.includes("`") ? [`\`${text.replaceAll("|", "\\|")}\``] : [];
}

/** One row a cause: why cases that show in the text still only need approval, how many, and examples. */
export function exceptionsTable(): string {
  const causes = Object.groupBy(Object.keys(EXCEPTIONS), (id) => EXCEPTIONS[id]!);
  const rows = Object.entries(causes).sort(([a], [b]) => a < b ? -1 : 1).map(([cause, ids]) =>
    `| ${cause} | ${ids!.length} | ${ids!.flatMap(example).slice(0, EXAMPLES).join(", ")} |`
  );
  return ["| why | cases | for example |", "| --- | ---: | --- |", ...rows].join("\n");
}

const BEGIN = "<!-- written by deno task attack --write -->";
const END = "<!-- end -->";

/** A page with its table replaced. */
export function withTable(page: string, text: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error("The page has no place for the table");
  return `${page.slice(0, from)}${BEGIN}\n\n${text}\n\n${page.slice(to)}`;
}
