/** Files that calls write: none that they read, none through links, and names that can be no file are told as such. */
import assert from "node:assert/strict";
import { cavra } from "./run_cavra.ts";

const ALLOW = ["--allow-read", "--allow-write"];
const PACK = ["--policy-pack", "mcp-guardrails"];
const OWN = 'metadata: {id: mine, version: "1", inherits: [base]}\n';

/** A folder with keys, a pack with a parent, an export, and links to them. */
async function inFolder(work: (cwd: string) => Promise<void>): Promise<void> {
  const cwd = await Deno.makeTempDir();
  try {
    const quiet = async (...args: string[]) => {
      const ran = await cavra(["policy", ...args], { cwd, allow: ALLOW });
      assert.equal(ran.code, 0, ran.err);
    };
    await quiet("keygen", "--private-key", "k.pem", "--public-key", "k.pub.pem");
    for (const name of ["packs/base", "packs/mine", "outside"]) await Deno.mkdir(`${cwd}/${name}`, { recursive: true });
    await Deno.writeTextFile(`${cwd}/packs/base/policy.yaml`, 'metadata: {id: base, version: "1"}\n');
    await Deno.writeTextFile(`${cwd}/packs/mine/policy.yaml`, OWN);
    await Deno.writeTextFile(`${cwd}/over.yaml`, "mcp: {block_unknown_servers: true}\n");
    await quiet("rego-export", ...PACK, "--output-dir", "ex");
    await Deno.writeTextFile(`${cwd}/token`, "s3cret");
    await Deno.mkdir(`${cwd}/over`);
    await Deno.copyFile(`${cwd}/over.yaml`, `${cwd}/over/data.json`);
    await Deno.link(`${cwd}/k.pem`, `${cwd}/hard.pem`);
    await Deno.symlink("outside", `${cwd}/lnk`);
    await work(cwd);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
}

/** Everything in a folder, links unread. */
async function content(folder: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  const entries = (await Array.fromAsync(Deno.readDir(folder))).sort((a, b) => a.name < b.name ? -1 : 1);
  for (const { name, isFile, isDirectory } of entries) {
    const path = `${folder}/${name}`;
    if (isDirectory) Object.assign(all, await content(path));
    else all[path] = isFile ? await Deno.readTextFile(path) : "";
  }
  return all;
}

const OVER_INPUT: Readonly<Record<string, string[]>> = {
  "bundle over its key": ["bundle", ...PACK, "--signing-key", "k.pem", "--output", "k.pem"],
  "bundle over its key, spelt otherwise": ["bundle", ...PACK, "--signing-key", "k.pem", "--output", "./ex/../k.pem"],
  "bundle over its key by another link": ["bundle", ...PACK, "--signing-key", "k.pem", "--output", "hard.pem"],
  "bundle over its pack": ["bundle", "--policy-pack", "packs/base/policy.yaml", "--output", "packs/base/policy.yaml"],
  "bundle over a parent": ["bundle", "--policy-pack", "packs/mine/policy.yaml", "--output", "packs/base/policy.yaml"],
  "bundle over a pack of the policy folder": [
    ...["bundle", "--policy-pack", "mine", "--policy-dir", "packs"],
    ...["--output", "packs/mine/policy.yaml"],
  ],
  "bundle over an overlay": ["bundle", ...PACK, "--overlay", "over.yaml", "--output", "over.yaml"],
  "sign over its key": ["sign", "ex", "--signing-key", "k.pem", "--output", "k.pem"],
  "rego-test over its pack": [
    ...["rego-test", "--policy-pack", "packs/base/policy.yaml"],
    ...["--report", "packs/base/policy.yaml"],
  ],
  "rego-test over its fixtures": [
    ...["rego-test", ...PACK, "--fixtures", "ex/opa-input-fixtures.json"],
    ...["--report", "ex/opa-input-fixtures.json"],
  ],
  "rego-test over its artifacts": ["rego-test", ...PACK, "--artifacts", "ex", "--report", "ex/data.json"],
  "rego-export over an overlay": [
    ...["rego-export", ...PACK, "--overlay", "over/data.json"],
    ...["--output-dir", "over"],
  ],
  "attach over the file": [
    ...["evidence", "attach", "packet.json", "--field", "manifest_sha256"],
    ...["--file", "ex/data.json", "--output", "ex/data.json"],
  ],
};

Deno.test("no command writes over a file that it reads", () =>
  inFolder(async (cwd) => {
    await Deno.writeTextFile(`${cwd}/packet.json`, "{}");
    const before = await content(cwd);
    for (const [title, args] of Object.entries(OVER_INPUT)) {
      const ran = await cavra(["policy", ...args], { cwd, allow: ALLOW });
      assert.equal(ran.code, 2, `${title}: ${ran.out}${ran.err}`);
      assert.match(
        ran.err,
        /^error\[cli\.output_is_input\]: '[^']+', where '--(output|output-dir|report)' writes, is/mu,
      );
      assert.match(ran.err, /hint: Name another file to write\n/u, title);
      assert.deepEqual(await content(cwd), before, title);
    }
    const env = { CAVRA_OPA_TOKEN_FILE: "token" };
    const allow = [...ALLOW, "--allow-env=CAVRA_OPA_TOKEN_FILE"];
    const token = await cavra(["policy", "rego-test", ...PACK, "--report", "token"], { cwd, allow, env });
    assert.match(token.err, /^error\[cli\.output_is_input\]/u);
    const packet = new URL(
      "../../examples/opa-rego/enterprise-opa-rego-policy.live.sanitized.example.json",
      import.meta.url,
    );
    await Deno.copyFile(packet, `${cwd}/packet.json`);
    const redact = ["policy", "evidence", "redact", "packet.json", "--output", "packet.json"];
    assert.match((await cavra(redact, { cwd, allow: ALLOW })).err, /^error\[cli\.output_is_input\]/u);
  }));

