/**
 * The policies of the Rego unit tests and the mutation tests: every kind of list, pattern and setting, few of each.
 *
 * @module
 */
import type { MergedPack } from "../../lib/pack/types.ts";
import { compile } from "../../lib/policy/compile.ts";
import type { CompiledPolicy } from "../../lib/policy/types.ts";
import { packOf } from "../pack_of.ts";

/** Names of the policies that the cases are about. */
export type PolicyName = "full" | "lax";

/** Something of everything. */
const FULL = packOf({
  "filesystem.block_read": [
    ".env",
    { pattern: ".env.*", severity: "critical", reason: "Environment files hold secrets" },
    "*.pem",
    "secrets/**",
    "**/*pass*word*",
    "config/*/key*s/*of*/*.json",
    "~/.ssh/**",
    "~/.*",
    "/etc/shadow",
    "/home/*/.aws/**",
    "/home/alice/vault/**",
    "C:/Keys/**",
    "*qk*",
    "**/root/cellar/**",
  ],
  "filesystem.block_write": [
    ".github/workflows/**",
    { pattern: "prod/**", severity: "critical", reason: "Production is frozen" },
    "/etc/**",
    "Makefile",
  ],
  "filesystem.require_approval_write": [
    "policies/**",
    "docs",
    { pattern: "db/migrations/**", severity: "low", reason: "Ask for a review", approver_group: "Database Team" },
    "~/.bashrc",
    "src/*.lock",
  ],
  "commands.block": [
    "terraform apply*",
    "kubectl delete *",
    "gcloud compute instances delete now *",
    "curl * | sh",
    "load <(fetch *",
    "save now > a*z",
    "keep all * > z*",
    "* >> audit.log",
    "* | perl",
    "*mkfs*",
    "park-* --now",
    "wipe *a*b*c*d*e*f*g*",
    "wipe -x *a*b*c*",
    "wipe -y *one*",
    "shutdown",
    "wipe #all",
    { pattern: "drop-db *", severity: "medium", reason: "Databases stay" },
  ],
  "commands.require_approval": [
    "npm publish*",
    { pattern: "helm upgrade *", severity: "low", reason: "Releases are planned", approver_group: "Release Team" },
    "terraform *",
    "*.sh",
  ],
  "commands.allow": [
    "terraform plan*",
    "git status",
    "git diff *",
    "git log",
    "git -c color.ui=never log",
    "pytest *",
    "pytest -p=fast *",
    "echo *",
    "cat *",
    "ls*",
    "tool-* run *",
    "./bin/check",
    "dd *",
    "awk *",
    "find *",
    "tar *",
    "npm test",
    "sh *",
    "sed *",
    "git grep *",
    "git -C * status",
    "grep *",
  ],
  "git.protected_branches": ["release/*", "Prod", "hot*fix*x", "aba*aba"],
  "mcp.allowed_servers": ["github", "jira", { pattern: "files", severity: "medium", reason: "Files are watched" }],
  "mcp.blocked_servers": ["Evil-Server", { pattern: "legacy", reason: "Moved to the new server" }, {
    pattern: "watched",
    severity: "critical",
  }],
}, {
  launchers: ["with-secrets"],
  risk_scoring: { github: "critical", legacy: "medium", stranger: "low", watched: "low" },
});

/** Nothing but what cannot be left out, and every switch off. */
const LAX = packOf({ "filesystem.block_read": [".env"], "commands.allow": ["*"] }, {
  block_direct_push_to_protected_branch: false,
  block_unknown_servers: false,
});

/** The packs, not compiled. */
export const PACKS: Readonly<Record<PolicyName, MergedPack>> = { full: FULL, lax: LAX };

/** All policies, compiled. */
export async function policies(): Promise<Readonly<Record<PolicyName, CompiledPolicy>>> {
  return { full: await compile(FULL), lax: await compile(LAX) };
}
