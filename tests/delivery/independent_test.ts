/** Other tools check what `sign` writes, by the commands of docs/signing.md. */
import assert from "node:assert/strict";
import { builtinPack, loadPolicy } from "../../mod.ts";
import { type Algorithm, makeKeyPair, privateKey } from "../../lib/delivery/keys.ts";
import { signExport } from "../../lib/delivery/statement.ts";
import { exportPack } from "../../lib/parity/export_pack.ts";

const doc = await Deno.readTextFile(new URL("../../docs/signing.md", import.meta.url));

/** The code block of the document with these words in it. */
function block(words: string): string {
  const found = [...doc.matchAll(/```\w+\n([\s\S]*?)```/gu)].map(([, code]) => code!).filter((one) =>
    one.includes(words)
  );
  assert.equal(found.length, 1, `blocks with '${words}'`);
  return found[0]!;
}

const OPENSSL = block("openssl dgst");

/** One tool, how it is started, and how one finds out whether it is there. */
interface Tool {
  readonly name: string;
  readonly needs: readonly (readonly string[])[];
  readonly command: (algorithm: Algorithm) => readonly string[];
  /** Whether it looks at every file of the folder. */
  readonly wholeFolder: boolean;
}

const python = Deno.env.get("PYTHON") || "python3";
const cosign = Deno.env.get("COSIGN") || "cosign";

const TOOLS: readonly Tool[] = [
  {
    name: "openssl",
    needs: [["openssl", "version"], ["jq", "--version"], ["sha256sum", "--version"]],
    command: (algorithm) => {
      if (algorithm === "ES256") return ["sh", "-c", OPENSSL];
      const lines = OPENSSL.split("\n").map((line) => line.startsWith("openssl") ? block("pkeyutl").trim() : line);
      return ["sh", "-c", lines.join("\n")];
    },
    wholeFolder: false,
  },
  {
    name: "securesystemslib",
    needs: [[python, "-c", "import securesystemslib.dsse, cryptography"]],
    command: () => [python, "-c", block("import hashlib")],
    wholeFolder: true,
  },
  {
    name: "cosign",
    needs: [[cosign, "version"]],
    command: () => ["sh", "-c", block("verify-blob-attestation").replace(/^cosign/u, () => `'${cosign}'`)],
    wholeFolder: false,
  },
];

async function run([command, ...args]: readonly string[], cwd?: string): Promise<{ code: number; text: string }> {
  try {
    const { code, stdout, stderr } = await new Deno.Command(command!, { args, ...(cwd ? { cwd } : {}) }).output();
    return { code, text: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return { code: 127, text: "" };
    throw error;
  }
}

async function isThere({ needs }: Tool): Promise<boolean> {
  for (const command of needs) if ((await run(command)).code !== 0) return false;
  return true;
}

async function files(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const reader = { find: () => Promise.resolve(undefined), ids: () => Promise.resolve([]) };
  const { pack, policy } = await loadPolicy((await builtinPack("mcp-guardrails"))!, reader, { trustBuiltin: true });
  const texts = Object.entries((await exportPack(pack!, policy!)).files);
  return new Map(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

const exported = await files();

/** Lays out a signed export as the document has it. */
async function layOut(cwd: string, algorithm: Algorithm): Promise<void> {
  await Deno.mkdir(`${cwd}/opa-rego`);
  for (const [name, bytes] of exported) await Deno.writeFile(`${cwd}/opa-rego/${name}`, bytes);
  const { privatePem, publicPem } = await makeKeyPair(algorithm);
  await Deno.writeTextFile(`${cwd}/cavra-key.pub.pem`, publicPem);
  await Deno.writeTextFile(`${cwd}/opa-rego.dsse.json`, await signExport(exported, await privateKey(privatePem)));
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const before = await Deno.readTextFile(path);
  const after = change(before);
  assert.notEqual(after, before);
  await Deno.writeTextFile(path, after);
}

/** What is planted, and whether only a tool that sees the whole folder can find it. */
const CHANGES: Readonly<Record<string, { plant: (cwd: string) => Promise<void>; wholeFolder?: true }>> = {
  "a changed file": {
    plant: (cwd) => Deno.writeTextFile(`${cwd}/opa-rego/data.json`, " ", { append: true }),
  },
  "a changed payload": {
    plant: (cwd) =>
      rewrite(`${cwd}/opa-rego.dsse.json`, (text) => {
        const envelope = JSON.parse(text);
        envelope.payload = btoa(atob(envelope.payload).replace('"passed":true', '"passed":false'));
        return JSON.stringify(envelope);
      }),
  },
  "another key": {
    plant: async (cwd) => {
      const { publicPem } = await makeKeyPair("ES256");
      await Deno.writeTextFile(`${cwd}/cavra-key.pub.pem`, publicPem);
    },
  },
  "a file more": {
    plant: (cwd) => Deno.writeTextFile(`${cwd}/opa-rego/extra.rego`, "package x\n"),
    wholeFolder: true,
  },
};

for (const tool of TOOLS) {
  const there = await isThere(tool);
  if (!there) console.error(`NOT RUN, ${tool.name} or what it needs was not found: it verifies a signed export`);
  for (const algorithm of ["ES256", "Ed25519"] as const) {
    Deno.test({
      name: `${tool.name} verifies a signed export (${algorithm}) and refuses what was planted`,
      ignore: !there,
      fn: async () => {
        for (const [title, change] of [["", undefined], ...Object.entries(CHANGES)] as const) {
          const cwd = await Deno.makeTempDir();
          try {
            await layOut(cwd, algorithm);
            await change?.plant(cwd);
            const { code, text } = await run(tool.command(algorithm), cwd);
            const good = change === undefined || (change.wholeFolder === true && !tool.wholeFolder);
            assert.equal(code === 0, good, `${title}: ${text}`);
          } finally {
            await Deno.remove(cwd, { recursive: true });
          }
        }
      },
    });
  }
}