const THROUGH_LINK: Readonly<Record<string, string[]>> = {
  bundle: ["bundle", ...PACK, "--output", "lnk/b.tgz"],
  "bundle, below the link": ["bundle", ...PACK, "--output", "lnk/deep/b.tgz"],
  "bundle, past a folder above": ["bundle", ...PACK, "--output", "ex/../lnk/b.tgz"],
  sign: ["sign", "ex", "--signing-key", "k.pem", "--output", "lnk/e.json"],
  keygen: ["keygen", "--private-key", "lnk/p.pem", "--public-key", "lnk/p.pub.pem"],
  "rego-test": ["rego-test", ...PACK, "--report", "lnk/r.json"],
  "evidence init": ["evidence", "init", ...PACK, "--output", "lnk/packet.json"],
  "rego-export": ["rego-export", ...PACK, "--output-dir", "ex/../lnk/ex"],
};

Deno.test({
  name: "no command writes through a linked folder",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (cwd) => {
      for (const [title, args] of Object.entries(THROUGH_LINK)) {
        const ran = await cavra(["policy", ...args], { cwd, allow: ALLOW });
        assert.equal(ran.code, 3, `${title}: ${ran.out}${ran.err}`);
        assert.match(ran.err, /^error\[cli\.disk_refused\]: .*lnk' is a symbolic link\n/mu, title);
        assert.deepEqual([...Deno.readDirSync(`${cwd}/outside`)], [], title);
      }
      const whole = await cavra(["policy", "bundle", ...PACK, "--output", `${cwd}/lnk/b.tgz`], { cwd, allow: ALLOW });
      assert.match(whole.err, /The folder '.*\/lnk' is a symbolic link/u);
    }),
});

