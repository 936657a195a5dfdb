import assert from "node:assert/strict";
import { compareWithDisk, readFiles } from "../../lib/disk/compare.ts";
import { DiskRefusal } from "../../lib/disk/disk_error.ts";
import { writeAtomically } from "../../lib/disk/write.ts";

async function inTempFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

const FILES = { "a.json": "1\n", "b.rego": "two\n" };

Deno.test("writeAtomically makes the folder and leaves nothing but the files", () =>
  inTempFolder(async (temp) => {
    const folder = `${temp}/deep/out`;
    const written = await writeAtomically(folder, FILES);
    assert.deepEqual(written.map(({ status }) => status), ["written", "written"]);
    assert.deepEqual(names(folder), ["a.json", "b.rego"]);
    assert.equal(await Deno.readTextFile(`${folder}/b.rego`), "two\n");
  }));

Deno.test("writeAtomically says what it did not touch, and leaves other files alone", () =>
  inTempFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/notes.md`, "mine");
    await writeAtomically(folder, FILES);
    const again = await writeAtomically(folder, { ...FILES, "a.json": "2\n" });
    assert.deepEqual(again, [{ name: "a.json", status: "written" }, { name: "b.rego", status: "unchanged" }]);
    assert.deepEqual(names(folder), ["a.json", "b.rego", "notes.md"]);
  }));

for (const kind of ["file", "dangling link", "folder"]) {
  Deno.test(`writeAtomically refuses when a target is a link or no file: ${kind}`, () =>
    inTempFolder(async (temp) => {
      const folder = `${temp}/out`;
      await Deno.mkdir(folder);
      await Deno.writeTextFile(`${temp}/victim`, "untouched");
      if (kind === "folder") await Deno.mkdir(`${folder}/b.rego`);
      else await Deno.symlink(kind === "file" ? `${temp}/victim` : `${temp}/nowhere`, `${folder}/b.rego`);
      await assert.rejects(writeAtomically(folder, FILES), DiskRefusal);
      assert.equal(await Deno.readTextFile(`${temp}/victim`), "untouched");
      assert.deepEqual(names(folder), ["b.rego"], "nothing was written");
    }));
}

Deno.test("writeAtomically refuses a folder that is a link, with and without a final slash", () =>
  inTempFolder(async (temp) => {
    await Deno.mkdir(`${temp}/real`);
    await Deno.symlink(`${temp}/real`, `${temp}/link`);
    await assert.rejects(writeAtomically(`${temp}/link`, FILES), DiskRefusal);
    await assert.rejects(writeAtomically(`${temp}/link/`, FILES), DiskRefusal);
    assert.deepEqual(names(`${temp}/real`), []);
  }));

Deno.test("writeAtomically refuses names that leave the folder", () => {
  for (const name of ["../x", "a/b", "", ".", "..", "a\\b"]) {
    assert.throws(() => writeAtomically("out", { [name]: "" }), /no plain file name/u, name);
  }
});

Deno.test("writeAtomically puts everything back when a rename fails", () =>
  inTempFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/a.json`, "old");
    const { rename } = Deno;
    let calls = 0;
    Deno.rename = (from, to) => ++calls === 3 ? Promise.reject(new Deno.errors.AddrInUse("stop")) : rename(from, to);
    try {
      await assert.rejects(writeAtomically(folder, { ...FILES, "c.json": "3" }), Deno.errors.AddrInUse);
    } finally {
      Deno.rename = rename;
    }
    assert.deepEqual(names(folder), ["a.json"]);
    assert.equal(await Deno.readTextFile(`${folder}/a.json`), "old");
  }));

Deno.test("compareWithDisk names drifted, missing and extra files", () =>
  inTempFolder(async (folder) => {
    await writeAtomically(folder, { "a.json": "1\n", "b.rego": "changed", "z.txt": "" });
    assert.deepEqual(await compareWithDisk(folder, { ...FILES, "c.json": "3" }), [
      { name: "a.json", status: "unchanged" },
      { name: "b.rego", status: "drift" },
      { name: "c.json", status: "missing" },
      { name: "z.txt", status: "extra" },
    ]);
    assert.deepEqual((await compareWithDisk(`${folder}/none`, FILES)).map(({ status }) => status), [
      "missing",
      "missing",
    ]);
    assert.deepEqual(await readFiles(folder, ["a.json", "none"]), { "a.json": "1\n" });
  }));

const WRITE = new URL("../../lib/disk/write.ts", import.meta.url).href;

async function writeWith(folder: string, flags: readonly string[]) {
  const code = `import { writeAtomically } from "${WRITE}"; await writeAtomically("${folder}", { "a.json": "1" });`;
  const args = ["run", "--no-prompt", "--quiet", ...flags, `data:text/typescript,${encodeURIComponent(code)}`];
  const { success, stderr } = await new Deno.Command(Deno.execPath(), { args, env: { NO_COLOR: "1" } }).output();
  return { success, stderr: new TextDecoder().decode(stderr) };
}

Deno.test("writeAtomically needs the folder's permissions only, and says which one is missing", () =>
  inTempFolder(async (temp) => {
    const folder = `${temp}/out`;
    const source = `--allow-import`;
    const both = await writeWith(folder, [source, `--allow-read=${folder}`, `--allow-write=${folder}`]);
    assert.ok(both.success, both.stderr);
    assert.deepEqual(names(folder), ["a.json"]);
    await Deno.remove(`${folder}/a.json`);
    const onlyRead = await writeWith(folder, [source, `--allow-read=${folder}`]);
    assert.match(onlyRead.stderr, new RegExp(`Requires write access to "${folder}".*--allow-write`, "u"));
    const onlyWrite = await writeWith(folder, [source, `--allow-write=${folder}`]);
    assert.match(onlyWrite.stderr, new RegExp(`Requires read access to "${folder}".*--allow-read`, "u"));
  }));
