/**
 * Settings that redirect a push: given to one command, by the environment, or written by `git config`.
 *
 * @module
 */
import type { CompiledPolicy } from "../policy/types.ts";
import { fold } from "../text/fold.ts";
import { own } from "../text/own.ts";
import { replaceAll } from "../text/replace_all.ts";
import { gitArguments } from "./git_options.ts";
import { pushReach } from "./git_push.ts";
import { everyBranch, isUntold, plainWord, refspecReach, UNSURE } from "./git_refs.ts";

/** A setting; the value is absent where it is not written out. */
interface GitSetting {
  readonly key: string;
  readonly value?: string;
}

function settingOf(text: string): GitSetting {
  const at = text.indexOf("=");
  return at < 0 ? { key: text, value: "true" } : { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** Settings given by options before the subcommand, each with what it reaches. */
export function givenSettings(policy: CompiledPolicy, words: readonly string[]): SettingReach[] {
  return given(words).map((setting) => ({ key: setting.key, reach: settingReach(policy, setting) }));
}

function given(words: readonly string[]): GitSetting[] {
  return words.flatMap((word, i): GitSetting[] => {
    const from = words[i - 1];
    if (from === "-c") return [settingOf(word)];
    if (from === "--config-env") return [{ key: settingOf(word).key }];
    return word.startsWith("--config-env=") ? [{ key: settingOf(word.slice("--config-env=".length)).key }] : [];
  });
}

/** `NAME=value` or `NAME+=value`. */
function assignment(text: string): GitSetting {
  const { key, value } = settingOf(text);
  return { key: key.replace(/\+$/, ""), ...(value === undefined ? {} : { value }) };
}

const KEY = "GIT_CONFIG_KEY_";
/** A setting that may lead to any other. */
const ANYTHING: GitSetting = { key: "include." };
/** More assignments or parameters than these are not read. */
const MAX_ASSIGNMENTS = 64;

/** The settings of `GIT_CONFIG_PARAMETERS`. */
function parameters(policy: CompiledPolicy, value: string): GitSetting[] {
  const words = replaceAll(policy.words.git_alias_blanks, value.replaceAll("'='", "=")).split(" ")
    .filter((word) => word !== "");
  return words.length > MAX_ASSIGNMENTS ? [ANYTHING] : words.map(settingOf);
}

/** A setting with what it reaches. */
export interface SettingReach {
  readonly key: string;
  readonly reach: readonly number[];
}

/** Settings given by assignments of the script, each with what it reaches. */
export function environmentSettings(policy: CompiledPolicy, assignments: readonly string[]): SettingReach[] {
  return assigned(policy, assignments).map((setting) => ({ key: setting.key, reach: settingReach(policy, setting) }));
}

function assigned(policy: CompiledPolicy, assignments: readonly string[]): GitSetting[] {
  const all = [...new Set(assignments)].map(assignment);
  if (all.length > MAX_ASSIGNMENTS) return [ANYTHING];
  return all.flatMap(({ key, value = "" }): GitSetting[] => {
    if (key === "GIT_CONFIG_PARAMETERS") return parameters(policy, value);
    if (own(policy.words.git_config_files, key)) {
      return value === "" || value === "/dev/null" ? [] : [ANYTHING];
    }
    if (!key.startsWith(KEY)) return [];
    const values = all.filter((other) => other.key === `GIT_CONFIG_VALUE_${key.slice(KEY.length)}`);
    return values.length === 0 ? [{ key: value }] : values.map((other) => ({ key: value, value: other.value ?? "" }));
  });
}

function isRedirecting(policy: CompiledPolicy, key: string): boolean {
  return policy.words.git_redirecting.some((start) => `${key}.`.startsWith(start)) ||
    (key.startsWith("branch.") && key.endsWith(".merge"));
}

/** Whether the key or the value of a setting cannot be told. */
function isHidden(text: string): boolean {
  return isUntold(text) || text.includes("$") || text.includes("`");
}

/** The words of an alias behind `push`, wherever it stands. */
function aliasReach(policy: CompiledPolicy, value: string): number[] {
  const words = replaceAll(policy.words.git_alias_blanks, value).split(" ").filter((word) => word !== "");
  const at = words.findIndex((word) => own(policy.words.git_pushers, fold(word)));
  return at < 0 ? [] : pushReach(policy, "push", words.slice(at + 1));
}

/** What the value of a folded key reaches as far as it shows. */
function valueReach(policy: CompiledPolicy, key: string, value: string): number[] {
  if (key.startsWith("alias.")) return aliasReach(policy, plainWord(value));
  if (key === "push.default") return fold(value) === "matching" ? everyBranch(policy) : [];
  const ends = (end: string) => key.startsWith("remote.") && key.endsWith(end);
  if (ends(".mirror")) return own(policy.words.git_true, fold(value)) ? everyBranch(policy) : [];
  return ends(".push") || key.endsWith(".merge") ? refspecReach(policy, value) : [];
}

/** What a setting reaches: what its value shows, and whatever else it leads to. */
function settingReach(policy: CompiledPolicy, { key, value }: GitSetting): number[] {
  const name = fold(plainWord(key));
  if (!isRedirecting(policy, name)) return isHidden(key) ? [UNSURE] : [];
  return [UNSURE, ...(value === undefined ? [] : valueReach(policy, name, value))];
}

/** Drops the verb of the newer form of `git config`. */
function configOperands(policy: CompiledPolicy, operands: readonly string[]): readonly string[] {
  return own(policy.words.git_config_verbs, operands[0] ?? "") ? operands.slice(1) : operands;
}

/** What `git config` with these words sets. */
export function configReach(policy: CompiledPolicy, words: readonly string[]): number[] {
  const { operands, options } = gitArguments(policy.words.git_options.config, words);
  const verb = own(policy.words.git_config_verbs, operands[0] ?? "");
  if (options.has("read") || verb === "read") return [];
  const rest = configOperands(policy, operands);
  const writes = rest.length > 1 || options.has("write") || verb === "write";
  const edits = options.has("unsure") || verb === "unsure" ? [UNSURE] : [];
  const hidden = writes && isHidden(rest[0] ?? "") ? [UNSURE] : [];
  const set = rest.flatMap((key, i): GitSetting[] => {
    if (!writes || !isRedirecting(policy, fold(plainWord(key)))) return [];
    return [i + 1 < rest.length ? { key, value: rest[i + 1]! } : { key }];
  });
  return [...edits, ...hidden, ...set.flatMap((setting) => settingReach(policy, setting))];
}
