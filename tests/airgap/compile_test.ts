import assert from "node:assert/strict";
import { executableTarget, TARGETS } from "../../scripts/executable_target.ts";
import { inFolder, runScript } from "./isolated.ts";

/** A cache with the packages and the bundler of the real one, but without a runtime, and no way to fetch one. */
async function withoutRuntime(folder: string): Promise<Record<string, string>> {
  // Brings what bundling needs into the real cache.
  assert.equal((await runScript("bundle_cli.ts", ["--output", `${folder}/cavra.js`])).code, 0);
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  const { npmCache, denoDir } = JSON.parse(new TextDecoder().decode(stdout));
  await Deno.mkdir(`${folder}/cache/dl`, { recursive: true });
  await Deno.symlink(npmCache, `${folder}/cache/npm`);
  for await (const { name } of Deno.readDir(`${denoDir}/dl`)) {
    if (name.startsWith("esbuild")) await Deno.symlink(`${denoDir}/dl/${name}`, `${folder}/cache/dl/${name}`);
  }
  const dead = "http://127.0.0.1:9";
  return { DENO_DIR: `${folder}/cache`, HTTPS_PROXY: dead, HTTP_PROXY: dead, https_proxy: dead, http_proxy: dead };
}

Deno.test("compile: where there is no runtime every target is named as not run, and nothing looks like success", async () => {
  await inFolder(async (cwd) => {
    const env = await withoutRuntime(cwd);
    const ran = await runScript("compile_targets.ts", ["--output-dir", "out"], { cwd, env });
    const lines = ran.out.trim().split("\n");
    assert.equal(lines.length, TARGETS.length + 1, ran.out + ran.err);
    TARGETS.forEach((target, at) => {
      assert.ok(lines[at]!.startsWith(`not run: denort unavailable for ${target}: `), lines[at]);
      assert.ok(lines[at]!.length > `not run: denort unavailable for ${target}: `.length);
    });
    assert.deepEqual([ran.code, lines.at(-1)], [3, "0 made, 5 not run, 0 failed"]);
    assert.deepEqual([...Deno.readDirSync(`${cwd}/out`)], []);
  });
});

Deno.test("compile: an executable of this machine that does not start as cavra is a failure and is not kept", async () => {
  await inFolder(async (cwd) => {
    // Deno itself in the place of the runtime: it is taken, and answers as deno.
    const env = { DENORT_BIN: Deno.execPath() };
    const args = ["--target", Deno.build.target, "--output-dir", "out"];
    const ran = await runScript("compile_targets.ts", args, { cwd, env });
    assert.equal(ran.code, 1, ran.out + ran.err);
    assert.match(ran.out, /^failed: \S+: '--version' gives 'deno .*', expected '.*'\n0 made, 0 not run, 1 failed\n$/u);
    assert.deepEqual([...Deno.readDirSync(`${cwd}/out`)], []);
  });
});

Deno.test("compile: an unknown target is wrong usage", async () => {
  const ran = await runScript("compile_targets.ts", ["--target", "pdp11"]);
  assert.deepEqual([ran.code, ran.out], [2, ""]);
  assert.match(ran.err, /^error: Unknown target 'pdp11'\nhelp: the targets are x86_64-unknown-linux-gnu, /u);
});

/** The first bytes of an executable: numbers at places, little-endian. */
function head(...numbers: readonly [at: number, value: number, size: 2 | 4][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(256));
  for (const [at, value, size] of numbers) {
    size === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

Deno.test("executableTarget: the machine of ELF, Mach-O and PE, and nothing for other bytes", async () => {
  assert.equal(executableTarget(await Deno.readFile(Deno.execPath())), Deno.build.target);
  const heads: [string | undefined, Uint8Array][] = [
    ["x86_64-unknown-linux-gnu", head([0, 0x464c457f, 4], [18, 0x3e, 2])],
    ["aarch64-unknown-linux-gnu", head([0, 0x464c457f, 4], [18, 0xb7, 2])],
    ["x86_64-apple-darwin", head([0, 0xfeedfacf, 4], [4, 0x1000007, 4])],
    ["aarch64-apple-darwin", head([0, 0xfeedfacf, 4], [4, 0x100000c, 4])],
    ["x86_64-pc-windows-msvc", head([0, 0x5a4d, 2], [60, 128, 4], [128, 0x4550, 4], [132, 0x8664, 2])],
    [undefined, head([0, 0x464c457f, 4], [18, 0x28, 2])],
    [undefined, head([0, 0x5a4d, 2], [60, 0xffffffff, 4])],
    [undefined, new TextEncoder().encode("#!/bin/sh\n")],
    [undefined, new Uint8Array()],
  ];
  for (const [target, bytes] of heads) assert.equal(executableTarget(bytes), target);
});
