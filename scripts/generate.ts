/**
 * Writes every generated file anew, in the order in which they need each other; with `--check` nothing is written and
 * every difference is named.
 *
 * @module
 */

/** What is generated: a title, and the arguments of `deno run` that write it; `--check` is added. */
const GENERATORS: readonly { readonly title: string; readonly args: readonly string[] }[] = [
  { title: "built-in packs", args: ["scripts/embed_packs.ts"] },
  { title: "Rego module and WASM", args: ["scripts/build_wasm.ts"] },
  { title: "released modules", args: ["scripts/released_modules.ts"] },
  { title: "cases of the Rego tests", args: ["scripts/generate_rego_cases.ts"] },
  { title: "schema of packs", args: ["scripts/generate_pack_schema.ts"] },
  { title: "diagnostics", args: ["scripts/generate_diagnostics_doc.ts"] },
  { title: "readiness schemas", args: ["scripts/generate_readiness_docs.ts"] },
  {
    title: "examples/opa-rego/generated",
    args: [
      ...["cli.ts", "policy", "rego-export", "--policy-pack", "cavra-ai-agent-baseline"],
      ...["--output-dir", "examples/opa-rego/generated"],
    ],
  },
];

async function generate(args: readonly string[], check: boolean): Promise<boolean> {
  const command = ["run", "--no-prompt", "--quiet", "--allow-all", ...args, ...(check ? ["--check"] : [])];
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: command,
    stdout: "inherit",
    stderr: "inherit",
  }).output();
  return success;
}

if (import.meta.main) {
  const check = Deno.args.includes("--check");
  for (const { title, args } of GENERATORS) {
    if (await generate(args, check)) continue;
    console.error(`${title}: ${check ? "not what would be generated; run 'deno task generate'" : "failed"}`);
    Deno.exitCode = 1;
    if (!check) break;
  }
}
