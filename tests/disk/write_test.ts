import assert from "node:assert/strict";
import { compareWithDisk, readFiles } from "../../lib/disk/compare.ts";
import { DiskRefusal } from "../../lib/disk/disk_error.ts";
import { writeAtomically } from "../../lib/disk/write.ts";
import { inFolder } from "../in_folder.ts";

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

const FILES = { "a.json": "1\n", "b.rego": "two\n" };

Deno.test("writeAtomically makes the folder and leaves nothing but the files", () =>
  inFolder(async (temp) => {
    const folder = `${temp}/deep/out`;
    const written = await writeAtomically(folder, FILES);
    assert.deepEqual(written.map(({ status }) => status), ["written", "written"]);
    assert.deepEqual(names(folder), ["a.json", "b.rego"]);
    assert.equal(await Deno.readTextFile(`${folder}/b.rego`), "two\n");
  }));

Deno.test("writeAtomically says what it did not touch, and leaves other files alone", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/notes.md`, "mine");
    await writeAtomically(folder, FILES);
    const again = await writeAtomically(folder, { ...FILES, "a.json": "2\n" });
    assert.deepEqual(again, [{ name: "a.json", status: "written" }, { name: "b.rego", status: "unchanged" }]);
    assert.deepEqual(names(folder), ["a.json", "b.rego", "notes.md"]);
  }));

for (const kind of ["file", "dangling link", "folder"]) {
  Deno.test(`writeAtomically refuses when a target is a link or no file: ${kind}`, () =>
    inFolder(async (temp) => {
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
  inFolder(async (temp) => {
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
  inFolder(async (folder) => {
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

Deno.test("writeAtomically leaves nothing behind when the disk is full", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/a.json`, "old");
    const { writeTextFile } = Deno;
    let calls = 0;
    const full = new Error("No space left on device (os error 28)");
    Deno.writeTextFile = (path, data, options) =>
      ++calls === 2 ? Promise.reject(full) : writeTextFile(path, data, options);
    try {
      await assert.rejects(writeAtomically(folder, FILES), full);
    } finally {
      Deno.writeTextFile = writeTextFile;
    }
    assert.deepEqual(names(folder), ["a.json"]);
    assert.equal(await Deno.readTextFile(`${folder}/a.json`), "old");
  }));

Deno.test("writeAtomically takes away what a killed export left an hour ago, and nothing else", () =>
  inFolder(async (folder) => {
    const [old, recent, other] = [
      ".cavra-0b7e1c9e-1111-4222-8333-444455556666",
      ".cavra-0b7e1c9e-1111-4222-8333-444455557777",
      ".cavra-notes",
    ];
    for (const name of [old, recent, other]) {
      await Deno.mkdir(`${folder}/${name}`);
      await Deno.writeTextFile(`${folder}/${name}/a.json`, "half");
    }
    const longAgo = Date.now() / 1_000 - 4_000;
    for (const name of [old, other]) await Deno.utime(`${folder}/${name}`, longAgo, longAgo);
    await writeAtomically(folder, FILES);
    assert.deepEqual(names(folder), [recent, other, "a.json", "b.rego"].sort());
  }));

Deno.test({
  name: "writeAtomically ends its work before a signal ends the process",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const module = new URL("../../lib/disk/write.ts", import.meta.url).href;
      const script = `import { writeAtomically } from ${JSON.stringify(module)};
        const { rename } = Deno;
        Deno.rename = async (from, to) => {
          console.log("renaming");
          await new Promise((resolve) => setTimeout(resolve, 300));
          await rename(from, to);
        };
        await writeAtomically(${JSON.stringify(folder)}, ${JSON.stringify(FILES)});
        console.log("not reached");`;
      await Deno.writeTextFile(`${folder}/script.ts`, script);
      const child = new Deno.Command(Deno.execPath(), {
        args: ["run", "--quiet", "--no-check", "--allow-read", "--allow-write", `${folder}/script.ts`],
        stdout: "piped",
      }).spawn();
      const reader = child.stdout.getReader();
      const first = new TextDecoder().decode((await reader.read()).value);
      child.kill("SIGINT");
      let rest = "";
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        rest += new TextDecoder().decode(read.value);
      }
      const { code } = await child.status;
      assert.match(first, /renaming/u);
      assert.doesNotMatch(rest, /not reached/u);
      assert.equal(code, 130);
      assert.deepEqual(names(folder), ["a.json", "b.rego", "script.ts"]);
    }),
});

Deno.test("compareWithDisk names drifted, missing and extra files", () =>
  inFolder(async (folder) => {
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
  inFolder(async (temp) => {
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
