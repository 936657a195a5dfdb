/** The script that starts the example fleet, called in a wrong way; started for real it is in operate_doc_test.ts. */
import assert from "node:assert/strict";
import { makeBundle } from "../../lib/delivery/bundle.ts";
import { ROOT } from "../cli/run_cavra.ts";
import { builtinPolicy } from "./baseline.ts";

const SCRIPT = new URL("examples/opa-fleet/start.ts", ROOT).href;

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function start(cwd: string, ...args: string[]): Promise<Said> {
  const run = ["run", "--quiet", "--no-check", "--allow-all", SCRIPT, ...args];
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args: run, cwd }).output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

/** Arguments, exit code, and what is said. */
const WRONG: readonly [args: string[], code: number, said: RegExp][] = [
  [["--help"], 0, /^Usage: start\.ts \[FOLDER\]/u],
  [["fleet", "-h"], 0, /^Usage: /u],
  [["--port", "1"], 2, /^Usage: /u],
  [["fleet", "abc"], 2, /^'abc' is no first port: expected a number from 1 to 65531/u],
  [["fleet", "65534"], 2, /^'65534' is no first port/u],
  [["fleet", "0"], 2, /^'0' is no first port/u],
  [["old", "8181", "github-guardrails"], 2, /^The folder 'old' serves the pack 'mcp-guardrails': leave the pack out/u],
];

Deno.test("the start of the example fleet refuses wrong arguments, and makes nothing then", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${cwd}/old/www`, { recursive: true });
    const { bytes } = await makeBundle(await builtinPolicy("mcp-guardrails"));
    await Deno.writeFile(`${cwd}/old/www/cavra.tar.gz`, bytes);
    for (const [args, code, said] of WRONG) {
      const ran = await start(cwd, ...args);
      assert.deepEqual([ran.code, said.test(ran.out + ran.err)], [code, true], `${args}: ${ran.out}${ran.err}`);
      assert.deepEqual([...Deno.readDirSync(cwd)].map(({ name }) => name).sort(), ["old"]);
    }
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
