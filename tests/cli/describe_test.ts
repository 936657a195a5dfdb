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
  assert.match(out, /^broken +\? +--policy-dir +invalid: see cavra policy validate$/mu);
});
