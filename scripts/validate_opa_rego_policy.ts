/**
 * The live gate as a script: `cavra policy rego-readiness` with the packet as an option.
 *
 * ```sh
 * deno run --allow-read scripts/validate_opa_rego_policy.ts --packet PACKET --require-live
 * ```
 *
 * @module
 */
import { denoHost } from "../lib/cli/host.ts";
import { main } from "../lib/cli/main.ts";

/** The arguments of `rego-readiness`: the value of `--packet` becomes the argument it stands for. */
export function readinessArgs(args: readonly string[]): string[] {
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg.startsWith("--packet=")) rest.push(arg.slice("--packet=".length));
    else if (arg !== "--packet") rest.push(arg);
  }
  return ["policy", "rego-readiness", ...rest];
}

if (import.meta.main) Deno.exit(await main(readinessArgs(Deno.args), denoHost()));
