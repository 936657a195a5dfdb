import assert from "node:assert/strict";
import { cavra, ROOT } from "./run_cavra.ts";

const TYPES: Record<string, string> = { ts: "application/typescript", json: "application/json" };

/** Serves this checkout as a static web server does. */
function serve(): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const path = `.${new URL(request.url).pathname}`;
    const type = TYPES[path.split(".").at(-1)!] ?? "text/plain";
    try {
      return new Response(await Deno.readFile(new URL(path, ROOT)), { headers: { "content-type": type } });
    } catch {
      return new Response("not found", { status: 404 });
    }
  });
}

/** A cache of its own that shares the npm packages, so that the real one is not filled with this server's files. */
async function cache(folder: string): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  const real: string = JSON.parse(new TextDecoder().decode(stdout)).denoDir;
  await Deno.mkdir(`${folder}/cache`);
  await Deno.symlink(`${real}/npm`, `${folder}/cache/npm`);
  return `${folder}/cache`;
}

Deno.test("cli.ts runs from a URL: explain, decide and export, with the permissions of the README", async () => {
  await using server = serve();
  const folder = await Deno.makeTempDir();
  try {
    const entry = `http://127.0.0.1:${server.addr.port}/cli.ts`;
    const options = { entry, cwd: folder, env: { DENO_DIR: await cache(folder) } };
    const explained = await cavra(["policy", "explain", "--format", "json", "read_file", ".env"], options);
    assert.deepEqual([explained.code, explained.err], [0, ""]);
    assert.equal(JSON.parse(explained.out).decision.rule_id, "filesystem.read.block");

    const stdin = '{"action_type":"read_file","target":".env"}\n';
    const decide = ["policy", "decide", "--policy-pack", "cavra-ai-agent-baseline", "--input", "-"];
    const decided = await cavra(decide, { ...options, stdin });
    assert.deepEqual([decided.code, decided.err], [0, ""]);
    assert.deepEqual(JSON.parse(decided.out), JSON.parse(explained.out).decision);

    const allow = ["--allow-read", "--allow-write=dist"];
    const output = ["--policy-pack", "cavra-ai-agent-baseline", "--output-dir", "dist/opa-rego"];
    const exported = await cavra(["policy", "rego-export", ...output], { ...options, allow });
    assert.deepEqual([exported.code, exported.err], [0, ""]);
    const names = [...Deno.readDirSync(`${folder}/dist/opa-rego`)].map(({ name }) => name);
    assert.ok(names.includes("cavra_policy.rego") && names.includes("policy-version-manifest.json"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
