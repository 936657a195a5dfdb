import assert from "node:assert/strict";
import { described } from "./described.ts";
import { cavra } from "./run_cavra.ts";
import { builtinPack, loadPolicy } from "../../mod.ts";
import { exportPack } from "../../lib/parity/export_pack.ts";

const ALLOW = ["--allow-read", "--allow-write"];

/** A real export of a small pack. */
async function exported(): Promise<Readonly<Record<string, string>>> {
  const reader = { find: () => Promise.resolve(undefined), ids: () => Promise.resolve([]) };
  const { pack, policy } = await loadPolicy((await builtinPack("mcp-guardrails"))!, reader, { trustBuiltin: true });
  return (await exportPack(pack!, policy!)).files;
}

Deno.test("sign and verify: a real export, then changed, then more in it, then none", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    const call = (...args: string[]) => cavra(["policy", ...args, "--format", "json"], { cwd, allow: ALLOW });
    await Deno.mkdir(`${cwd}/out`);
    for (const [name, text] of Object.entries(await exported())) await Deno.writeTextFile(`${cwd}/out/${name}`, text);
    assert.equal((await call("keygen", "--algorithm", "Ed25519")).code, 0);
    const signed = await call("sign", "out", "--signing-key", "cavra-key.pem");
    assert.equal((await described("sign", signed))["output"], "out.dsse.json");
    const verify = async () => {
      const ran = await call("verify", "out", "--verification-key", "cavra-key.pub.pem");
      return [ran.code, (await described("verify", ran))["verified"]];
    };
    assert.deepEqual(await verify(), [0, true]);
    await Deno.symlink("data.json", `${cwd}/out/link.json`);
    assert.deepEqual(await verify(), [1, false]);
    await Deno.remove(`${cwd}/out/link.json`);
    await Deno.writeTextFile(`${cwd}/out/data.json`, "{}\n");
    assert.deepEqual(await verify(), [1, false]);
    const refused = await call("sign", "out", "--signing-key", "cavra-key.pem");
    assert.deepEqual([refused.code, JSON.parse(refused.out).diagnostics[0].code], [1, "cli.not_an_export"]);
    const inside = await call("sign", "out", "--signing-key", "cavra-key.pem", "--output", "out/x.json");
    assert.deepEqual([inside.code, JSON.parse(inside.out).diagnostics[0].code], [2, "cli.invalid_value"]);
    const none = await call("verify", "no", "--verification-key", "cavra-key.pub.pem", "--envelope", "out.dsse.json");
    assert.deepEqual([none.code, JSON.parse(none.out).diagnostics[0].code], [2, "cli.file_not_found"]);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
