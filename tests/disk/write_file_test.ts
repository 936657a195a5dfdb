import assert from "node:assert/strict";
import { DiskRefusal } from "../../lib/disk/disk_error.ts";
import { writeFileWhole } from "../../lib/disk/write_file.ts";

const BYTES = new TextEncoder().encode("new");

/** What may be at the place of a file; nothing of it is a plain file. */
const OTHERS: Readonly<Record<string, (path: string) => Promise<void>>> = {
  "a link to a file": async (path) => {
    await Deno.writeTextFile(`${path}.target`, "untouched");
    await Deno.symlink(`${path}.target`, path);
  },
  "a link to nothing": (path) => Deno.symlink(`${path}.target`, path),
  "a folder": (path) => Deno.mkdir(path),
  "a pipe": async (path) => {
    assert.ok((await new Deno.Command("mkfifo", { args: [path] }).output()).success);
  },
};

for (const [title, make] of Object.entries(OTHERS)) {
  Deno.test({
    name: `writeFileWhole refuses ${title}`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      const folder = await Deno.makeTempDir();
      try {
        const path = `${folder}/out.tar.gz`;
        await make(path);
        const before = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
        const { isSymlink, isDirectory, isFifo } = await Deno.lstat(path);
        await assert.rejects(writeFileWhole(path, BYTES), DiskRefusal);
        const after = await Deno.lstat(path);
        assert.deepEqual([after.isSymlink, after.isDirectory, after.isFifo], [isSymlink, isDirectory, isFifo]);
        assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name).sort(), before);
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}

Deno.test("writeFileWhole makes folders, replaces a file and leaves nothing beside it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/deep/out`;
    await writeFileWhole(path, new TextEncoder().encode("old"));
    await writeFileWhole(path, BYTES);
    assert.equal(await Deno.readTextFile(path), "new");
    assert.deepEqual([...Deno.readDirSync(`${folder}/deep`)].map(({ name }) => name), ["out"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
