/**
 * Engines as they are named on the command line.
 *
 * @module
 */
import { type Engine, messageOf } from "../engines/engine.ts";
import { EMBEDDED_ENGINES, ENGINE_NAMES, engineByName } from "../engines/engine_by_name.ts";
import { baseUrl } from "../engines/opa_api.ts";
import type { Call } from "./command.ts";
import { type Failure, unknownName, usage } from "./failure.ts";

function unknownEngine(name: string): Failure {
  if (name.startsWith("exec")) {
    return usage("cli.unknown_engine", `Engine '${name}' names no command`, { expected: "exec:COMMAND" });
  }
  return unknownName("cli.unknown_engine", "engine", name, [...ENGINE_NAMES, "exec:COMMAND"]);
}

/**
 * The URL of a server as it was given, without the slash at its end.
 *
 * @throws {Failure} when it is none
 */
export function serverUrl(text: string): string {
  try {
    return baseUrl(text);
  } catch (error) {
    const expected = "a URL such as http://127.0.0.1:8181";
    throw usage("cli.invalid_value", messageOf(error), { expected, received: text.replace(/\/\/[^/]*@/u, "//…@") });
  }
}

/**
 * The engine of a name, not yet started.
 *
 * @param url of the server, for `opa-server`
 * @throws {Failure} for an unknown name, with the nearest one as hint, and for a URL that is none
 */
export function chosenEngine(name: string, url: string | undefined): Engine {
  if (name.trim() === "exec:") throw unknownEngine(name);
  const engine = engineByName(name, url === undefined ? {} : { server: { url: serverUrl(url) } });
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
