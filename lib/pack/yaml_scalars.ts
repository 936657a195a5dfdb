/**
 * The types of YAML 1.2 scalars (core schema) and the tags that may be written.
 *
 * @module
 */
import type { ScalarNode } from "./yaml_nodes.ts";

const NULL = /^(?:~|null|Null|NULL|)$/u;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/u;
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/u;
const FLOAT =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u;

/** The type that the core schema gives to a text without quotes. */
export function plainType(text: string): ScalarNode["type"] {
  if (NULL.test(text)) return "null";
  if (BOOLEAN.test(text)) return "boolean";
  return INTEGER.test(text) || FLOAT.test(text) ? "number" : "string";
}

const CORE_TAGS: Readonly<Record<string, ScalarNode["type"] | "sequence" | "mapping">> = {
  str: "string",
  int: "number",
  float: "number",
  bool: "boolean",
  null: "null",
  seq: "sequence",
  map: "mapping",
};

/** What a tag as written (`!!str`, `!<tag:yaml.org,2002:str>`, `!`) stands for; nothing for one that is not of the core schema. */
export function taggedType(tag: string): ScalarNode["type"] | "sequence" | "mapping" | "untyped" | undefined {
  if (tag === "!") return "untyped";
  const name = /^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/u.exec(tag)?.[1];
  return name !== undefined && Object.hasOwn(CORE_TAGS, name) ? CORE_TAGS[name] : undefined;
}
