/**
 * `cavra policy evidence init|attach|redact`: makes packets and changes them.
 *
 * @module
 */
import { exportPack } from "../parity/export_pack.ts";
import { ATTACHABLE, attached, digested, initialPacket, redactedPacket, takesDigest } from "../readiness/evidence.ts";
import { gate, readPacket } from "../readiness/gate.ts";
import { referenceProblem } from "../readiness/reference.ts";
import { sha256 } from "../text/digest.ts";
import { isMembers } from "../text/members.ts";
import { prettyJson } from "../text/pretty_json.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { findings, unknownName, usage } from "./failure.ts";
import { missingFile } from "./files.ts";
import { loadForCall } from "./load.ts";
import { makeFiles } from "./new_files.ts";
import { outputAt, requireFilePath } from "./outputs.ts";
import { readinessDiagnostics } from "./readiness_report.ts";

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}

/** The packet of a file, which must be a JSON object; more is asked by the gate. */
async function packetFile(path: string): Promise<unknown> {
  const reading = readPacket(await read(path));
  const message = `'${path}' is no packet`;
  if (!reading.ok) throw usage("cli.invalid_value", message, { file: path, hint: reading.finding.message });
  const { packet } = reading;
  if (isMembers(packet)) return packet;
  throw usage("cli.invalid_value", message, { file: path, expected: "a JSON object" });
}

/** Writes with a function that takes a path, else to stdout. */
async function deliver(
  call: Call,
  packet: unknown,
  path: string | undefined,
  write: (path: string, text: string) => Promise<void>,
): Promise<void> {
  const text = prettyJson(packet);
  if (path === undefined) return call.host.out(text);
  await write(path, text);
  call.host.err(`Wrote ${visible(path)}\n`);
}

/** People fill packets in: one that is there may hold what nobody can make again. */
function writeNew(path: string, text: string): Promise<void> {
  requireFilePath("output", path);
  return makeFiles([{ path, text, mode: 0o644 }]);
}

/** Writes over what is there, but for the files that the call reads and must not change. */
function writeOver(reads: readonly (string | undefined)[]) {
  return async (path: string, text: string) => await (await outputAt("output", path, reads)).write(text);
}

/** @returns whether parity failed, and nothing was written */
export async function evidenceInit(call: Call): Promise<boolean> {
  const { pack, policy } = await loadForCall(call, call.needed("policy-pack"));
  const { files, fixtures, report } = await exportPack(pack, policy);
  if (!report.passed) {
    call.host.err("Parity failed, so there is no evidence: run 'cavra policy rego-test'\n");
    return true;
  }
  const folder = call.needed("artifacts").replace(/\/+$/u, "");
  if (referenceProblem(`${folder}/data.json`)) {
    const more = { expected: "a relative path in the repository", received: folder };
    throw usage("cli.invalid_value", "The value of '--artifacts' cannot be referred to", more);
  }
  const packet = await initialPacket({ files, fixtures, report, sources: pack.sources, folder });
  await deliver(call, packet, call.text("output"), writeNew);
  return false;
}

/** The reference of the call; its text is not repeated, because it may hold a secret. */
function referenceOf(call: Call, field: string): string {
  const reference = call.text("ref");
  if (reference === undefined) {
    throw usage("cli.missing_option", `The field '${field}' needs the option '--ref'`, {
      expected: "--ref <reference>",
    });
  }
  if (referenceProblem(reference) === undefined) return reference;
  const expected = "git://, evidence://, https:// or a relative path, without credentials";
  throw usage("cli.invalid_value", "The value of '--ref' is no reference", { expected });
}

/** The packet with the digest of a file in a field that takes nothing else. */
async function withDigest(call: Call, path: string, field: string): Promise<unknown> {
  const file = call.text("file");
  if (file === undefined || call.text("ref") !== undefined) {
    const message = `The field '${field}' takes the digest of a file`;
    throw usage("cli.invalid_value", message, { expected: "--file <file>, and no --ref" });
  }
  const packet = await packetFile(path);
  return digested(packet, field, await sha256(await read(file)));
}

async function withReference(call: Call, path: string, field: string): Promise<unknown> {
  const known = [...ATTACHABLE, "manifest_sha256"];
  if (!ATTACHABLE.includes(field)) throw unknownName("cli.invalid_value", "value of '--field':", field, known);
  const reference = referenceOf(call, field);
  const packet = await packetFile(path);
  const file = call.text("file");
  return attached(packet, field, reference, file === undefined ? undefined : await sha256(await read(file)));
}

/** Puts a reference or a digest into a packet; nothing else of a file is taken. */
export async function evidenceAttach(call: Call): Promise<void> {
  const [path] = call.args as [string];
  const field = call.needed("field");
  const packet = await (takesDigest(field) ? withDigest : withReference)(call, path, field);
  // The packet itself is what is changed where nothing else is named.
  await deliver(call, packet, call.text("output") ?? path, writeOver([call.text("file")]));
}

/**
 * Writes the public form of a packet.
 *
 * @throws {Failure} with the blockers of a packet that is not ready: its public form might look as if it were
 */
export async function evidenceRedact(call: Call): Promise<void> {
  const [path] = call.args as [string];
  const packet = await packetFile(path);
  const result = await gate(packet);
  if (result.blocker_count > 0) {
    const text = new TextDecoder().decode(await read(path));
    throw findings(readinessDiagnostics({ result: { ...result, warnings: [] }, file: path, text }));
  }
  await deliver(call, redactedPacket(packet), call.text("output"), writeOver([path]));
}
