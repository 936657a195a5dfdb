/**
 * The schema of a readiness result, for programs that read it.
 *
 * @module
 */
import { importZod } from "../deps.ts";
import { READINESS_CODES } from "./codes.ts";
import { RESULT_SCHEMA } from "./result.ts";

async function build() {
  const { z } = await importZod();
  const finding = z.object({
    code: z.string().describe("One of the codes in docs/readiness.md"),
    field: z.string().describe("Path in the packet, for example parity_tests.case_ids[2]; empty for the whole"),
    message: z.string(),
    expected: z.string(),
    received: z.string(),
    what_to_do: z.string(),
  });
  const codes = (weight: "blocker" | "warning") =>
    z.enum(Object.entries(READINESS_CODES).filter(([, entry]) => entry.weight === weight).map(([name]) => name));
  const count = z.number().int().min(0);
  return z.object({
    schema_version: z.literal(RESULT_SCHEMA),
    ready_for_live_opa_rego_policy_path: z.boolean(),
    status: z.enum(["ready", "ready_with_warnings", "blocked"]),
    verification: z.enum(["claimed", "verified"]).describe("verified: the exported files themselves were checked"),
    evidence_mode: z.enum(["live", "sample"]).nullable(),
    policy_pack: z.string().nullable(),
    live_required: z.boolean(),
    blocker_count: count,
    warning_count: count,
    blockers: z.array(finding.extend({ code: codes("blocker") })),
    warnings: z.array(finding.extend({ code: codes("warning") })),
    checks: z.array(z.object({
      name: z.string(),
      status: z.enum(["passed", "failed", "not_run"]),
      required: z.boolean(),
    })),
  });
}

let built: ReturnType<typeof build> | undefined;

/** The schema of results; built on first use. */
export function resultSchema(): ReturnType<typeof build> {
  return built ??= build();
}

/** The JSON Schema of a result. Keys may be added, none removed. */
export async function resultJsonSchema(): Promise<Record<string, unknown>> {
  const { z } = await importZod();
  const { $schema, ...schema } = z.toJSONSchema(await resultSchema(), { target: "draft-2020-12", io: "input" });
  return { $schema, $id: "readiness-result.schema.json", title: "What rego-readiness prints as JSON", ...schema };
}
