import assert from "node:assert/strict";
import { asFailure } from "../../lib/cli/failure.ts";

/** An error, and the code and hint that a user gets. */
const ERRORS: Readonly<Record<string, [error: Error, code: string, hint: string | undefined]>> = {
  "a full disk, which has no class": [new Error("No space left on device (os error 28)"), "cli.system", undefined],
  "a class of the system": [new Deno.errors.AddrInUse("taken"), "cli.system", undefined],
  "a refusal of the system": [
    new Deno.errors.PermissionDenied("no"),
    "cli.system_denied",
    "Change the rights of the file or folder",
  ],
  "a missing permission": [
    new Deno.errors.NotCapable('Requires read access to "x", run again with the --allow-read flag'),
    "cli.permission_missing",
    "Add --allow-read=x to the deno command",
  ],
  "a file of the system": [
    new Deno.errors.NotCapable('Requires all access to "/proc/x", run again with the --allow-all flag'),
    "cli.permission_missing",
    "Name another file or folder",
  ],
  "a mistake of the program": [
    new TypeError("x is undefined"),
    "cli.internal",
    "This is a mistake in cavra: please report it with the command and the pack",
  ],
};

for (const [title, [error, code, hint]] of Object.entries(ERRORS)) {
  Deno.test(`asFailure: ${title}`, () => {
    const [diagnostic] = asFailure(error).diagnostics;
    assert.equal(diagnostic?.code, code);
    assert.equal(diagnostic?.hint, hint);
    assert.doesNotMatch(diagnostic.message, /os error/u);
    assert.equal(asFailure(error).exitCode, 3);
  });
}
