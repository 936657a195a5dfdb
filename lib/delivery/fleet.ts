/**
 * Checks what a server of the fleet runs against what it should run.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { bundleFiles } from "./bundle.ts";
import { type Check, check } from "./check.ts";
import { opaJson } from "./opa_json.ts";
import { parseRevision, revisionText } from "./revision.ts";

/** A policy as a server lists it. */
export interface ServerPolicy {
  readonly id: string;
  readonly raw: string;
}

/** What a server says of itself. */
export interface ServerView {
  /** Active revision of the bundle; absent before the first activation. */
  readonly revision?: string;
  readonly policies: readonly ServerPolicy[];
  /** Its `data.cavra.pack`. */
  readonly pack: unknown;
  /** Why it does not take the bundle that is served now; absent when nothing is wrong. */
  readonly refusal?: string;
}

/** What it should run. */
export interface FleetWanted {
  readonly policy: CompiledPolicy;
  /** Default: any serial of this policy. */
  readonly revision?: string;
}

/**
 * The highest revision of a policy among those that servers run, by serial.
 *
 * @returns undefined when none of them has a serial
 */
export function newestRevision({ id, version, digest }: CompiledPolicy, found: readonly string[]): string | undefined {
  const own = found.flatMap((text) => {
    const read = parseRevision(text);
    const same = read?.id === id && read.version === version && read.digest === digest;
    return same && read.serial !== undefined ? [read.serial] : [];
  });
  return own.length === 0 ? undefined : revisionText({ id, version, digest, serial: Math.max(...own) });
}

/** What is wrong with the revision that a server runs; undefined when nothing is. */
export function revisionFault(found: string | undefined, { policy, revision }: FleetWanted): string | undefined {
  const read = found === undefined ? undefined : parseRevision(found);
  if (!read) return found === undefined ? "No bundle is active" : `'${found}' is no revision of a policy`;
  const { id, version, digest } = policy;
  const { serial, ...rest } = read;
  const wanted = revision ?? revisionText({ id, version, digest });
  if ((revision === undefined ? revisionText(rest) : found) === wanted) return undefined;
  const wantedSerial = parseRevision(wanted)?.serial;
  const older = serial !== undefined && wantedSerial !== undefined && serial < wantedSerial;
  return `The revision is ${older ? "older: " : ""}'${found}', expected '${wanted}'`;
}

/** The file of a bundle that a policy is; servers put the name of the bundle before it. */
function fileOf(id: string): string {
  return id.split("/").at(-1)!;
}

async function policiesFault(listed: readonly ServerPolicy[], policy: CompiledPolicy): Promise<string | undefined> {
  const files = (await bundleFiles(policy)).filter(({ name }) => name.endsWith(".rego"));
  const texts = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  const odd = listed.filter(({ id, raw }) => texts.get(fileOf(id)) !== raw).map(({ id }) => `'${id}'`);
  if (odd.length > 0) return `Not of the bundle, or changed: ${odd.join(", ")}`;
  const names = new Set(listed.map(({ id }) => fileOf(id)));
  const missing = [...texts.keys()].filter((name) => !names.has(name)).map((name) => `'${name}'`);
  if (missing.length > 0) return `Missing: ${missing.join(", ")}`;
  return listed.length === texts.size ? undefined : "A policy is there twice";
}

/** Policies named in a sentence; programs get all of them. */
const MOST_NAMED = 4;

function policiesText(policies: readonly ServerPolicy[]): string {
  const names = policies.map(({ id }) => id).sort();
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
  return `${names.length} policies, each as in the bundle: ${shown}`;
}

/**
 * Revision, policies and data of a server, and whether it takes what is served. What it says is compared with what the
 * pack gives, not with itself.
 */
export async function checkServer(view: ServerView, wanted: FleetWanted): Promise<Check[]> {
  const same = view.pack !== undefined && opaJson(view.pack) === opaJson(wanted.policy);
  return [
    check("revision", revisionFault(view.revision, wanted), `${view.revision}`),
    check(
      "policies",
      await policiesFault(view.policies, wanted.policy),
      policiesText(view.policies),
    ),
    check("bundle", view.refusal, "The bundle that is served was taken"),
    check("data", same ? undefined : "The data is not what the policy pack gives", `Digest ${wanted.policy.digest}`),
  ];
}
