/**
 * What one decision costs with the baseline pack, beside a naive scan of the same patterns by regular expressions.
 * Compare the ratios: single times depend on the machine.
 *
 *     deno task bench
 *
 * @module
 */
import { judge } from "../../lib/decide/judge.ts";
import { opaWasmEngine } from "../../lib/engines/opa_wasm.ts";
import { renderPolicyFiles } from "../../lib/export/render.ts";
import type { Json } from "../../lib/pack/types.ts";
import { loadPack } from "../../lib/pack/load.ts";
import { builtinPack } from "../../lib/pack/builtin.ts";
import { compile } from "../../lib/policy/compile.ts";
import { embeddedModule } from "../../lib/rego/embedded.ts";

const text = await builtinPack("cavra-ai-agent-baseline");
const { pack } = text ? await loadPack(text, { find: () => Promise.resolve(undefined) }) : {};
if (!pack) throw new Error("The baseline pack does not load");
const policy = await compile(pack);
const engine = await opaWasmEngine().start(renderPolicyFiles(policy, [], (await embeddedModule()).text));

const ACTIONS: Readonly<Record<string, Json>> = {
  "read, no hit": { action_type: "read_file", target: "src/app/page.tsx" },
  "read, hit": { action_type: "read_file", target: "config/.env" },
  "plain command": { action_type: "execute_command", target: "npm test" },
  "git command": { action_type: "execute_command", target: "git status --short" },
  "nested command": { action_type: "execute_command", target: 'sudo bash -c "cd x && terraform apply"' },
  "commit by here-document": {
    action_type: "execute_command",
    target: 'git commit -m "$(cat <<\'EOF\'\nfix: it\'s done\n\n- a "b" c\n- $(x)\nEOF\n)"',
  },
};

/** One regular expression a pattern, as a plain matcher has them; compiled once. */
function regexOf(pattern: string): RegExp {
  const parts = pattern.split(/\*+/).map((part) => part.replace(/[\\^$.+?()[\]{}|\/]/g, "\\$&"));
  return new RegExp(`^(?:.*/)?${parts.join("[\\s\\S]*")}$`, "iu");
}

const naive = policy.entries.map((entry) => regexOf(entry.pattern));

/** A scan of all patterns over the raw text, which understands nothing of it. */
function scan(action: Json): number {
  const text = (action as { target: string }).target;
  return naive.filter((regex) => regex.test(text)).length;
}

for (const [name, action] of Object.entries(ACTIONS)) {
  Deno.bench({ name: `${name}: naive scan`, group: name, baseline: true }, () => void scan(action));
  Deno.bench({ name: `${name}: reference`, group: name }, () => void judge(policy, action));
  Deno.bench({ name: `${name}: opa-wasm`, group: name }, async () => {
    await engine.decide([action], { findings: false });
  });
}
