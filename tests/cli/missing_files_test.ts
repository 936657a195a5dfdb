import assert from "node:assert/strict";
import { cavra } from "./run_cavra.ts";

const ALL = ["--allow-read", "--allow-write"];

/** A folder with a file, an empty folder and a key pair. */
async function inFolder(work: (cwd: string) => Promise<void>): Promise<void> {
  const cwd = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${cwd}/README.md`, "# Read me\n");
    await Deno.mkdir(`${cwd}/folder`);
    assert.equal((await cavra(["policy", "keygen"], { cwd, allow: ALL })).code, 0);
    await work(cwd);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
}

/** Call, then code, message and hint. */
const MISTAKES: Record<string, [args: string[], code: string, message: string, hint: string]> = {
  "a file as the policy folder": [
    ["list", "--policy-dir", "README.md"],
    "cli.not_a_folder",
    "'README.md' is a file, not a folder",
    "Name the folder",
  ],
  "a file to sign": [
    ["sign", "README.md", "--signing-key", "cavra-key.pem"],
    "cli.not_a_folder",
    "'README.md' is a file, not a folder",
    "Name the folder",
  ],
  "a folder to verify that is not there, and so is its envelope": [
    ["verify", "nofolder", "--verification-key", "cavra-key.pub.pem"],
    "cli.file_not_found",
    "Folder 'nofolder' does not exist",
    "Correct the path; a relative one starts at the current folder",
  ],
  "an envelope that is not there": [
    ["verify", "folder", "--verification-key", "cavra-key.pub.pem"],
    "cli.file_not_found",
    "File 'folder.dsse.json' does not exist",
    "Correct the path; a relative one starts at the current folder",
  ],
  "a file below a file": [
    ["validate", "README.md/policy.yaml"],
    "cli.file_not_found",
    "File 'README.md/policy.yaml' does not exist: a part of the path is a file, not a folder",
    "Correct the path; a relative one starts at the current folder",
  ],
  "one file for both keys": [
    ["keygen", "--private-key", "x.pem", "--public-key", "./x.pem"],
    "cli.invalid_value",
    "'--private-key' and '--public-key' name the same file, 'x.pem'",
    "Name two files",
  ],
  "a private key that is there": [
    ["keygen", "--public-key", "new.pub.pem"],
    "cli.file_exists",
    "'cavra-key.pem' is there already",
    "Name another file, or move it away",
  ],
  "a public key that is there": [
    ["keygen", "--private-key", "new.pem"],
    "cli.file_exists",
    "'cavra-key.pub.pem' is there already",
    "Name another file, or move it away",
  ],
  "both keys that are there": [
    ["keygen"],
    "cli.file_exists",
    "'cavra-key.pem' and 'cavra-key.pub.pem' are there already",
    "Name another file, or move it away",
  ],
};

Deno.test("files and folders: what is wrong with them is told of the right one", () =>
  inFolder(async (cwd) => {
    const before = [...Deno.readDirSync(cwd)].map(({ name }) => name).sort();
    for (const [name, [args, code, message, hint]] of Object.entries(MISTAKES)) {
      const ran = await cavra(["policy", ...args], { cwd, allow: ALL });
      assert.deepEqual(ran, { code: 2, out: "", err: `error[${code}]: ${message}\n  hint: ${hint}\n\n` }, name);
    }
    assert.deepEqual([...Deno.readDirSync(cwd)].map(({ name }) => name).sort(), before);
    for (const [name, [args]] of Object.entries(MISTAKES)) {
      if (args[0] === "keygen") continue;
      const { code, out } = await cavra(["policy", ...args, "--format", "json"], { cwd, allow: ALL });
      const [{ file, message }] = JSON.parse(out).diagnostics;
      assert.ok(code === 2 && file !== "" && message.includes(`'${file}'`), `${name}: ${out}`);
    }
    const blind = await cavra(["policy", "keygen"], { cwd, allow: ["--allow-write"] });
    assert.match(blind.err, /'cavra-key\.pem' or 'cavra-key\.pub\.pem' is there already/u);
  }));
