/**
 * Engines as they are named on the command line.
 *
 * @module
 */
import { type Engine, messageOf } from "../engines/engine.ts";
import { EMBEDDED_ENGINES, ENGINE_NAMES, engineByName } from "../engines/engine_by_name.ts";
import { baseUrl } from "../engines/opa_api.ts";
import type { Call } from "./command.ts";
import { type Failure, needs, unknownName, usage } from "./failure.ts";

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

/** Without that engine nothing would be sent there, and a call would look as if it had been. */
function checkUrl(call: Call, names: readonly string[]): void {
  if (call.text("url") !== undefined && !names.includes("opa-server")) throw needs("url", "engine opa-server");
}

function engineOf(name: string, url: string | undefined): Engine {
  if (name.trim() === "exec:") throw unknownEngine(name);
  const engine = engineByName(name, url === undefined ? {} : { server: { url: serverUrl(url) } });
  if (!engine) throw unknownEngine(name);
  return engine;
}

/**
 * The one engine of `--engine`, not yet started.
 *
 * @throws {Failure} for an unknown name, with the nearest one as hint, and for a URL that is none or has no effect
 */
export function chosenEngine(call: Call): Engine {
  const name = call.needed("engine");
  const engine = engineOf(name, call.text("url"));
  checkUrl(call, [name]);
  return engine;
}

/**
 * The engines of `--engine`, each once, or the embedded ones where none is named.
 *
 * @throws {Failure} as {@link chosenEngine} does
 */
export function chosenEngines(call: Call): Engine[] {
  const given = call.list("engine");
  const names = [...new Set(given.length > 0 ? given : EMBEDDED_ENGINES)];
  const engines = names.map((name) => engineOf(name, call.text("url")));
  checkUrl(call, names);
  return engines;
}
