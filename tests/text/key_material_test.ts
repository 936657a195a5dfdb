import assert from "node:assert/strict";
import { isKeyLine, withoutKeys } from "../../lib/text/key_material.ts";
import { fc } from "../deps.ts";

const bytes = fc.uint8Array({ minLength: 48, maxLength: 48 });

Deno.test("property: withoutKeys leaves nothing of a PEM block, also where line ends are written out", () => {
  fc.assert(fc.property(bytes, fc.constantFrom("\n", "\\n", "%0A"), (key, end) => {
    const text = ["File '-----BEGIN PRIVATE KEY-----", key.toBase64(), "-----END PRIVATE KEY-----' is none"].join(end);
    assert.equal(withoutKeys(text), "File '[a key is not shown]' is none");
  }));
});

/** What people name; nothing of it is a key. */
const NAMES = [
  "/home/someone/Projects/CavraPolicies/policy-packs/cavra-ai-agent-baseline/policy.yaml",
  "C:\\Users\\RunnerAdmin\\AppData\\Local\\Temp\\policy.yaml",
  "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T/6f1ed002ab5595859014ebf0951522d9",
  "runtime.default.require_approval",
  "CAVRA_DECIDE_TOKEN_SHA256",
  "AWS_SECRET_ACCESS_KEY=*",
  "DisableKeyRotationAndScheduleKeyDeletion",
];

Deno.test("names, paths and digests stay as they are, and lines with them are quoted", () => {
  for (const name of NAMES) {
    assert.equal(withoutKeys(`File '${name}' does not exist`), `File '${name}' does not exist`);
    assert.equal(isKeyLine(["", `  - "${name}"`, ""], 1), false, name);
  }
});

Deno.test("base64 in a message is hidden, and a line of a key with what stands beside it", () => {
  const key = "MC4CAQAwBQYDK2VwBCIEIHcHbQpzGNV9bGPkvmO6YwSt0mJyHkW1cVyJ1qZQp9sX";
  assert.equal(withoutKeys(`Unknown section '${key}'`), "Unknown section '[a key is not shown]'");
  const lines = ["Bag Attributes", "  x: y", "-----BEGIN PRIVATE KEY-----", key, "aGVsbG8=", "", "mcp: {}"];
  assert.deepEqual(lines.map((_, at) => isKeyLine(lines, at)), [false, false, true, true, true, false, false]);
});
