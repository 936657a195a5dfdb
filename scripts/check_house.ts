/**
 * Checks of the house that no linter knows: the direction of imports, where packages may be named, size of files.
 *
 *     deno task lint
 *
 * @module
 */

/** Folders of `lib` in the order in which they may build on each other. */
const ORDER = [
  "text",
  "deps",
  "pack",
  "policy",
  "decide",
  "check",
  "rego",
  "export",
  "engines",
  "parity",
  "readiness",
  "delivery",
  "disk",
  "cli",
];

/** Imports against the order that stand for a shared vocabulary: types only. */
const SHARED_TYPES = new Set(["policy>decide", "text>pack", "policy>pack"]);

interface Import {
  readonly file: string;
  readonly typeOnly: boolean;
  readonly target: string;
}

async function* sources(folder: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory && entry.name !== "wip") yield* sources(path);
    else if (entry.name.endsWith(".ts")) yield path;
  }
}

function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"/gmu);
  return [...found].map(([, typeOnly, target]) => ({ file, typeOnly: typeOnly !== undefined, target: target! }));
}

function layerOf(path: string): string {
  const [, folder = ""] = path.match(/^lib\/([^/.]+)/) ?? [];
  return folder;
}

function resolved({ file, target }: Import): string {
  return new URL(target, `file:///${file}`).pathname.slice(1);
}

function directionError(imported: Import): string[] {
  if (!imported.target.startsWith(".")) return [];
  const [from, to] = [layerOf(imported.file), layerOf(resolved(imported))];
  if (from === "" || to === "" || from === to) return [];
  const against = ORDER.indexOf(to) > ORDER.indexOf(from);
  const shared = imported.typeOnly && SHARED_TYPES.has(`${from}>${to}`);
  const unknown = [from, to].filter((layer) => !ORDER.includes(layer));
  if (unknown.length > 0) return [`${imported.file}: folder 'lib/${unknown[0]}' is not in the order of the layers`];
  return against && !shared ? [`${imported.file}: imports '${imported.target}' against the direction`] : [];
}

function packageError(file: string, text: string): string[] {
  const allowed = file === "lib/deps.ts" || file === "tests/deps.ts";
  return !allowed && /"(?:npm|jsr|https?):[^"/]+@[^"]*"/u.test(text) && !file.startsWith("tests/")
    ? [`${file}: names a package outside of lib/deps.ts`]
    : [];
}

function documentationError(file: string, text: string): string[] {
  return file.startsWith("lib/") && !text.startsWith("/**") ? [`${file}: does not say in its first lines what it is`] : [];
}

const errors: string[] = [];
let files = 0;
for (const folder of ["lib", "scripts"]) {
  for await (const file of sources(folder)) {
    const text = await Deno.readTextFile(file);
    files++;
    errors.push(...importsOf(file, text).flatMap(directionError), ...packageError(file, text));
    errors.push(...documentationError(file, text));
  }
}
for (const error of errors.sort()) console.error(error);
console.log(`house: ${files} files, ${errors.length} findings`);
if (errors.length > 0) Deno.exit(1);
