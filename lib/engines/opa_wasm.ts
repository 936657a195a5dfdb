/**
 * The engine `opa-wasm`: the shipped Rego, compiled by OPA, run in this process.
 *
 * @module
 */
import { adaptInput } from "../decide/adapt_input.ts";
import type { Decision, Finding } from "../decide/types.ts";
import { importOpaWasm } from "../deps.ts";
import type { Json } from "../pack/types.ts";
import { type EmbeddedModule, embeddedModule, type EmbeddedWasm, embeddedWasm } from "../rego/embedded.ts";
import { type Answer, type Engine, EngineFailed, exportedFile, messageOf, noAnswer, type Wanted } from "./engine.ts";

const PAGE = 65_536;
/** Pages to start with besides the data, and at most: 32 and 256 MiB. An evaluation frees nothing before it ends. */
const WORKING_PAGES = 512;
const MOST_WORKING_PAGES = 4_096;
/** 2 GiB, for policies of any size. */
const MOST_PAGES = 32_768;
/** What a parsed value takes in WASM for each byte of JSON text, measured and rounded up. */
const GROWTH = 12;

/** What the engine needs of a policy loaded by opa-wasm. */
interface LoadedWasm {
  evaluate(input: ArrayBuffer, entrypoint: string): unknown;
  setData(data: ArrayBuffer): void;
}

function jsonBytes(value: Json): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(value)).buffer;
}

async function load(module: WebAssembly.Module, data: ArrayBuffer): Promise<LoadedWasm> {
  const { loadPolicy } = await importOpaWasm();
  const dataPages = Math.ceil((data.byteLength * GROWTH) / PAGE);
  const [initial, maximum] = [WORKING_PAGES, MOST_WORKING_PAGES].map((pages) =>
    Math.min(MOST_PAGES, dataPages + pages)
  );
  // Handed a module, WebAssembly gives the instance itself, which the types of the package do not say.
  const policy = await loadPolicy(module as unknown as BufferSource, { initial: initial!, maximum: maximum! });
  policy.setData(data);
  return policy;
}

/** The value of an entry point. Bytes are passed because opa-wasm takes a falsy value for no input at all. */
function evaluated(policy: LoadedWasm, input: ArrayBuffer, entryPoint: string): unknown {
  const results = policy.evaluate(input, `cavra/policy/${entryPoint}`) as { result: unknown }[];
  if (results.length !== 1) throw new Error(`'${entryPoint}' is undefined`);
  return results[0]!.result;
}

function answer(policy: LoadedWasm, input: Json, findings: boolean): Answer {
  const bytes = jsonBytes(input);
  if (findings) return evaluated(policy, bytes, "_judgement") as { decision: Decision; findings: Finding[] };
  return { decision: evaluated(policy, bytes, "decision") as Decision };
}

let compiling: Promise<WebAssembly.Module> | undefined;

/** The embedded WASM, compiled once; asked for early, it is compiled while other work goes on. */
export function compiledWasm(): Promise<WebAssembly.Module> {
  return compiling ??= embeddedWasm().then(({ base64 }) => WebAssembly.compile(Uint8Array.fromBase64(base64)));
}

/** The WASM speaks for the exported module only if it was compiled from it. */
function requireSameModule(exported: string, module: EmbeddedModule, wasm: EmbeddedWasm): void {
  if (module.sha256 !== wasm.module_sha256) throw new EngineFailed("The embedded WASM is not built from the module");
  if (!exported.endsWith(`\n\n${module.text}`)) {
    throw new EngineFailed("The exported 'cavra_policy.rego' is not the module that the WASM was compiled from");
  }
}

/** The embedded engine: no OPA needed, no permission. */
export function opaWasmEngine(): Engine {
  return {
    name: "opa-wasm",
    async start(exported) {
      const [module, wasm] = await Promise.all([embeddedModule(), embeddedWasm()]);
      requireSameModule(exportedFile(exported, "cavra_policy.rego"), module, wasm);
      const compiled = await compiledWasm();
      const data = new TextEncoder().encode(exportedFile(exported, "data.json")).buffer;
      let policy: LoadedWasm | undefined = await load(compiled, data).catch((error) => {
        throw new EngineFailed(`The data could not be loaded into WASM: ${messageOf(error)}`);
      });
      const one = async (input: Json, findings: boolean): Promise<Answer> => {
        policy ??= await load(compiled, data);
        try {
          return answer(policy, adaptInput(input), findings);
        } catch (error) {
          // An instance that trapped has undefined memory: the next input gets a new one.
          policy = undefined;
          return noAnswer(messageOf(error));
        }
      };
      return {
        name: "opa-wasm",
        version: wasm.opa_version,
        batch: 1,
        async decide(inputs, wanted: Wanted = {}) {
          const answers: Answer[] = [];
          for (const input of inputs) answers.push(await one(input, wanted.findings ?? true));
          return answers;
        },
        stop: () => {
          policy = undefined;
          return Promise.resolve();
        },
      };
    },
  };
}
