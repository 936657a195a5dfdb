/**
 * `cavra policy rego-test`: from the options to a parity report.
 *
 * @module
 */
import { splitWords } from "../engines/split_words.ts";
import { tokenFileOfEnvironment } from "../engines/opa_token.ts";
import { originsOf } from "../check/origin_of.ts";
import { adaptInput } from "../decide/adapt_input.ts";
import { judge } from "../decide/judge.ts";
import { EXPORTED_FILES } from "../export/names.ts";
import { placeFor } from "../pack/load.ts";
import type { Json, Origin } from "../pack/types.ts";
import { runParity } from "../parity/run.ts";
import type { Comparison, ParityCase, ParityReport } from "../parity/types.ts";
import { prettyJson } from "../text/pretty_json.ts";
import type { Call } from "./command.ts";
import { chosenEngines } from "./engines.ts";
import { githubAnnotations } from "./formats/github.ts";
import { junit } from "./formats/junit.ts";
import { parityDiagnostics, paritySuites, parityText } from "./formats/parity.ts";
import { loadForCall, type UsablePolicy } from "./load.ts";
import { textStyle } from "./notes.ts";
import { outputAt } from "./outputs.ts";
import { casesToRun } from "./parity_cases.ts";
import { startOfPack } from "./placed.ts";

/** Where the pattern that decides a case stands; else the start of the pack. */
function placeOfCase(loaded: UsablePolicy, cases: readonly ParityCase[]): (id: string) => Origin {
  const { pack, policy, files } = loaded;
  const start = startOfPack(loaded);
  return (id) => {
    const one = cases.find(({ case_id }) => case_id === id);
    if (!one) return start;
    const [first] = judge(policy, adaptInput(one.input as Json)).findings;
    const [origin] = first ? originsOf(pack, first) : [];
    return origin ? placeFor(origin, files) : start;
  };
}

function rendered(call: Call, report: ParityReport, loaded: UsablePolicy, cases: readonly ParityCase[]): string {
  const format = call.text("format");
  if (format === "json") return prettyJson(report);
  if (format === "junit") return junit(paritySuites(report));
  if (format === "github") return githubAnnotations(parityDiagnostics(report, placeOfCase(loaded, cases)));
  return parityText(report, textStyle(call.host));
}

/** Every file that the call reads; of an `exec` engine every word may be one. */
async function readFiles(call: Call, { files }: UsablePolicy): Promise<(string | undefined)[]> {
  const folder = call.text("artifacts");
  const commands = call.list("engine").flatMap((name) =>
    name.startsWith("exec:") ? splitWords(name.slice(5)) ?? [] : []
  );
  return [
    ...files.values(),
    call.text("fixtures"),
    ...(folder === undefined ? [] : EXPORTED_FILES.map((name) => `${folder}/${name}`)),
    ...commands,
    await tokenFileOfEnvironment(),
  ];
}

/** @returns whether anything is wrong */
export async function parityCall(call: Call): Promise<boolean> {
  const { host } = call;
  const chosen = chosenEngines(call);
  const loaded = await loadForCall(call, call.needed("policy-pack"));
  const path = call.text("report");
  const output = path === undefined ? undefined : await outputAt("report", path, await readFiles(call, loaded));
  const { exported, cases } = await casesToRun(call, loaded.policy, loaded.pack);
  const comparison = call.needed("compare") as Comparison;
  const onEngine = (name: string) => {
    if (host.errIsTerminal) host.err(`${name}: ${cases.length.toLocaleString("en-US")} cases\n`);
  };
  const report = await runParity({ exported, cases, engines: chosen, comparison, onEngine });
  host.out(rendered(call, report, loaded, cases));
  await output?.write(prettyJson(report));
  return !report.passed;
}
