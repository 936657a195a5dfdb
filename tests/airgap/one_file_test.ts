import assert from "node:assert/strict";
import { cavra, ROOT } from "../cli/run_cavra.ts";
import { inFolder, isolated, type Isolation, runScript } from "./isolated.ts";

const PACK = ["--policy-pack", "mcp-guardrails"];
const READ = '{"action_type":"read_file","target":".env"}\n';

async function bundleTo(path: string, root = ROOT, cwd?: string): Promise<Uint8Array> {
  const { code, err } = await runScript("bundle_cli.ts", ["--output", path], { root, ...(cwd ? { cwd } : {}) });
  assert.deepEqual([code, err], [0, ""]);
  return await Deno.readFile(path);
}

async function copyFolder(from: URL, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) await copyFolder(new URL(`${name}/`, from), `${to}/${name}`);
    else await Deno.copyFile(new URL(name, from), `${to}/${name}`);
  }
}

/** Runs the one file with an empty cache and without network. */
async function oneFile(file: string, args: readonly string[], isolation: Isolation, allow: readonly string[] = []) {
  const closed = ["--no-prompt", "--no-remote", "--no-npm", "--cached-only", "--no-config", "--no-lock"];
  return await isolated(Deno.execPath(), ["run", ...closed, ...allow, file, ...args], isolation);
}

Deno.test("bundle:cli gives the same bytes twice, from another folder, and of a copy of the checkout", async () => {
  await inFolder(async (folder) => {
    const first = await bundleTo(`${folder}/first.js`);
    assert.deepEqual(await bundleTo(`${folder}/second.js`, ROOT, folder), first);
    for (const part of ["lib", "scripts"]) await copyFolder(new URL(`${part}/`, ROOT), `${folder}/copy/${part}`);
    for (const name of ["cli.ts", "mod.ts", "deno.json", "deno.lock"]) {
      await Deno.copyFile(new URL(name, ROOT), `${folder}/copy/${name}`);
    }
    const copy = new URL(`file://${encodeURI(folder).replaceAll("#", "%23")}/copy/`);
    assert.deepEqual(await bundleTo(`${folder}/third.js`, copy, folder), first);
  });
});

Deno.test("the one file decides offline, with an empty cache and no permission, as the checkout does", async () => {
  await inFolder(async (cwd) => {
    await bundleTo(`${cwd}/cavra.js`);
    const decide = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline", "--input", "-"];
    const decided = await oneFile("cavra.js", decide, { cwd, stdin: READ });
    assert.deepEqual(decided, await cavra(decide, { stdin: READ }));
    assert.equal(JSON.parse(decided.out).decision, "block");
    for (const args of [["--version"], ["policy", "--help"], ["policy", "explain", "read_file", ".env"]]) {
      assert.deepEqual(await oneFile("cavra.js", args, { cwd }), await cavra(args), args.join(" "));
    }
  });
});

Deno.test("the one file has every package inside: export, engines, YAML, bundle and signature offline", async () => {
  await inFolder(async (cwd) => {
    await bundleTo(`${cwd}/cavra.js`);
    await Deno.copyFile(new URL("policy-packs/mcp-guardrails/policy.yaml", ROOT), `${cwd}/mine.yaml`);
    const calls: string[][] = [
      ["validate", "mine.yaml"],
      ["rego-export", ...PACK, "--output-dir", "out"],
      ["rego-test", ...PACK, "--engine", "reference", "--engine", "opa-wasm"],
      ["keygen"],
      ["sign", "out", "--signing-key", "cavra-key.pem"],
      ["verify", "out", "--verification-key", "cavra-key.pub.pem"],
      ["bundle", ...PACK, "--output", "cavra.tar.gz", "--signing-key", "cavra-key.pem", "--key-id", "cavra"],
      ["bundle", "verify", "cavra.tar.gz", ...PACK, "--verification-key", "cavra-key.pub.pem"],
    ];
    for (const args of calls) {
      const ran = await oneFile("cavra.js", ["policy", ...args], { cwd }, ["--allow-read", "--allow-write=."]);
      assert.equal(ran.code, 0, `${args.join(" ")}: ${ran.out}${ran.err}`);
    }
    await cavra(["policy", "rego-export", ...PACK, "--output-dir", "again"], {
      cwd,
      allow: ["--allow-read", "--allow-write"],
    });
    for await (const { name } of Deno.readDir(`${cwd}/again`)) {
      assert.equal(
        await Deno.readTextFile(`${cwd}/out/${name}`),
        await Deno.readTextFile(`${cwd}/again/${name}`),
        name,
      );
    }
  });
});
