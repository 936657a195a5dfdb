import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import type { JunitSuite } from "../formats/junit.ts";
import { formatOption, PACK_SOURCES } from "../options.ts";

/** What came out for one of the paths. */
interface Checked {
  readonly path: string;
  readonly id?: string;
  readonly version?: string;
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** For excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

async function check(call: Call, path: string): Promise<Checked> {
  const { loadWithDiagnostics } = await import("../load.ts");
  const { pack, diagnostics, texts } = await loadWithDiagnostics(call, path, false);
  const named = pack ? { id: pack.id, version: pack.version } : {};
  return { path, ...named, valid: !diagnostics.some(({ severity }) => severity === "error"), diagnostics, texts };
}

function suites(checked: readonly Checked[]): JunitSuite[] {
  return checked.map(({ path, id, diagnostics }) => {
    const failed = diagnostics.filter(({ severity }) => severity === "error").map((one) => ({
      name: `${one.file}:${one.line}:${one.column}`,
      failure: { type: one.code, message: one.message, detail: one.hint ?? "" },
    }));
    return { name: id ?? path, cases: failed.length > 0 ? failed : [{ name: path }] };
  });
}

async function text(call: Call, checked: readonly Checked[]): Promise<string> {
  const { counted, diagnosticsText } = await import("../formats/text.ts");
  const { visible } = await import("../../text/visible.ts");
  const { textStyle } = await import("../notes.ts");
  return checked.map(({ path, id, version, valid, diagnostics, texts }) => {
    const style = { ...textStyle(call.host), source: (file: string) => texts.get(file) };
    const count = (name: string) => diagnostics.filter(({ severity }) => severity === name).length;
    const counts = (["error", "warning", "note"] as const).filter((name) => count(name) > 0).map((name) =>
      counted(count(name), name)
    );
    const verdict = style.paint(valid ? "good" : "error", valid ? "valid" : "invalid");
    const name = id === undefined ? "" : ` ${id} ${version ?? ""}`.trimEnd();
    const summary = `${verdict} ${visible(path)}${visible(name === ` ${path}` ? "" : name)}`;
    return diagnosticsText(diagnostics, style) + summary + (counts.length > 0 ? `: ${counts.join(", ")}` : "") + "\n";
  }).join("\n");
}

async function render(call: Call, checked: readonly Checked[]): Promise<string> {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  switch (call.text("format")) {
    case "json": {
      const packs = checked.map(({ path, id, version, valid }) => ({ path, id, version, valid }));
      return (await import("../formats/json.ts")).json({ packs, diagnostics: all });
    }
    case "github":
      return (await import("../formats/github.ts")).githubAnnotations(all);
    case "junit":
      return (await import("../formats/junit.ts")).junit(suites(checked));
    case "sarif": {
      const { sarif } = await import("../formats/sarif.ts");
      const { codeHelp } = await import("../code_help.ts");
      const { VERSION } = await import("../version.ts");
      return await sarif(all, { version: VERSION, help: codeHelp });
    }
    default:
      return await text(call, checked);
  }
}

async function run(call: Call): Promise<ExitCode> {
  const checked: Checked[] = [];
  for (const path of call.args) checked.push(await check(call, path));
  call.host.out(await render(call, checked));
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