/** Call, exit code, and what is said. */
const NO_FILE: Readonly<Record<string, [args: string[], code: number, said: RegExp]>> = {
  "a folder to be": [
    ["bundle", ...PACK, "--output", "newdir/"],
    2,
    /^error\[cli\.not_a_file\]: 'newdir\/' is a folder/u,
  ],
  "a dash": [
    ["bundle", ...PACK, "--output", "-"],
    2,
    /^error\[cli\.not_a_file\]: '-' is no file[^\n]*\n {2}hint: Name a/u,
  ],
  "a dash for a packet": [
    ["evidence", "init", ...PACK, "--output", "-"],
    2,
    /'-' is no file that '--output' can write/u,
  ],
  "a dash for a report": [["rego-test", ...PACK, "--report", "-"], 2, /'-' is no file that '--report' can write/u],
  "a dash for a key": [["keygen", "--private-key", "-"], 2, /'-' is no file that '--private-key' can write/u],
  "below a file": [["bundle", ...PACK, "--output", "token/x"], 3, /^error\[cli\.disk_refused\]: 'token' is no folder/u],
  "deep below a file": [["bundle", ...PACK, "--output", "token/x/y"], 3, /A part of the path 'token\/x' is a file/u],
  "a key below a file": [
    ["keygen", "--private-key", "token/k"],
    3,
    /^error\[cli\.disk_refused\]: 'token' is no folder/u,
  ],
};

Deno.test("names that can be no file are told as such, and nothing is made", () =>
  inFolder(async (cwd) => {
    const names = () => [...Deno.readDirSync(cwd)].map(({ name }) => name).sort();
    const before = names();
    for (const [title, [args, code, said]] of Object.entries(NO_FILE)) {
      const ran = await cavra(["policy", ...args], { cwd, allow: ALLOW });
      assert.equal(ran.code, code, `${title}: ${ran.err}`);
      assert.match(ran.err, said, title);
      assert.deepEqual(names(), before, title);
    }
    const keys = ["policy", "keygen", "--private-key", "no/dir/k.pem", "--public-key", "no/dir/k.pub.pem"];
    assert.equal((await cavra(keys, { cwd, allow: ALLOW })).code, 0);
    assert.equal(Deno.statSync(`${cwd}/no/dir/k.pem`).isFile, true);
  }));

/** Where the envelope goes, by the folder and `--output`; else what is said. */
const ENVELOPES: readonly [folder: string, output: string | undefined, made: string | RegExp][] = [
  ["ex/.", undefined, "ex.dsse.json"],
  ["./ex//", undefined, "ex.dsse.json"],
  [".", undefined, /^error\[cli\.missing_option\]: The folder '\.' is given without the name/u],
  ["..", undefined, /'\.\.' is given without/u],
  ["ex", "./ex/e.json", /^error\[cli\.invalid_value\]: The envelope '\.\/ex\/e\.json' must not be in the folder/u],
  ["ex", "same/e.json", /must not be in the folder/u],
  ["./ex/../ex", "ex/e.json", /must not be in the folder/u],
];

Deno.test("an envelope lies beside its folder, however the folder is written", () =>
  inFolder(async (cwd) => {
    if (Deno.build.os !== "windows") await Deno.symlink("ex", `${cwd}/same`);
    const before = [...Deno.readDirSync(`${cwd}/ex`)].map(({ name }) => name).sort();
    for (const [folder, output, made] of ENVELOPES) {
      const more = output === undefined ? [] : ["--output", output];
      const at = folder.startsWith("..") || folder === "." ? `${cwd}/ex` : cwd;
      const key = at === cwd ? "k.pem" : "../k.pem";
      const ran = await cavra(["policy", "sign", folder, "--signing-key", key, ...more], { cwd: at, allow: ALLOW });
      assert.deepEqual([...Deno.readDirSync(`${cwd}/ex`)].map(({ name }) => name).sort(), before, folder);
      if (typeof made !== "string") assert.deepEqual([ran.code, made.test(ran.err)], [2, true], ran.err);
      else {
        assert.equal(ran.code, 0, ran.err);
        await Deno.remove(`${cwd}/${made}`);
      }
    }
    const named = ["policy", "sign", ".", "--signing-key", "../k.pem", "--output", "../e.json"];
    assert.equal((await cavra(named, { cwd: `${cwd}/ex`, allow: ALLOW })).code, 0);
  }));
