/**
 * The Rego modules that this toolkit released, and the one that it carries now. `scripts/released_modules.ts` writes
 * the list.
 *
 * @module
 */

/** One module and what was made from it. Digests are SHA-256 in small hex. */
export interface ReleasedModule {
  readonly toolkit_version: string;
  /** Version of the OPA that compiled the WASM. */
  readonly opa_version: string;
  /** Of the module without the header that an export puts before it. */
  readonly module_sha256: string;
  readonly wasm_sha256: string;
}

/** The list as it is committed. */
export interface ModuleList {
  /** What the next release will hold; follows the embedded module. */
  readonly next: ReleasedModule;
  /** What was released; only ever added to, oldest first. */
  readonly released: readonly ReleasedModule[];
}

/** The committed list, loaded on first use. */
export async function moduleList(): Promise<ModuleList> {
  return (await import("./released_modules.json", { with: { type: "json" } })).default;
}

/** Every module that the gate takes without asking the real OPA; the one that is embedded now comes first. */
export async function releasedModules(): Promise<readonly ReleasedModule[]> {
  const { next, released } = await moduleList();
  return [next, ...released];
}

/**
 * What is wrong with a list, beside a `next` that is out of date.
 *
 * @example
 * ```ts
 * import { listFaults } from "./released.ts";
 * listFaults({ next, released: [old, old] }); // ["Version '0.1.0' is listed twice"]
 * ```
 */
export function listFaults({ next, released }: ModuleList): string[] {
  const versions = released.map(({ toolkit_version }) => toolkit_version);
  const twice = versions.filter((version, at) => versions.indexOf(version) !== at);
  const broken = released.filter(({ module_sha256, wasm_sha256 }) =>
    !/^[0-9a-f]{64}$/u.test(module_sha256) || !/^[0-9a-f]{64}$/u.test(wasm_sha256)
  );
  const own = released.find(({ toolkit_version }) => toolkit_version === next.toolkit_version);
  const changed = own !== undefined && JSON.stringify(own) !== JSON.stringify(next);
  return [
    ...twice.map((version) => `Version '${version}' is listed twice`),
    ...broken.map(({ toolkit_version }) => `The digests of version '${toolkit_version}' are none`),
    ...(changed ? [`The module changed after '${next.toolkit_version}' was released: raise the version`] : []),
  ];
}
