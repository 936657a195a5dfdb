import assert from "node:assert/strict";
import { inFolder } from "../in_folder.ts";
import { ROOT } from "./run_cavra.ts";

/** What a server does to a file on its way, by path. */
type Tampered = Readonly<Record<string, (text: string) => string>>;

/** How a static server names the types of files. */
type Types = (path: string) => string;

const TYPED: Types = (path) =>
  path.endsWith(".ts") ? "application/typescript" : path.endsWith(".json") ? "application/json" : "text/plain";

const SERVERS: Readonly<Record<string, Types>> = {
  "typed": TYPED,
  "all text/plain; charset=utf-8, as raw hosts": () => "text/plain; charset=utf-8",
  "all application/octet-stream": () => "application/octet-stream",
  "no type for TypeScript": (path) => path.endsWith(".ts") ? "" : "text/plain",
  "TypeScript as video, as a table of file types says": (path) => path.endsWith(".ts") ? "video/mp2t" : "text/plain",
};

/** Where the checkout is on the server: not at its root. */
const PATH = "/raw/cavra/main";

/** Serves this checkout over plain HTTP as a tree of raw files; what is done to them may change while it runs. */
function serve(types: Types = TYPED, tampered: Tampered = {}): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const { pathname } = new URL(request.url);
    const path = pathname.startsWith(`${PATH}/`) ? pathname.slice(PATH.length + 1) : undefined;
    try {
      if (path === undefined) throw new Error("Not under the path");
      const bytes = await Deno.readFile(new URL(path, ROOT));
      const body = tampered[path]?.(new TextDecoder().decode(bytes)) ?? bytes;
      const type = types(path) === "" ? {} : { "content-type": types(path) };
      return new Response(body, { headers: { ...type, "x-content-type-options": "nosniff" } });
    } catch {
      return new Response("not found", { status: 404 });
    }
  });
}

function urlOf(server: Deno.HttpServer<Deno.NetAddr>): string {
  return `http://127.0.0.1:${server.addr.port}${PATH}`;
}

async function npmCache(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).npmCache;
}

const npm = await npmCache();

/** Runs `deno` with exactly these arguments, with a cache of its own that shares only the npm packages. */
async function deno(
  args: readonly string[],
  cwd: string,
  stdin = "",
): Promise<{ code: number; out: string; err: string }> {
  const cache = await Deno.makeTempDir({ dir: cwd, prefix: "cache" });
  await Deno.symlink(npm, `${cache}/npm`);
  const env = { DENO_DIR: cache, NO_COLOR: "1" };
  const piped = { stdin: "piped", stdout: "piped", stderr: "piped" } as const;
  const child = new Deno.Command(Deno.execPath(), { args: [...args], cwd, env, ...piped }).spawn();
  const writer = child.stdin.getWriter();
  const fed = writer.write(new TextEncoder().encode(stdin)).then(() => writer.close()).catch(() => {});
  const { code, stdout, stderr } = await child.output();
  await fed;
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

/** What Deno itself notes about downloads; the rest is ours. */
function ownLines(err: string): string {
  return err.split("\n").filter((line) => line !== "" && !/^(?:Download|Check|Initialize) /u.test(line)).join("\n");
}

/** Where the documents put the address of the server. */
const PLACE = "https://HOST/PATH";

/** The commands of a document that start the tool from a URL: what stands after `deno`, by blanks. */
async function commandsIn(file: string): Promise<string[]> {
  const text = (await Deno.readTextFile(new URL(file, ROOT))).replaceAll(/ \\\n +/gu, " ");
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block]) => block!.split("\n"));
  return blocks.filter((line) => line.includes(`${PLACE}/cli.ts`));
}

const DECIDE = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline", "--input", "-"];
const READ = '{"action_type":"read_file","target":".env"}\n';

Deno.test("every command from a URL in the documents runs with exactly its flags, in the order shown", async () => {
  const commands = [...await commandsIn("README.md"), ...await commandsIn("docs/airgap.md")];
  assert.ok(commands.length >= 3, "commands in the documents");
  await using server = serve();
  await inFolder(async (cwd) => {
    for (const command of commands) {
      const [, piped, args] = /^(?:echo '(.*)' \| )?(?:npx -y deno@2\.9\.6|deno) (.*)$/u.exec(command)!;
      const ran = await deno(args!.replace(PLACE, urlOf(server)).split(" "), cwd, piped ? `${piped}\n` : "");
      assert.deepEqual([ran.code, ownLines(ran.err)], [0, ""], command);
      if (piped) assert.equal(JSON.parse(ran.out).decision, "block");
    }
    const names = [...Deno.readDirSync(`${cwd}/dist/opa-rego`)].map(({ name }) => name);
    assert.ok(names.includes("cavra_policy.rego") && names.includes("policy-version-manifest.json"));
    assert.ok((await Deno.stat(`${cwd}/cavra.lock`)).isFile);
  });
});

