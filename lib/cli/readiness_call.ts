/**
 * `rego-readiness`: reads what the call names, asks the gate, prints its result.
 *
 * @module
 */
import { gate, readPacket, unreadable } from "../readiness/gate.ts";
import type { Call } from "./command.ts";
import { needsOption } from "./failure.ts";
import { missingFile } from "./files.ts";
import {
  type Judged,
  readinessDiagnostics,
  readinessHelp,
  readinessSuites,
  readinessText,
} from "./readiness_report.ts";

async function packetBytes(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}

/** Options that only say how the exported files are checked: a call must not look as if they had been. */
const NEED_FOLDER = ["source", "engine", "verification-key", "envelope"];

function checkOptions(call: Call): void {
  const needs = (name: string, needed: string) => {
    if (call.text(name) === undefined || call.text(needed) !== undefined) return;
    throw needsOption(name, needed);
  };
  for (const name of NEED_FOLDER) needs(name, "artifacts");
  needs("envelope", "verification-key");
}

async function judgePacket(call: Call, file: string): Promise<Judged> {
  checkOptions(call);
  const bytes = await packetBytes(file);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const requireLive = call.flag("require-live");
  const reading = readPacket(bytes);
  if (!reading.ok) {
    return { file, text, brokenAt: reading.offset, result: unreadable(reading.finding, requireLive) };
  }
  const requireVerified = call.flag("require-verified");
  const folder = call.text("artifacts");
  const options = { requireLive, requireVerified };
  if (folder === undefined) return { file, text, result: await gate(reading.packet, options) };
  const { verifyFolder } = await import("./readiness_artifacts.ts");
  const verification = await verifyFolder(call, reading.packet, folder);
  return { file, text, folder, result: await gate(reading.packet, { ...options, verification }) };
}

async function render(call: Call, judged: Judged): Promise<string> {
  switch (call.text("format")) {
    case "json":
      return (await import("./formats/json.ts")).json(judged.result);
    case "github":
      return (await import("./formats/github.ts")).githubAnnotations(readinessDiagnostics(judged));
    case "junit":
      return (await import("./formats/junit.ts")).junit(readinessSuites(judged));
    case "sarif": {
      const { sarif } = await import("./formats/sarif.ts");
      const { VERSION } = await import("./version.ts");
      return await sarif(readinessDiagnostics(judged), { version: VERSION, help: readinessHelp });
    }
    default:
      return readinessText(judged, (await import("./notes.ts")).textStyle(call.host));
  }
}

/**
 * Judges the packet of a call and prints the result.
 *
 * @returns whether the packet is ready
 */
export async function readinessCall(call: Call): Promise<boolean> {
  const judged = await judgePacket(call, call.args[0]!);
  call.host.out(await render(call, judged));
  return judged.result.ready_for_live_opa_rego_policy_path;
}
