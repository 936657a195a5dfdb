import assert from "node:assert/strict";
import { airgapArchive, archiveName } from "../../scripts/airgap_archive.ts";
import { wrapperText } from "../../scripts/airgap_texts.ts";
import { executableTarget, TARGETS } from "../../scripts/executable_target.ts";
import { inFolder, isolated, type IsolatedRun, runScript } from "./isolated.ts";

async function output(command: string, args: string[], cwd: string): Promise<IsolatedRun> {
  const { code, stdout, stderr } = await new Deno.Command(command, { args, cwd, env: { LC_ALL: "C" } }).output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

/** The commands that `README.txt` shows, each on one line. */
async function shown(folder: string): Promise<string[]> {
  const text = (await Deno.readTextFile(`${folder}/README.txt`)).replaceAll(/ \\\n +/gu, " ");
  return [...text.matchAll(/^ {5}(\S.*)$/gmu)].map(([, line]) => line!);
}

async function changeByte(path: string): Promise<void> {
  using file = await Deno.open(path, { read: true, write: true });
  const byte = new Uint8Array(1);
  await file.seek(1000, Deno.SeekMode.Start);
  await file.read(byte);
  await file.seek(1000, Deno.SeekMode.Start);
  await file.write(Uint8Array.of(byte[0]! ^ 1));
}

Deno.test({
  name: "airgap: unpacked where nothing else is, digests hold, and every command of its README.txt runs",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const made = await runScript("airgap.ts", ["--output-dir", `${folder}/dist`]);
      assert.deepEqual([made.code, made.err], [0, ""]);
      const name = archiveName(executableTarget(await Deno.readFile(Deno.execPath()))!);
      const [sum] = (await Deno.readTextFile(`${folder}/dist/${name}.tar.gz.sha256`)).split(" ");
      assert.ok(made.out.includes(`SHA-256 ${sum}`), made.out);

      const empty = `${folder}/gap`;
      await Deno.mkdir(empty);
      assert.equal((await output("tar", ["-xzf", `${folder}/dist/${name}.tar.gz`], empty)).code, 0);
      assert.deepEqual([...Deno.readDirSync(empty)].map((entry) => entry.name), [name]);
      const cwd = `${empty}/${name}`;
      const listed = [...Deno.readDirSync(cwd)].map((entry) => entry.name).sort();
      assert.deepEqual(listed, ["README.txt", "SHA256SUMS", "cavra", "cavra.js", "deno"]);

      const [check, ...commands] = await shown(cwd);
      const checked = await output("sh", ["-c", check!], cwd);
      assert.deepEqual([checked.code, checked.out.match(/: OK$/gmu)?.length], [0, 4], checked.out + checked.err);

      const sh = "/bin/sh";
      const run = (line: string) => isolated(sh, ["-c", line], { cwd });
      // The one with the engine `opa` needs an opa, which is not in the archive.
      const offline = commands.filter((line) => !line.includes("--engine opa"));
      assert.equal(offline.length, commands.length - 1);
      assert.equal(offline.length, 4);
      for (const line of offline) {
        const ran = await run(line);
        assert.equal(ran.code, 0, `${line}: ${ran.out}${ran.err}`);
      }
      assert.ok((await Deno.stat(`${cwd}/opa-rego/policy-version-manifest.json`)).isFile);
      const stdin = '{"action_type":"read_file","target":".env"}\n';
      const decide = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline", "--input", "-"];
      const decided = await isolated(`${cwd}/cavra`, decide, { cwd, stdin, env: { CAVRA_ALLOW: "" } });
      assert.deepEqual([decided.code, decided.err, JSON.parse(decided.out).decision], [0, "", "block"]);

      const opa = await run(commands.find((line) => line.includes("--engine opa"))!);
      assert.equal(opa.code, 1);
      assert.match(opa.out, /^ {2}opa {2}0 cases {2}absent: /mu, opa.out);

      // From elsewhere, through a link, with a folder around that would configure deno.
      const work = `${folder}/work`;
      await Deno.mkdir(work);
      await Deno.symlink(`${cwd}/cavra`, `${work}/link`);
      await Deno.writeTextFile(`${work}/deno.json`, "no json");
      await Deno.writeTextFile(`${work}/package.json`, "no json");
      const path = Deno.env.get("PATH")!;
      const called = await isolated(sh, ["-c", "./link policy explain read_file 'a b*'"], {
        cwd: work,
        env: { PATH: path },
      });
      assert.equal(called.code, 0, called.err);
      assert.ok(called.out.includes("read_file a b*"), called.out);
      const outside = await isolated(`${cwd}/cavra`, ["policy", "keygen", "--private-key", `${folder}/key.pem`], {
        cwd: work,
      });
      assert.equal(outside.code, 3);
      assert.match(outside.err, /^error\[cli\.permission_missing\]: No permission to write /u);

      for (const file of ["cavra.js", "cavra", "deno", "README.txt"]) {
        if (file === "cavra") await Deno.writeTextFile(`${cwd}/cavra`, "\n", { append: true });
        else await changeByte(`${cwd}/${file}`);
        const refused = await output("sh", ["-c", check!], cwd);
        assert.notEqual(refused.code, 0);
        assert.match(refused.out, new RegExp(`^${file}: FAILED`, "mu"));
      }
    }),
});

Deno.test("airgapArchive: the same contents give the same bytes for every target, with its own wrapper", async () => {
  for (const target of TARGETS) {
    const contents = { target, deno: Uint8Array.of(1, 2, 3), cli: Uint8Array.of(4) };
    assert.deepEqual(await airgapArchive(contents), await airgapArchive(contents));
    assert.equal(wrapperText(target).startsWith(target.includes("windows") ? "@echo off\r\n" : "#!/bin/sh\n"), true);
  }
});

Deno.test("airgap: a file that is no executable is refused, and nothing is written", async () => {
  await inFolder(async (cwd) => {
    await Deno.writeTextFile(`${cwd}/deno`, "no program");
    const ran = await runScript("airgap.ts", ["--deno", "deno", "--output-dir", "dist"], { cwd });
    assert.deepEqual([ran.code, ran.out], [3, ""]);
    assert.match(ran.err, /^error: 'deno' is no executable for one of x86_64-unknown-linux-gnu, /u);
    assert.deepEqual([...Deno.readDirSync(cwd)].map(({ name }) => name), ["deno"]);
    const wrong = await runScript("airgap.ts", ["--denno", "x"], { cwd });
    assert.deepEqual([wrong.code, wrong.err.split("\n")[1]], [2, "help: the options are --deno, --output-dir"]);
  });
});
