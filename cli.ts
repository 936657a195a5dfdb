/**
 * The command line `cavra`.
 *
 * @example
 * ```sh
 * deno run --allow-read --allow-write=dist cli.ts policy rego-export --policy-pack cavra-ai-agent-baseline
 * ```
 *
 * @module
 */
import { denoHost } from "./lib/cli/host.ts";
import { main } from "./lib/cli/main.ts";

if (import.meta.main) Deno.exit(await main(Deno.args, denoHost()));
