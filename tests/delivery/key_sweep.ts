/**
 * Hands a private key, whole and damaged, to every command in every place that takes a value, and looks for it in what the
 * commands print. A process of its own, because commands write into the current folder. Prints one JSON line.
 *
 * @module
 */
import { POLICY_COMMANDS } from "../../lib/cli/commands.ts";
import type { CommandSpec } from "../../lib/cli/command.ts";
import type { Host } from "../../lib/cli/host.ts";
import { main } from "../../lib/cli/main.ts";
import { ALGORITHMS, makeKeyPair } from "../../lib/delivery/keys.ts";
import { fc } from "../deps.ts";

/** So many characters of a key in a row are no chance. */
const WINDOW = 12;

/** Everything that tells a key: its PEM body without line ends, its bytes and secret number in hex and base64url. */
export async function secretsOf(pem: string): Promise<string[]> {
  const body = pem.replace(/-----[^-]+-----|\s/gu, "");
  const bytes = Uint8Array.fromBase64(body);
  const texts = [body, bytes.toHex(), bytes.toBase64({ alphabet: "base64url", omitPadding: true })];
  for (const algorithm of [{ name: "ECDSA", namedCurve: "P-256" }, { name: "Ed25519" }]) {
    try {
      const key = await crypto.subtle.importKey("pkcs8", bytes, algorithm, true, ["sign"]);
      const { d } = await crypto.subtle.exportKey("jwk", key);
      texts.push(d!, Uint8Array.fromBase64(d!, { alphabet: "base64url" }).toHex());
    } catch {
      // A key of another kind.
    }
  }
  return texts;
}

/** What of the secrets a text shows, also across line ends and escapes of line ends. */
export function shown(text: string, secrets: readonly string[]): string | undefined {
  const flat = text.replace(/\\[nr]|[\s|>]/gu, "");
  for (const secret of secrets) {
    for (let at = 0; at + WINDOW <= secret.length; at++) {
      const piece = secret.slice(at, at + WINDOW);
      if (flat.includes(piece)) return piece;
    }
  }
  return undefined;
}

async function printed(args: readonly string[], stdin: string): Promise<string> {
  let text = "";
  const host: Host = {
    out: (more) => void (text += more),
    err: (more) => void (text += more),
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 200,
    colour: false,
    now: () => 0,
    stdin: async function* () {
      yield new TextEncoder().encode(stdin);
    },
    readChunks: async function* (path) {
      yield await Deno.readFile(path);
    },
  };
  await main(args, host);
  return text;
}

const KEY_FILE = "handed.pem";

