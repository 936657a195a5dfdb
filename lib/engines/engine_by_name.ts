/**
 * Engines by the names that people type.
 *
 * @module
 */
import type { Engine } from "./engine.ts";
import { execEngine } from "./exec.ts";
import { opaEngine } from "./opa.ts";
import type { OpaServerOptions } from "./opa_api.ts";
import { opaServerEngine } from "./opa_server.ts";
import { opaWasmEngine } from "./opa_wasm.ts";
import { referenceEngine } from "./reference.ts";

/** Names without argument; `exec:COMMAND` is the other kind. */
export const ENGINE_NAMES = ["reference", "opa-wasm", "opa", "opa-server"] as const;

/** The engines that need nothing but this toolkit: what an export is proven on. */
export const EMBEDDED_ENGINES: readonly string[] = ["reference", "opa-wasm"];

/** What some engines need to know besides their name. */
export interface EngineOptions {
  /** Path of the `opa` binary; default `OPA` in the environment, else `opa` on the path. */
  readonly opa?: string;
  /** Where `opa-server` is; default `http://127.0.0.1:8181`. */
  readonly server?: OpaServerOptions;
}

/**
 * The engine of a name, not yet started.
 *
 * @returns undefined for an unknown name
 */
export function engineByName(name: string, options: EngineOptions = {}): Engine | undefined {
  if (name === "reference") return referenceEngine();
  if (name === "opa-wasm") return opaWasmEngine();
  if (name === "opa") return opaEngine(options.opa === undefined ? {} : { command: options.opa });
  if (name === "opa-server") return opaServerEngine(options.server ?? { url: "http://127.0.0.1:8181" });
  return name.startsWith("exec:") ? execEngine(name.slice("exec:".length)) : undefined;
}