for (const [title, types] of Object.entries(SERVERS)) {
  Deno.test(`from a URL of a server that serves ${title}: decides with no permission, exports as the checkout does`, async () => {
    await using server = serve(types);
    await inFolder(async (cwd) => {
      const entry = `${urlOf(server)}/cli.ts`;
      const decided = await deno(["run", "--no-prompt", entry, ...DECIDE], cwd, READ);
      assert.deepEqual([decided.code, ownLines(decided.err)], [0, ""]);
      assert.equal(JSON.parse(decided.out).rule_id, "filesystem.read.block");
      const allow = ["--no-prompt", "--allow-read", "--allow-write=."];
      const to = (
        folder: string,
      ) => ["policy", "rego-export", "--policy-pack", "mcp-guardrails", "--output-dir", folder];
      const exported = await deno(["run", ...allow, entry, ...to("remote")], cwd);
      assert.deepEqual([exported.code, ownLines(exported.err)], [0, ""]);
      await deno(["run", ...allow, new URL("cli.ts", ROOT).href, ...to("local")], cwd);
      for (const { name } of Deno.readDirSync(`${cwd}/local`)) {
        assert.equal(
          await Deno.readTextFile(`${cwd}/remote/${name}`),
          await Deno.readTextFile(`${cwd}/local/${name}`),
          name,
        );
      }
    });
  });
}

/** Lets a pack allow what it blocked. */
function weakened(text: string): string {
  const changed = text.replaceAll('pattern: \\".env\\"', 'pattern: \\".none\\"');
  assert.notEqual(changed, text);
  return changed;
}

/** The same, with every digest in the file made to agree, as somebody would do who owns the server. */
async function weakenedWithDigests(): Promise<string> {
  const packs = JSON.parse(weakened(await Deno.readTextFile(new URL("lib/pack/builtin_packs.json", ROOT))));
  for (const pack of Object.values(packs) as { text: string; sha256: string }[]) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pack.text));
    pack.sha256 = new Uint8Array(digest).toHex();
  }
  return JSON.stringify(packs);
}

const weakPacks = await weakenedWithDigests();

/** What a server could change. With a lock file each is refused. */
const TAMPERED: Tampered = {
  "lib/pack/builtin_packs.json": () => weakPacks,
  "lib/rego/policy_module.json": (text) => text.replace('"text": "', '"text": "# changed\\n'),
  "lib/rego/policy_wasm.json": (text) => text.replace('"opa_version": "', '"opa_version": "9'),
  "lib/decide/judge.ts": (text) => `${text}\n// changed\n`,
};

for (const [path, change] of Object.entries(TAMPERED)) {
  Deno.test(`from a URL with a lock file: a changed ${path} is refused, and nothing is written`, async () => {
    await inFolder(async (cwd) => {
      const allow = ["--no-prompt", "--allow-read", "--allow-write=."];
      const args = ["policy", "rego-export", "--policy-pack", "mcp-guardrails", "--output-dir", "out"];
      const tampered: Record<string, (text: string) => string> = {};
      await using server = serve(TYPED, tampered);
      const entry = `${urlOf(server)}/cli.ts`;
      const first = await deno(["run", "--lock=cavra.lock", "--no-prompt", entry, ...DECIDE], cwd, READ);
      assert.equal(first.code, 0, first.err);
      tampered[path] = change;
      const run = ["run", "--lock=cavra.lock", "--frozen", ...allow, entry, ...args];
      const refused = await deno(run, cwd);
      assert.notEqual(refused.code, 0);
      assert.match(refused.err, new RegExp(`error: [\\s\\S]*integrity[\\s\\S]*${path}`, "iu"));
      assert.deepEqual([...Deno.readDirSync(cwd)].filter(({ name }) => name === "out"), []);
    });
  });
}

/** What arrives damaged, without a lock file, is found by the digests in the code. */
const DAMAGED: Tampered = {
  "lib/pack/builtin_packs.json": weakened,
};

for (const [path, change] of Object.entries(DAMAGED)) {
  Deno.test(`from a URL without a lock file: ${path} that does not fit its digest is refused with a diagnostic`, async () => {
    assert.notEqual(change(await Deno.readTextFile(new URL(path, ROOT))), "");
    await using server = serve(TYPED, { [path]: change });
    await inFolder(async (cwd) => {
      const run = ["run", "--no-prompt", "--allow-read", "--allow-write=.", `${urlOf(server)}/cli.ts`];
      const args = ["policy", "rego-export", "--policy-pack", "cavra-ai-agent-baseline", "--output-dir", "out"];
      const refused = await deno([...run, ...args], cwd);
      assert.deepEqual([refused.code, refused.out], [3, ""]);
      assert.match(ownLines(refused.err).replaceAll(/\s+/gu, " "), /^error\[cli\.\w+\]: .*does not have the digest/u);
      assert.doesNotMatch(refused.err, /^ +at /mu);
      assert.deepEqual([...Deno.readDirSync(cwd)].filter(({ name }) => name === "out"), []);
    });
  });
}
