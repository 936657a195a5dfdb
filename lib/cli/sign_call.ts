/**
 * `cavra policy sign` and `cavra policy verify`: an export and the signed statement about it.
 *
 * @module
 */
import { fingerprint, publicHalf } from "../delivery/keys.ts";
import { exportFault, signExport, verifyExport } from "../delivery/statement.ts";
import { visible } from "../text/visible.ts";
import type { Call } from "./command.ts";
import { envelopePath, folderFiles } from "./export_files.ts";
import { cliDiagnostic, findings } from "./failure.ts";
import { missingFile } from "./files.ts";
import { checksText } from "./formats/checks.ts";
import { json } from "./formats/json.ts";
import { privateKeyFile, publicKeyFile } from "./key_files.ts";
import { textStyle } from "./notes.ts";
import { outputAt } from "./outputs.ts";

/** Writes the envelope of a folder; nothing is signed that is no proven export. */
export async function signCall(call: Call): Promise<void> {
  const [folder] = call.args as [string];
  const files = await folderFiles(folder);
  const path = await envelopePath(folder, "output", call.text("output"));
  const keyFile = call.needed("signing-key");
  const output = await outputAt("output", path, [keyFile, ...[...files.keys()].map((name) => `${folder}/${name}`)]);
  const key = await privateKeyFile(keyFile, "signing-key");
  const fault = await exportFault(files);
  if (fault !== undefined) throw findings([cliDiagnostic("cli.not_an_export", fault, { file: folder })]);
  await output.write(await signExport(files, key));
  const result = {
    subject: folder,
    output: path,
    algorithm: key.algorithm,
    key_id: await fingerprint(await publicHalf(key)),
  };
  const text = `Signed ${folder} with ${key.algorithm}: ${path}\n  key id ${result.key_id}\n`;
  call.host.out(call.text("format") === "json" ? json(result) : text.split("\n").map(visible).join("\n"));
}

async function envelopeText(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    throw missingFile(error, path);
  }
}

/** @returns whether the folder is verified */
export async function verifyCall(call: Call): Promise<boolean> {
  const [subject] = call.args as [string];
  // Before anything is looked for beside it.
  const files = await folderFiles(subject);
  const key = await publicKeyFile(call.needed("verification-key"), "verification-key");
  const envelope = await envelopeText(await envelopePath(subject, "envelope", call.text("envelope")));
  const verdict = await verifyExport(files, envelope, key);
  const shown = { verified: verdict.verified, subject, checks: verdict.checks };
  call.host.out(call.text("format") === "json" ? json(shown) : checksText(subject, verdict, textStyle(call.host)));
  return verdict.verified;
}
