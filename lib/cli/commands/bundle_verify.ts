import type { Call, CommandSpec } from "../command.ts";
import { type ExitCode, FINDINGS, FINE } from "../exit_codes.ts";
import { formatOption, PACK_SOURCES, POLICY_PACK } from "../options.ts";

async function run(call: Call): Promise<ExitCode> {
  const { bundleVerifyCall } = await import("../bundle_verify_call.ts");
  return await bundleVerifyCall(call) ? FINE : FINDINGS;
}

/** `cavra policy bundle verify`. */
export const bundleVerify: CommandSpec = {
  name: "bundle verify",
  summary: "check a bundle against a trusted key and the YAML",
  description:
    "Checks that the bytes are canonical, the files are the expected ones, the signature is of the given key, " +
    "the content is what the YAML gives, and the revision is the expected one.",
  args: [{ name: "<file>", help: "bundle to check" }],
  options: [
    POLICY_PACK,
    ...PACK_SOURCES,
    { flags: "--verification-key <file>", help: "trusted public key, PEM" },
    { flags: "--unsigned", help: "the bundle is meant to have no signature" },
    { flags: "--key-id <id>", help: "key id that the signature must have" },
    { flags: "--expect-revision <revision>", help: "revision that the bundle must have" },
    formatOption(["text", "json"]),
  ],
  example:
    "cavra policy bundle verify cavra.tar.gz --policy-pack cavra-ai-agent-baseline --verification-key cavra-key.pub.pem",
  run,
};
