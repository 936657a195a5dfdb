import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE, USAGE } from "../exit_codes.ts";
import { Failure } from "../failure.ts";
import type { JunitSuite } from "../formats/junit.ts";
import { formatOption, PACK_SOURCES } from "../options.ts";

/** What came out for one of the paths. */
interface Checked {
  readonly path: string;
  readonly id?: string;
  readonly version?: string;
  readonly valid: boolean;
  /** There is no such pack, or it cannot be looked for. */
  readonly unread?: true;
  readonly diagnostics: readonly Diagnostic[];
  /** For excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

async function check(call: Call, path: string): Promise<Checked> {
  try {
    return await checkPack(call, path);
  } catch (error) {
    // What cannot be read must not hide what is wrong with the others.
    if (!(error instanceof Failure) || error.exitCode !== USAGE) throw error;
    const { diagnostics } = error;
    return { path, valid: false, unread: true, diagnostics, texts: new Map() };
  }
}

async function checkPack(call: Call, path: string): Promise<Checked> {
  const { loadWithDiagnostics } = await import("../load.ts");
  const { pack, diagnostics, texts } = await loadWithDiagnostics(call, path, false);
  const named = pack ? { id: pack.id, version: pack.version } : {};
  return { path, ...named, valid: !diagnostics.some(({ severity }) => severity === "error"), diagnostics, texts };
}

async function suites(checked: readonly Checked[]): Promise<JunitSuite[]> {
  const { junitFailures } = await import("../formats/failures.ts");
  return checked.map(({ path, id, diagnostics }) => {
    const failed = junitFailures(diagnostics, path);
    return { name: id ?? path, cases: failed.length > 0 ? failed : [{ name: path }] };
  });
}

/** `3 packs: 2 valid, 1 invalid`. */
function total(checked: readonly Checked[]): string {
  const valid = checked.filter((one) => one.valid).length;
  const counts = [[valid, "valid"], [checked.length - valid, "invalid"]].filter(([count]) => count !== 0);
  return `${checked.length} packs: ${counts.map((one) => one.join(" ")).join(", ")}\n`;
}

async function text(call: Call, checked: readonly Checked[]): Promise<string> {
  const { counted, diagnosticsText } = await import("../formats/text.ts");
  const { visible } = await import("../../text/visible.ts");
  const { textStyle } = await import("../notes.ts");
  const blocks = checked.map(({ path, id, version, valid, diagnostics, texts }) => {
    const style = { ...textStyle(call.host), source: (file: string) => texts.get(file) };
    const count = (name: string) => diagnostics.filter(({ severity }) => severity === name).length;
    const counts = (["error", "warning", "note"] as const).filter((name) => count(name) > 0).map((name) =>
      counted(count(name), name)
    );
    const verdict = style.paint(valid ? "good" : "error", valid ? "valid" : "invalid");
    const name = id === undefined ? "" : ` ${id} ${version ?? ""}`.trimEnd();
    const summary = `${verdict} ${visible(path)}${visible(name === ` ${path}` ? "" : name)}`;
    const told = diagnosticsText(diagnostics, style);
    return { told, summary: summary + (counts.length > 0 ? `: ${counts.join(", ")}` : "") + "\n" };
  });
  // An empty line before a pack that has something to say, none between those that have not.
  const lines = blocks.map(({ told, summary }, index) => (index > 0 && told !== "" ? "\n" : "") + told + summary);
  return lines.join("") + (checked.length > 1 ? total(checked) : "");
}

async function render(call: Call, checked: readonly Checked[]): Promise<string> {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const format = call.text("format");
  switch (format) {
    case "json": {
      const packs = checked.map(({ path, id, version, valid }) => ({ path, id, version, valid }));
      return (await import("../formats/json.ts")).json({ packs, diagnostics: all });
    }
    case "junit":
      return (await import("../formats/junit.ts")).junit(await suites(checked));
    case "github":
    case "sarif":
      return await (await import("../formats/failures.ts")).failureReport(all, format, "cavra policy validate");
    default:
      return await text(call, checked);
  }
}

/** What is wrong with the calls, once where it is the same: a policy folder is missing for every pack. */
function different(unread: readonly Checked[]): Diagnostic[] {
  const all = unread.flatMap(({ diagnostics }) => diagnostics);
  return [...new Map(all.map((one) => [one.message, one])).values()];
}

async function run(call: Call): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const path of call.args) checked.push(await check(call, path));
  const unread = checked.filter((one) => one.unread);
  if (unread.length === checked.length) throw new Failure(different(unread), USAGE);
  call.host.out(await render(call, checked));
  // A path that is wrong is a mistake of the call, whatever was found in the others: 1 would say that all were checked.
  if (unread.length > 0) return USAGE;
  return checked.every(({ valid }) => valid) ? FINE : FINDINGS;
}

/** `cavra policy validate`. */
export const validate: CommandSpec = {
  name: "validate",
  summary: "check packs: schema, parents, overlays and examples",
  description: "Checks packs: schema, parents, overlays, and every match and not_match example. " +
    "All mistakes are reported in one run, with line and column.",
  args: [{ name: "<path...>", help: "YAML file or pack id" }],
  options: [...PACK_SOURCES, formatOption(["text", "json", "sarif", "github", "junit"])],
  example: "cavra policy validate policy-packs/cavra-ai-agent-baseline/policy.yaml",
  run,
};
