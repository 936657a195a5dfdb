import { ACTION_OPTIONS, typedAction, unknownType } from "../action.ts";
import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES, POLICY_PACK_OR_BASELINE } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { loadForCall } = await import("../load.ts");
  const { judge } = await import("../../decide/judge.ts");
  const { adaptInput } = await import("../../decide/adapt_input.ts");
  const { invalidNote } = await import("../invalid_note.ts");
  const { placed, withPlaces } = await import("../placed.ts");
  const { notes, textStyle } = await import("../notes.ts");
  const loaded = await loadForCall(call, call.needed("policy-pack"));
  const input = typedAction(call);
  notes(call.host, unknownType(call.args[0] ?? ""));
  const { decision, findings } = judge(loaded.policy, adaptInput(input));
  const note = invalidNote(input, decision);
  if (note !== undefined) call.host.err(`${note}\n`);
  if (call.text("format") === "json") {
    const { json } = await import("../formats/json.ts");
    call.host.out(json({ decision, findings: withPlaces(loaded, findings) }));
  } else {
    const { explanation } = await import("../formats/judgement.ts");
    call.host.out(explanation(decision, placed(loaded, findings), call.args.join(" "), textStyle(call.host)));
  }
  return FINE;
}

/** `cavra policy explain`. */
export const explain: CommandSpec = {
  name: "explain",
  summary: "explain one decision: every rule that matched, and why",
  description: "Explains one decision: every rule that matched, why, and from which pack file and line. " +
    "Quote a target that holds a dash, or put it after --. Of a git_operation the first word is the operation.",
  args: [
    { name: "<action>", help: "read_file, write_file, execute_command, git_operation, mcp_tool_call" },
    { name: "[target...]", help: "path, command, ref or server; words are joined by a blank" },
  ],
  options: [
    POLICY_PACK_OR_BASELINE,
    ...PACK_SOURCES,
    ...ACTION_OPTIONS,
    formatOption(["text", "json"]),
  ],
  example: "cavra policy explain execute_command 'terraform apply -auto-approve'",
  run,
};
