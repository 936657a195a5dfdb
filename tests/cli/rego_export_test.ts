import assert from "node:assert/strict";
import { inFolder } from "../in_folder.ts";
import { cavra } from "./run_cavra.ts";

const APP = ["policy", "rego-export", "--policy-pack", "tests/cli/packs/acme-app"];
const FILES = [
  "cavra_policy.rego",
  "cavra_policy_test.rego",
  "data.json",
  "opa-input-fixtures.json",
  "policy-version-manifest.json",
  "rego-parity-report.json",
];

function allow(folder: string): { allow: string[] } {
  return { allow: ["--allow-read", `--allow-write=${folder}`] };
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

Deno.test("rego-export: writes all files, the same again as unchanged, and --check agrees", () =>
  inFolder(async (folder) => {
    const out = `${folder}/dist/opa-rego`;
    const run = async (...more: string[]) => {
      const { code, out: text } = await cavra(
        [...APP, "--output-dir", out, "--format", "json", ...more],
        allow(folder),
      );
      const { files, ...rest } = JSON.parse(text);
      const statuses = new Set(files.map(({ status }: { status: string }) => status));
      return { code, rest, files, statuses: [...statuses] };
    };
    const first = await run();
    assert.deepEqual([first.code, first.statuses], [0, ["written"]]);
    assert.deepEqual(first.rest, { policy_pack: "acme-app", policy_version: "2.1.0", output_dir: out });
    assert.deepEqual(names(out), FILES);
    for (const { name, bytes } of first.files) assert.equal((await Deno.stat(`${out}/${name}`)).size, bytes);
    assert.deepEqual((await run()).statuses, ["unchanged"]);
    const checked = await run("--check");
    assert.deepEqual([checked.code, checked.statuses], [0, ["unchanged"]]);
  }));

Deno.test("rego-export: --check tells drift and a missing file, and writes nothing", () =>
  inFolder(async (folder) => {
    const run = (...more: string[]) => cavra([...APP, "--output-dir", folder + "/x", ...more], allow(folder));
    const absent = await run("--check");
    assert.equal(absent.code, 1);
    assert.deepEqual(names(folder), []);
    assert.equal(absent.out.match(/^ {2}missing +\S+$/gmu)?.length, FILES.length, absent.out);
    assert.equal((await run()).code, 0);
    await Deno.writeTextFile(`${folder}/x/data.json`, "{}\n");
    await Deno.writeTextFile(`${folder}/x/more.rego`, "package x\n");
    await Deno.remove(`${folder}/x/cavra_policy_test.rego`);
    const { code, out } = await run("--check");
    assert.equal(code, 1);
    assert.match(out, /^ {2}changed +data\.json +[\d,]+ bytes$/mu);
    assert.match(out, /^ {2}missing +cavra_policy_test\.rego$/mu);
    assert.match(out, /^ {2}extra +more\.rego +10 bytes$/mu);
    assert.match(out, /^ {2}unchanged +cavra_policy\.rego/mu);
    assert.match(out, /^Remove what no export writes and OPA would load: 'more\.rego'$/mu);
    assert.equal(await Deno.readTextFile(`${folder}/x/data.json`), "{}\n");
    const { files, command } = JSON.parse((await run("--check", "--format", "json")).out);
    const drifted = files.flatMap(({ name, status, drift }: Record<string, string>) =>
      status === "drift" ? [`${drift} ${name}`] : drift ? ["drift without its status"] : []
    );
    assert.deepEqual(drifted, ["changed data.json", "missing cavra_policy_test.rego", "extra more.rego"]);
    assert.ok(out.includes(`\nTo write what drifted: ${command}\n`));
    await Deno.remove(`${folder}/x/more.rego`);
    const [, ...words] = command.split(" ");
    assert.equal((await cavra(words, allow(folder))).code, 0);
    const mended = await run("--check", "--format", "json");
    assert.deepEqual([mended.code, JSON.parse(mended.out).command], [0, undefined]);
  }));

Deno.test("rego-export: the command that mends has every option that decides what is written", () =>
  inFolder(async (folder) => {
    const overlay = `${folder}/my freeze.yaml`;
    await Deno.copyFile("tests/cli/packs/freeze.overlay.yaml", overlay);
    const given = ["--policy-pack", "acme-app", "--policy-dir", "tests/cli/packs", "--overlay", overlay];
    const args = ["policy", "rego-export", ...given, "--output-dir", `${folder}/x`, "--check", "--format", "json"];
    const { code, out } = await cavra(args, allow(folder));
    const words = `--policy-pack acme-app --policy-dir tests/cli/packs --overlay '${overlay}' --output-dir ${folder}/x`;
    assert.deepEqual([code, JSON.parse(out).command], [1, `cavra policy rego-export ${words}`]);
  }));

Deno.test("rego-export: an overlay and its widening are told on stderr", () =>
  inFolder(async (folder) => {
    const overlay = ["--overlay", "tests/cli/packs/freeze.overlay.yaml"];
    const { code, out, err } = await cavra([...APP, ...overlay, "--output-dir", `${folder}/x`], allow(folder));
    assert.equal(code, 0);
    assert.match(out, /^Exported acme-app 2\.1\.0 to /u);
    assert.equal(
      err,
      "widening: 'acme-app' adds 'npm test' to 'commands.allow' (tests/cli/packs/acme-app/policy.yaml:12)\n" +
        "widening: 'acme-app' adds 'tickets' to 'mcp.allowed_servers' (tests/cli/packs/acme-app/policy.yaml:18)\n",
    );
  }));

Deno.test("rego-export: a broken pack writes nothing", () =>
  inFolder(async (folder) => {
    const pack = ["--policy-pack", "tests/packs/broken/policy.yaml"];
    const { code, err } = await cavra(["policy", "rego-export", ...pack, "--output-dir", `${folder}/x`], allow(folder));
    assert.deepEqual([code, err.match(/^error\[/gmu)?.length, names(folder)], [1, 12, []]);
  }));

Deno.test("rego-export: a missing permission names the flag, and nothing is written", () =>
  inFolder(async (folder) => {
    const { code, out, err } = await cavra([...APP, "--output-dir", `${folder}/x`], { allow: ["--allow-read"] });
    assert.deepEqual([code, out, names(folder)], [3, "", []]);
    assert.match(err, /error\[cli\.permission_missing\]: No permission to write .*\n(.*\n)*.*--allow-write/u);
  }));