/** Calls of a command with the key file in one place after the other, and in all that the call needs. */
function calls({ name, args = [], options }: CommandSpec): string[][] {
  const start = ["policy", ...name.split(" "), ...args.map(() => KEY_FILE)];
  const valued = options.filter(({ flags, choices }) => /[<[]/u.test(flags) && !choices);
  const long = (flags: string) => /--[a-z-]+/u.exec(flags)![0];
  const needed = options.filter(({ required }) => required).map(({ flags }) => [long(flags), KEY_FILE]);
  const places = [[], ...valued.map(({ flags }) => [long(flags), KEY_FILE])];
  return places.flatMap((place) => {
    const more = needed.filter(([flag]) => flag !== place[0]).flat();
    return [[], ["--format", "json"]].map((format) => [...start, ...more, ...place, ...format]);
  });
}

/** Calls that get further than the first refusal. */
const MEANT: readonly string[][] = [
  ["sign", "out", "--signing-key", KEY_FILE, "--output", "made.json"],
  ["bundle", "--policy-pack", "mcp-guardrails", "--output", "b.tar.gz", "--signing-key", KEY_FILE, "--key-id", "k"],
  ["verify", "out", "--verification-key", "good.pub.pem", "--envelope", KEY_FILE],
  ["verify", "out", "--verification-key", KEY_FILE, "--envelope", "good.dsse.json"],
  ["bundle", "verify", KEY_FILE, "--policy-pack", "mcp-guardrails", "--verification-key", "good.pub.pem"],
  ["bundle", "verify", "good.tar.gz", "--policy-pack", "mcp-guardrails", "--verification-key", KEY_FILE],
  ["decide", "--policy-pack", "mcp-guardrails", "--input", KEY_FILE],
  ["decide", "--policy-pack", "mcp-guardrails", "--input", "-"],
].map((args) => ["policy", ...args]);

/** Formats in which a key that was taken for a pack is looked for. */
const PACK_FORMATS = ["text", "json", "github", "junit", "sarif"];

/** A key where a pack should be. */
const AS_PACK: readonly string[][] = [
  ...PACK_FORMATS.map((format) => ["policy", "validate", "handed.yaml", "--format", format]),
  ...PACK_FORMATS.slice(0, 2).flatMap((format) => [
    ["policy", "describe", "./handed.yaml", "--format", format],
    ["policy", "describe", "mcp-guardrails", "--overlay", "handed.yaml", "--format", format],
    ["policy", "bundle", "--policy-pack", "handed.yaml", "--output", "b.tar.gz", "--format", format],
  ]),
];

/** Options that take the path of a secret. */
const OF_SECRETS = ["--signing-key", "--verification-key", "--token-file"];

/** Calls with something in the place of the file of a secret. */
function withSecret(value: string): string[][] {
  return POLICY_COMMANDS.flatMap(({ name, options }) =>
    options.map(({ flags }) => /--[a-z-]+/u.exec(flags)![0]).filter((flag) => OF_SECRETS.includes(flag)).map((flag) => {
      const more = ["--policy-pack", "mcp-guardrails", "--url", "http://127.0.0.1:1", "--artifacts", "out"];
      const known = more.filter((_, at) => options.some((one) => one.flags.includes(more[at - at % 2]!)));
      const args = { sign: ["out"], verify: ["out"], "bundle verify": ["good.tar.gz"], "rego-readiness": ["p.json"] };
      return ["policy", ...name.split(" "), ...(args[name as keyof typeof args] ?? []), ...known, flag, value];
    })
  );
}

/** What happens to a key file between its making and its use. */
const DAMAGES: Readonly<Record<string, (pem: string, at: number) => string>> = {
  none: (pem) => pem,
  "a character changed": (pem, at) => pem.slice(0, at % pem.length) + "%" + pem.slice(at % pem.length + 1),
  "cut off": (pem, at) => pem.slice(0, at % pem.length),
  "begun late": (pem, at) => pem.slice(at % pem.length),
  "another label": (pem) => pem.replaceAll("PRIVATE", "EC PRIVATE"),
  "said to be public": (pem) => pem.replaceAll("PRIVATE", "PUBLIC"),
  "twice": (pem) => pem + pem,
  "Windows line ends": (pem) => pem.replaceAll("\n", "\r\n"),
  "one line": (pem) => pem.replaceAll("\n", ""),
  "bag attributes before it": (pem) => `Bag Attributes\n    localKeyID: 01 02\nKey Attributes: <No Attributes>\n${pem}`,
  "its first line lost": (pem) => pem.slice(pem.indexOf("\n") + 1),
  "as a key of YAML": (pem) => pem.replace(/-----[^-]+-----/gu, "").trim().replaceAll("\n", ": x\n"),
  "as a list of YAML": (pem) => pem.replace(/-----[^-]+-----/gu, "").trim().replaceAll(/^/gmu, "- "),
  "its body alone": (pem) => pem.replace(/-----[^-]+-----/gu, ""),
  "in JSON": (pem) => JSON.stringify({ key: pem }),
  "in YAML": (pem) => `key: |\n${pem.replaceAll(/^/gmu, "  ")}`,
  "a field of an envelope": (pem) => JSON.stringify({ payloadType: pem, payload: pem, signatures: [{ keyid: pem }] }),
};

/** What is printed. */
export interface Sweep {
  readonly calls: number;
  readonly leaks: { args: readonly string[]; damage: string; shown: string }[];
}

async function prepare(): Promise<void> {
  const quiet = async (...args: string[]) => await printed(["policy", ...args], "");
  await quiet("rego-export", "--policy-pack", "mcp-guardrails", "--output-dir", "out");
  await quiet("keygen", "--private-key", "good.pem", "--public-key", "good.pub.pem");
  await quiet("sign", "out", "--signing-key", "good.pem", "--output", "good.dsse.json");
  const pack = ["--policy-pack", "mcp-guardrails"];
  await quiet("bundle", ...pack, "--output", "good.tar.gz", "--signing-key", "good.pem", "--key-id", "k");
}

async function sweep(seed: number): Promise<Sweep> {
  await prepare();
  const result: Sweep = { calls: 0, leaks: [] };
  let count = 0;
  const look = async (args: readonly string[], pem: string, damage: string, at: number, secrets: readonly string[]) => {
    const damaged = DAMAGES[damage]!(pem, at);
    await Deno.writeTextFile(KEY_FILE, damaged);
    await Deno.writeTextFile("handed.yaml", damaged);
    count++;
    const found = shown(await printed(args, damaged), secrets);
    if (found !== undefined) result.leaks.push({ args, damage, shown: found });
  };
  // Short keys only: making RSA ones takes seconds, and reading them is the same code.
  const pems = await Promise.all(ALGORITHMS.filter((one) => one !== "RS256").map(makeKeyPair));
  const keys = await Promise.all(
    pems.map(async ({ privatePem }) => [privatePem, await secretsOf(privatePem)] as const),
  );
  const all = POLICY_COMMANDS.flatMap(calls).filter((args) => args[1] !== "fleet-check" || !args.includes("--url"));
  for (const args of all) await look(args, keys[0]![0], "none", 0, keys[0]![1]);
  // The key itself where a file is meant, whole, and for a secret in every form; what is decided is shown as it is.
  for (const [pem, secrets] of keys) {
    const handed = all.filter(([, name]) => name !== "explain").map((args) =>
      args.map((arg) => arg === KEY_FILE ? pem : arg)
    );
    for (const args of handed) await look(args, pem, "none", 0, secrets);
    for (const damage of Object.keys(DAMAGES)) {
      for (const args of withSecret(DAMAGES[damage]!(pem, 60))) await look(args, pem, damage, 60, secrets);
    }
  }
  for (const args of [...MEANT, ...AS_PACK]) {
    for (const damage of Object.keys(DAMAGES)) await look(args, keys[1]![0], damage, 60, keys[1]![1]);
  }
  const random = fc.record({
    args: fc.constantFrom(...MEANT, ...AS_PACK),
    key: fc.constantFrom(...keys),
    damage: fc.constantFrom(...Object.keys(DAMAGES)),
    at: fc.nat(300),
  });
  for (const { args, key, damage, at } of fc.sample(random, { numRuns: 150, seed })) {
    await look(args, key[0], damage, at, key[1]);
  }
  return { ...result, calls: count };
}

if (import.meta.main) {
  Deno.chdir(Deno.args[0]!);
  console.log(JSON.stringify(await sweep(Number(Deno.args[1]))));
}
