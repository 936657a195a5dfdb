import assert from "node:assert/strict";
import { described } from "./described.ts";
import { cavra, type Ran } from "./run_cavra.ts";

const PACK = ["--policy-pack", "cavra-ai-agent-baseline"];
const ALLOW = ["--allow-read", "--allow-write"];

async function inFolder(run: (call: (...args: string[]) => Promise<Ran>, folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await run((...args) => cavra(["policy", ...args], { cwd: folder, allow: ALLOW }), folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("keygen, bundle and bundle verify: from a key to a verified bundle", async () => {
  await inFolder(async (call, folder) => {
    const keys = await call("keygen", "--format", "json");
    assert.equal((await described("keygen", keys))["algorithm"], "ES256");
    const rights = (name: string) => (Deno.statSync(`${folder}/${name}`).mode ?? 0) & 0o777;
    if (Deno.build.os !== "windows") {
      assert.deepEqual([rights("cavra-key.pem"), rights("cavra-key.pub.pem") & 0o022], [0o600, 0]);
    }
    const made = await call("bundle", ...PACK, "--signing-key", "cavra-key.pem", "--serial", "3", "--format", "json");
    assert.deepEqual([made.code, made.err], [0, ""]);
    const { revision, algorithm, key_id } = await described("bundle", made);
    assert.match(`${revision}`, /^cavra-ai-agent-baseline\/[^/]+\/[0-9a-f]{64}\/3$/u);
    assert.deepEqual([algorithm, key_id], ["ES256", "cavra"]);
    const trusted = ["--verification-key", "cavra-key.pub.pem", "--format", "json"];
    const good = await call(
      "bundle",
      "verify",
      "cavra.tar.gz",
      ...PACK,
      ...trusted,
      "--expect-revision",
      `${revision}`,
    );
    assert.deepEqual([good.code, (await described("bundle-verify", good))["verified"]], [0, true]);
    const bad = await call("bundle", "verify", "cavra.tar.gz", ...PACK, ...trusted, "--expect-revision", "other");
    assert.deepEqual([bad.code, (await described("bundle-verify", bad))["verified"]], [1, false]);
    const secret = (await Deno.readTextFile(`${folder}/cavra-key.pem`)).split("\n")[1]!;
    for (const { out, err } of [keys, made, good, bad]) assert.ok(!(out + err).includes(secret));
  });
});

Deno.test("keygen overwrites neither of its files, and leaves none behind", async () => {
  await inFolder(async (call, folder) => {
    await Deno.writeTextFile(`${folder}/cavra-key.pub.pem`, "mine");
    const { code, err } = await call("keygen");
    assert.equal(code, 2);
    assert.match(err, /^error\[cli\.file_exists\]/u);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["cavra-key.pub.pem"]);
    assert.equal(await Deno.readTextFile(`${folder}/cavra-key.pub.pem`), "mine");
  });
});

/** One mistake, one code. */
const MISTAKES: Record<string, [args: string[], code: string]> = {
  "no key and not unsigned": [["bundle", "verify", "b.tar.gz", ...PACK], "cli.missing_option"],
  "key and unsigned": [
    ["bundle", "verify", "b.tar.gz", ...PACK, "--unsigned", "--verification-key", "k"],
    "cli.options_contradict",
  ],
  "key id and unsigned": [
    ["bundle", "verify", "b.tar.gz", ...PACK, "--unsigned", "--key-id", "k"],
    "cli.options_contradict",
  ],
  "a key id without a key": [["bundle", ...PACK, "--key-id", "k"], "cli.missing_option"],
  "no bundle": [["bundle", "verify", "b.tar.gz", ...PACK, "--unsigned"], "cli.file_not_found"],
  "no key file": [["bundle", ...PACK, "--signing-key", "k"], "cli.file_not_found"],
  "a key that is none": [["bundle", ...PACK, "--signing-key", "text.txt"], "cli.key_invalid"],
  "a serial that is none": [["bundle", ...PACK, "--serial", "0"], "cli.invalid_value"],
  "a serial that is too large": [["bundle", ...PACK, "--serial", "1000000000000000"], "cli.invalid_value"],
};

Deno.test("wrong calls of bundle write nothing and exit 2", async () => {
  await inFolder(async (call, folder) => {
    await Deno.writeTextFile(`${folder}/text.txt`, "text");
    for (const [name, [args, code]] of Object.entries(MISTAKES)) {
      const ran = await call(...args, "--format", "json");
      const [diagnostic] = JSON.parse(ran.out).diagnostics;
      assert.deepEqual([ran.code, diagnostic.code], [2, code], name);
      if (args.includes("--serial")) assert.equal(diagnostic.expected, "a whole number from 1 to 999999999999999");
    }
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["text.txt"]);
  });
});
