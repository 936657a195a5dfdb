/**
 * The texts in the archive for machines without network: how to start the tool, and what to do with the archive.
 *
 * @module
 */
import type { Target } from "./executable_target.ts";

/** Nothing is fetched, and no file of the current folder configures the tool. */
const CLOSED = "--no-prompt --no-remote --no-npm --cached-only --no-config --no-lock";

/** What the tool may do when nothing else is said. */
const USUAL = "--allow-read --allow-write=.";

const SHELL = `#!/bin/sh
# cavra, run by the deno beside it: nothing is fetched, and no file of the current folder configures it.
# CAVRA_ALLOW holds its permissions; set to nothing, it has none.
set -euf
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
case $self in
  */*) here=\${self%/*} ;;
  *) here=. ;;
esac
export DENO_NO_UPDATE_CHECK=1 DENO_NO_PACKAGE_JSON=1
# Without quotes, because it holds several flags.
exec "$here/deno" run ${CLOSED} \${CAVRA_ALLOW-${USUAL}} "$here/cavra.js" "$@"
`;

const WINDOWS = `@echo off
rem cavra, run by the deno beside it: nothing is fetched, and no file of the current folder configures it.
rem CAVRA_ALLOW holds its permissions.
setlocal
if not defined CAVRA_ALLOW set "CAVRA_ALLOW=${USUAL}"
set "DENO_NO_UPDATE_CHECK=1"
set "DENO_NO_PACKAGE_JSON=1"
"%~dp0deno.exe" run ${CLOSED} %CAVRA_ALLOW% "%~dp0cavra.js" %*
exit /b %errorlevel%
`.replaceAll("\n", "\r\n");

/** Names of the started file and of deno on a machine. */
export function programNames(target: Target): { wrapper: string; deno: string } {
  return target.includes("windows") ? { wrapper: "cavra.cmd", deno: "deno.exe" } : { wrapper: "cavra", deno: "deno" };
}

/** The file that starts the tool. */
export function wrapperText(target: Target): string {
  return target.includes("windows") ? WINDOWS : SHELL;
}

function checkCommand(target: Target): string {
  if (target.includes("windows")) {
    return "Get-Content SHA256SUMS | % { $d, $f = $_ -split '  '; \"$f $((Get-FileHash $f).Hash -eq $d)\" }   (PowerShell)";
  }
  return target.includes("apple") ? "shasum -a 256 -c SHA256SUMS" : "sha256sum -c SHA256SUMS";
}

/** How permissions are given; empty variables do not exist on Windows. */
function permissionExamples(target: Target): string {
  const more = "--allow-read --allow-write --allow-run=opa --allow-env=OPA,PATH,TMPDIR";
  const test = "policy rego-test --policy-pack cavra-ai-agent-baseline --engine opa";
  if (target.includes("windows")) return `     set "CAVRA_ALLOW=${more}"\n     cavra.cmd ${test}\n`;
  return `     CAVRA_ALLOW= ./cavra policy explain read_file .env\n     CAVRA_ALLOW="${more}" \\\n       ./cavra ${test}\n`;
}

/** `README.txt` of the archive. */
export function instructions(target: Target, version: string): string {
  const { wrapper, deno } = programNames(target);
  const windows = target.includes("windows");
  const cavra = windows ? "cavra.cmd" : "./cavra";
  return `cavra ${version} for ${target}, for machines without network

In this folder:
  ${wrapper.padEnd(11)} starts the tool
  ${deno.padEnd(11)} the runtime (Deno, MIT licence)
  cavra.js    the tool: code, packages, policy packs, Rego and WASM in one file
  SHA256SUMS  digests of the other files

1. Check that nothing was changed on the way, in this folder:

     ${checkCommand(target)}

   Every line must say ${windows ? "True" : "OK"}. Who can change the files can change the digests too: compare the
   SHA-256 of the archive with one that came to you by another way.

2. Run it. Nothing is installed; a cache is kept where Deno keeps it, and the tool runs without one.

     ${cavra} policy rego-export --policy-pack cavra-ai-agent-baseline --output-dir opa-rego
     ${cavra} policy rego-test --policy-pack cavra-ai-agent-baseline
     ${cavra} policy explain read_file .env

The tool may read files and write below the current folder. It has no network, no other program and no environment. The
variable CAVRA_ALLOW holds other permissions; where a message names a flag for the deno command, put it there:

${permissionExamples(target)}`;
}
