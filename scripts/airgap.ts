/**
 * Packs everything that a machine without network needs into `dist/cavra-VERSION-TARGET.tar.gz`: the deno binary, the
 * one-file tool, a file that starts it, instructions, and digests of all. The digest of the archive is written beside it.
 *
 * ```sh
 * deno task airgap
 * deno task airgap --deno path/to/deno.exe
 * ```
 *
 * The binary is the one that runs this, or the given one, which may be of another machine.
 *
 * @module
 */
import { writeFileWhole } from "../lib/disk/write_file.ts";
import { airgapArchive, archiveName } from "./airgap_archive.ts";
import { bundledCli } from "./bundle_cli.ts";
import { executableTarget, TARGETS } from "./executable_target.ts";
import { type GivenOptions, runScript } from "./run_script.ts";
import { sha256Sums } from "./sha256_sums.ts";

async function pack(values: GivenOptions): Promise<number> {
  const path = String(values["deno"] ?? Deno.execPath());
  const deno = await Deno.readFile(path);
  const target = executableTarget(deno);
  if (!target) throw new Error(`'${path}' is no executable for one of ${TARGETS.join(", ")}`);
  const archive = await airgapArchive({ target, deno, cli: await bundledCli() });
  const name = `${archiveName(target)}.tar.gz`;
  const sums = await sha256Sums(new Map([[name, archive]]));
  const output = `${values["output-dir"]}/${name}`;
  await writeFileWhole(output, archive);
  await writeFileWhole(`${output}.sha256`, new TextEncoder().encode(sums));
  console.log(`Wrote ${output}, ${archive.length.toLocaleString("en")} bytes, SHA-256 ${sums.split(" ")[0]}`);
  if (target !== Deno.build.target) {
    console.log(`not run: what is in it is for ${target}, this is ${Deno.build.target}`);
  }
  return 0;
}

if (import.meta.main) {
  await runScript({ deno: { type: "string" }, "output-dir": { type: "string", default: "dist" } }, pack);
}
