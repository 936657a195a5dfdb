/**
 * Engines as they are named on the command line.
 *
 * @module
 */
import type { Engine } from "../engines/engine.ts";
import { EMBEDDED_ENGINES, ENGINE_NAMES, engineByName } from "../engines/engine_by_name.ts";
import type { Call } from "./command.ts";
import { type Failure, unknownName, usage } from "./failure.ts";

function unknownEngine(name: string): Failure {
  if (name.startsWith("exec")) {
    return usage("cli.unknown_engine", `Engine '${name}' names no command`, { expected: "exec:COMMAND" });
  }
  return unknownName("cli.unknown_engine", "engine", name, [...ENGINE_NAMES, "exec:COMMAND"]);
}

/**
 * The engine of a name, not yet started.
 *
 * @param url of the server, for `opa-server`
 * @throws {Failure} for an unknown name, with the nearest one as hint
 */
export function chosenEngine(name: string, url: string | undefined): Engine {
  if (name.trim() === "exec:") throw unknownEngine(name);
  const engine = engineByName(name, url === undefined ? {} : { server: { url } });
  if (!engine) throw unknownEngine(name);
  return engine;
}

/**
 * The engines of `--engine`, each once, or the embedded ones where none is named.
 *
 * @throws {Failure} for an unknown name
 */
export function chosenEngines(call: Call): Engine[] {
  const names = call.list("engine");
  return [...new Set(names.length > 0 ? names : EMBEDDED_ENGINES)].map((name) => chosenEngine(name, call.text("url")));
}
