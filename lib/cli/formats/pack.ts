/**
 * A merged pack for people.
 *
 * @module
 */
import type { Entry, ListName, MergedPack, Origin } from "../../pack/types.ts";
import { visible } from "../../text/visible.ts";
import { hanging, width } from "../../text/wrap.ts";
import { counted, type TextStyle } from "./text.ts";

function row(label: string, value: string | undefined, columns: number): string[] {
  return value === undefined ? [] : hanging(label.padEnd(12), visible(value), columns);
}

function place(origins: readonly Origin[]): string {
  const [first] = origins;
  const more = origins.length > 1 ? ` (+${origins.length - 1})` : "";
  return first ? `${first.file}:${first.line}${more}` : "built in";
}

/** Pattern and place on one line where both fit, else below each other. */
function entryLines(entry: Entry, column: number, style: TextStyle): string[] {
  const pattern = visible(entry.pattern);
  const from = visible(place(entry.origins));
  const beside = column + 2 + width(from) <= style.columns && width(pattern) <= column - 4;
  const gap = " ".repeat(Math.max(0, column - 4 - width(pattern)));
  if (beside) return [`    ${pattern}${gap}  ${style.paint("dim", from)}`];
  return [...hanging("    ", pattern, style.columns), ...hanging("      ", from, style.columns)];
}

function listLines(name: ListName, entries: readonly Entry[], style: TextStyle): string[] {
  if (entries.length === 0) return [];
  const longest = Math.max(...entries.map((entry) => width(entry.pattern)));
  const column = 4 + Math.min(longest, Math.floor(style.columns / 2));
  return [
    "",
    `${style.paint("bold", name)} (${entries.length})`,
    ...entries.flatMap((entry) => entryLines(entry, column, style)),
  ];
}

function widenings(pack: MergedPack, style: TextStyle): string[] {
  if (pack.widenings.length === 0) return [];
  const lines = pack.widenings.flatMap(({ list, pattern, by, origin }) =>
    hanging("    ", visible(`${list} ${pattern}, by ${by} (${origin.file}:${origin.line})`), style.columns)
  );
  return ["", `${style.paint("bold", "widenings")} (${pack.widenings.length})`, ...lines];
}

function onOff(flag: boolean): string {
  return flag ? "yes" : "no";
}

/** The whole pack. */
export function packText(pack: MergedPack, digest: string, style: TextStyle): string {
  const { columns } = style;
  const carried = Object.keys(pack.carried);
  const risks = Object.entries(pack.risk_scoring).map(([server, risk]) => `${server} ${risk}`);
  const some = (values: readonly string[]) => values.length > 0 ? values.join(", ") : undefined;
  const lines = [
    ...row("pack", `${pack.id} ${pack.version}`, columns),
    ...row("title", pack.title, columns),
    ...row("about", pack.description, columns),
    ...row("digest", digest, columns),
    ...row("sources", pack.sources.map(({ kind, name }) => `${kind} ${name}`).join(", "), columns),
    ...row(
      "patterns",
      counted(Object.values(pack.lists).reduce((sum, list) => sum + list.length, 0), "pattern"),
      columns,
    ),
    ...row(
      "protects",
      `main, master and protected_branches: ${onOff(pack.block_direct_push_to_protected_branch)}`,
      columns,
    ),
    ...row("servers", `unknown ones blocked: ${onOff(pack.block_unknown_servers)}`, columns),
    ...row("risks", some(risks), columns),
    ...row("launchers", some(pack.launchers), columns),
    ...row("carried", carried.length > 0 ? `${carried.join(", ")} (not enforced)` : undefined, columns),
    ...(Object.keys(pack.lists) as ListName[]).flatMap((name) => listLines(name, pack.lists[name], style)),
    ...widenings(pack, style),
  ];
  return lines.join("\n") + "\n";
}
