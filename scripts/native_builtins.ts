/**
 * The built-ins that OPA's WASM has itself, and that behave alike there and in Go. `opa build` refuses every other one
 * through the capabilities file that is made from this list.
 *
 * @module
 */

/** Names as in `opa capabilities`. Not here, though native: what differs between engines or is newer than OPA 0.60. */
export const NATIVE_BUILTINS: readonly string[] = [
  ...["assign", "eq", "equal", "neq", "lt", "lte", "gt", "gte", "internal.member_2", "internal.member_3"],
  ...["plus", "minus", "mul", "div", "rem", "abs", "ceil", "floor", "round"],
  ...["and", "or", "union", "intersection", "set_diff"],
  ...["count", "sum", "product", "min", "max", "sort", "numbers.range", "to_number", "format_int"],
  ...["is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string", "type_name"],
  ...["array.concat", "array.reverse", "array.slice"],
  ...["object.filter", "object.get", "object.keys", "object.remove", "object.union", "object.union_n"],
  ...["json.filter", "json.is_valid", "json.marshal", "json.remove", "json.unmarshal"],
  ...["concat", "contains", "endswith", "indexof", "lower", "replace", "split", "startswith", "substring", "upper"],
  ...["strings.replace_n", "strings.reverse", "trim", "trim_left", "trim_prefix", "trim_right", "trim_suffix"],
  ...["regex.match", "regex.is_valid", "regex.find_all_string_submatch_n"],
  ...["graph.reachable", "walk"],
];

interface Capabilities {
  readonly builtins: readonly { readonly name: string }[];
  readonly [key: string]: unknown;
}

/**
 * The capabilities file: those of an OPA, cut down to {@link NATIVE_BUILTINS}.
 *
 * @param all text of `opa capabilities --current`
 * @throws {Error} when a name of the list is no built-in of this OPA
 */
export function nativeCapabilities(all: string): string {
  const capabilities: Capabilities = JSON.parse(all);
  const builtins = capabilities.builtins.filter(({ name }) => NATIVE_BUILTINS.includes(name));
  const missing = NATIVE_BUILTINS.filter((name) => !builtins.some((builtin) => builtin.name === name));
  if (missing.length > 0) throw new Error(`This OPA has no built-in '${missing.join("', '")}'`);
  const described = ["description", "categories"];
  return JSON.stringify({ ...capabilities, builtins }, (key, value) => described.includes(key) ? undefined : value, 2) +
    "\n";
}
