/**
 * The rules of the house that no other tool checks: the direction of imports, where packages are named, documentation of
 * what is exported, the length of files, pipes of shell scripts, and names that have no place in a public project.
 *
 * @module
 */

/** The folders of `lib` in the direction of the pipeline: none imports a later one. */
const DIRECTION = [
  ...["text", "pack", "policy", "decide", "rego", "check", "export", "disk", "engines", "parity"],
  ...["readiness", "delivery", "cli"],
];

/** Files that may name packages. */
const PACKAGE_FILES = ["lib/deps.ts", "tests/deps.ts"];

/** Lines of a file; longer ones need a reason, which stands here. */
const LONGEST = 300;
const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {};

/** Paths of one machine; written in two parts, so that this file does not hold them. */
const PRIVATE_NAMES = ["/wo" + "rk/main", "/wo" + "rk/shared", "/op" + "t/opa", "/ro" + "ot/.cache"];

/** A file of the project. */
interface Source {
  readonly path: string;
  readonly text: string;
}

/** What is wrong in a file. */
type Rule = (source: Source) => string[];

async function* filesIn(folder: string): AsyncGenerator<string> {
  const skipped = ["node_modules", "dist", "coverage"];
  for await (const { name, isDirectory, isFile } of Deno.readDir(folder)) {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (name.startsWith(".") && name !== ".ci") continue;
    if (isDirectory && !skipped.includes(name)) yield* filesIn(path);
    if (isFile) yield path;
  }
}

/** Imports that exist when the program runs; a type leaves nothing behind. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
  const statics = code.matchAll(/^(?:import|export)\s+(?!type\b)[^;"]*?\s?from\s+"([^"]+)"|^import\s+"([^"]+)"/gmu);
  const dynamic = code.matchAll(/\bimport\(\s*"([^"]+)"/gu);
  return [...statics, ...dynamic].map((match) => (match[1] ?? match[2])!);
}

function folderOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//u.exec(path)?.[1];
}

const direction: Rule = ({ path, text }) => {
  const own = folderOf(path);
  if (own === undefined) return [];
  if (!DIRECTION.includes(own)) return [`Folder 'lib/${own}' has no place in the direction of imports`];
  return importsOf(text).filter((one) => one.startsWith(".")).flatMap((one) => {
    const target = folderOf(new URL(one, `file:///${path}`).pathname.slice(1));
    if (target === undefined || DIRECTION.indexOf(target) <= DIRECTION.indexOf(own)) return [];
    return [`'lib/${own}' imports the later 'lib/${target}': '${one}'`];
  });
};

const packages: Rule = ({ path, text }) => {
  if (PACKAGE_FILES.includes(path)) return [];
  const foreign = importsOf(text).filter((one) => !one.startsWith(".") && !one.startsWith("node:"));
  return foreign.map((one) => `Package '${one}' is imported outside of ${PACKAGE_FILES.join(" and ")}`);
};

const EXPORTED =
  /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/u;

const documented: Rule = ({ path, text }) => {
  if (folderOf(path) === undefined) return [];
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const name = EXPORTED.exec(line)?.[1];
    const before = lines[index - 1] ?? "";
    return name === undefined || /\*\/\s*$/u.test(before) ? [] : [`Export '${name}' has no comment`];
  });
};

const length: Rule = ({ path, text }) => {
  const lines = text.split("\n").length - 1;
  const free = folderOf(path) === undefined || Object.hasOwn(LONG_FOR_A_REASON, path);
  return free || lines <= LONGEST ? [] : [`The file has ${lines} lines, more than ${LONGEST}`];
};

const publicNames: Rule = ({ text }) =>
  PRIVATE_NAMES.filter((name) => text.includes(name)).map((name) => `'${name}' is the path of one machine`);

/** Readers that may close their pipe before the writer ends; the writer then dies, and with `pipefail` the whole script. */
const EARLY_READER = /\|\s*(?:head\b|grep\s+-\w*[qm]|sed\s+\S*q\b)/u;

const wholePipes: Rule = ({ text }) => {
  if (!/^#!.*\b(?:ba|z|k)?sh\b/u.test(text) || !text.includes("pipefail")) return [];
  const early = text.split("\n").flatMap((line, index) => EARLY_READER.test(line) ? [index + 1] : []);
  return early.map((line) => `Line ${line}: a reader that may end early breaks the pipe, and "pipefail" the script`);
};

const RULES_FOR_CODE: readonly Rule[] = [direction, packages, documented, length];

/** What is wrong with the project, one line each. */
async function complaints(): Promise<string[]> {
  const found: string[] = [];
  for await (const path of filesIn(".")) {
    const text = await Deno.readTextFile(path);
    const rules = path.endsWith(".ts") ? [...RULES_FOR_CODE, publicNames] : [publicNames, wholePipes];
    found.push(...rules.flatMap((rule) => rule({ path, text })).map((message) => `${path}: ${message}`));
  }
  return found.sort();
}

if (import.meta.main) {
  const found = await complaints();
  for (const line of found) console.error(line);
  if (found.length > 0) Deno.exit(1);
  console.log("The rules of the house hold");
}
