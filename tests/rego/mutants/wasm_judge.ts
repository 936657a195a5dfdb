/**
 * The module as WASM, with any data: faults in tables that the reference engine has in its code show only there.
 *
 * @module
 */
import type { Decision, Finding } from "../../../lib/decide/types.ts";
import { importOpaWasm } from "../../../lib/deps.ts";
import { embeddedWasm } from "../../../lib/rego/embedded.ts";
import type { CompiledPolicy } from "../../../lib/policy/types.ts";
import type { JudgeAll } from "./expected.ts";

/** A judge that loads the data anew whenever the policy is another one. */
export async function wasmJudge(): Promise<JudgeAll> {
  const { loadPolicy } = await importOpaWasm();
  const wasm = Uint8Array.fromBase64((await embeddedWasm()).base64);
  const loaded = await loadPolicy(wasm, { initial: 600, maximum: 8_000 });
  let current: CompiledPolicy | undefined;
  return (policy, input) => {
    if (policy !== current) loaded.setData({ cavra: { pack: policy } });
    current = policy;
    const bytes = new TextEncoder().encode(JSON.stringify(input)).buffer;
    const [decision] = loaded.evaluate(bytes, "cavra/policy/decision");
    const [findings] = loaded.evaluate(bytes, "cavra/policy/findings");
    return { decision: decision?.result as Decision, findings: findings?.result as Finding[] };
  };
}
