import assert from "node:assert/strict";
import { assertGolden } from "./golden.ts";
import { atTerminal, cavra } from "./run_cavra.ts";

const APP = ["tests/cli/packs/acme-app", "--overlay", "tests/cli/packs/freeze.overlay.yaml"];

Deno.test("describe: the merged pack for people, at 80 and 40 columns", async () => {
  for (const columns of [80, 40]) {
    const { code, out, err } = await atTerminal(["policy", "describe", ...APP], columns);
    assert.deepEqual([code, err], [0, ""]);
    await assertGolden(
      `describe/acme-app_${columns}.txt`,
      out.replace(/digest( +)[0-9a-f]+(\n +[0-9a-f]+)*/u, "digest$1DIGEST"),
    );
  }
});

Deno.test("describe: every place is in the file as it was named, not as the manifest names it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(
      `${folder}/ok.yaml`,
      'metadata: {id: web, version: "1", title: t, description: d}\nfilesystem:\n  block_read: [{pattern: a, match: [a]}]\n',
    );
    const at = (...more: string[]) =>
      cavra(["policy", "describe", "./ok.yaml", ...more], { cwd: folder, allow: ["--allow-read"] });
    const { out } = await at();
    assert.match(out, /^sources {5}pack \.\/ok\.yaml$/mu);
    assert.match(out, /^ {4}a +\.\/ok\.yaml:3$/mu);
    const { sources: [source], lists } = JSON.parse((await at("--format", "json")).out);
    const [entry] = lists["filesystem.block_read"];
    assert.deepEqual([source.name, source.file], ["web/ok.yaml", "./ok.yaml"]);
    assert.deepEqual([entry.origins[0].file, entry.match[0].file], ["./ok.yaml", "./ok.yaml"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("describe: the merged pack for programs", async () => {
  const { code, out, err } = await cavra(["policy", "describe", ...APP, "--format", "json"], {
    allow: ["--allow-read"],
  });
  assert.deepEqual([code, err], [0, ""]);
  await assertGolden("describe/acme-app.json", out.replaceAll(/[0-9a-f]{64}/gu, "DIGEST"));
});

Deno.test("list: packs of the folder first, then the built-in ones, without a permission for those", async () => {
  const { code, out, err } = await cavra(["policy", "list", "--format", "json"]);
  const { packs } = JSON.parse(out);
  assert.deepEqual([code, err], [0, ""]);
  assert.ok(packs.some(({ id }: { id: string }) => id === "cavra-ai-agent-baseline"));
  assert.ok(packs.every(({ found, valid }: { found: string; valid: boolean }) => found === "builtin" && valid));
  const mine = await cavra(["policy", "list", "--policy-dir", "tests/cli/packs"], { allow: ["--allow-read"] });
  assert.deepEqual(mine.out.split("\n").slice(0, 2), [
    "acme-app                 2.1.0  --policy-dir  Acme app",
    "acme-base                1.0.0  --policy-dir  Acme base",
  ]);
});

Deno.test("list: a pack that is invalid is listed and found", async () => {
  const { code, out } = await cavra(["policy", "list", "--policy-dir", "tests/packs"], { allow: ["--allow-read"] });
  assert.equal(code, 1);
  assert.match(
    out,
    /^broken +\? +--policy-dir +invalid: see cavra policy validate broken --policy-dir tests\/packs$/mu,
  );
});
