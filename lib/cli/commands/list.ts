import { shellWord } from "../../text/shell_word.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption } from "../options.ts";

/** One pack that can be named by its id. */
interface Listed {
  readonly id: string;
  readonly version?: string;
  readonly title?: string;
  readonly found: "policy_dir" | "builtin";
  readonly valid: boolean;
}

async function listed(call: Call): Promise<Listed[]> {
  const { loadWithDiagnostics } = await import("../load.ts");
  const { knownPacks } = await import("../pack_files.ts");
  const packs: Listed[] = [];
  for (const { id, found } of await knownPacks(call.text("policy-dir"))) {
    const { pack, diagnostics } = await loadWithDiagnostics(call, id, true);
    const valid = pack !== undefined && !diagnostics.some(({ severity }) => severity === "error");
    const title = pack?.title === undefined ? {} : { title: pack.title };
    packs.push({ id, ...(pack ? { version: pack.version } : {}), ...title, found, valid });
  }
  return packs;
}

/** The call that tells what is wrong with a pack. */
function validateCall(id: string, policyDir: string | undefined): string {
  return `cavra policy validate ${id}${policyDir === undefined ? "" : ` --policy-dir ${shellWord(policyDir)}`}`;
}

async function text(call: Call, packs: readonly Listed[]): Promise<string> {
  const { hanging, table, width } = await import("../../text/wrap.ts");
  const { textStyle } = await import("../notes.ts");
  const { columns } = textStyle(call.host);
  const policyDir = call.text("policy-dir");
  const { visible } = await import("../../text/visible.ts");
  const where = { policy_dir: "--policy-dir", builtin: "built-in" };
  const rows = packs.map(({ id, version, found, title, valid }) =>
    [
      id,
      version ?? "?",
      where[found],
      valid ? title ?? "" : `invalid: see ${validateCall(id, policyDir)}`,
    ].map(visible)
  );
  const lines = table(rows);
  if (lines.every((line) => width(line) <= columns)) return lines.map((line) => line + "\n").join("");
  return rows.flatMap(([id, version, found, title]) => [
    `${id} ${version}`,
    ...hanging("  ", `${title === "" ? "" : `${title}, `}${found}`, columns),
  ]).map((line) => line + "\n").join("");
}

async function run(call: Call): Promise<ExitCode> {
  const packs = await listed(call);
  if (call.text("format") === "json") call.host.out((await import("../formats/json.ts")).json({ packs }));
  else call.host.out(await text(call, packs));
  return packs.every(({ valid }) => valid) ? FINE : FINDINGS;
}

/** `cavra policy list`. */
export const list: CommandSpec = {
  name: "list",
  summary: "list the packs that can be named by id",
  description:
    "Lists the packs that can be named by id: those of --policy-dir, then the built-in ones. Exit code 1 says " +
    "that one of them is invalid.",
  options: [
    { flags: "--policy-dir <dir>", help: "folder of more packs: DIR/<id>/policy.yaml" },
    formatOption(["text", "json"]),
  ],
  example: "cavra policy list",
  run,
};
