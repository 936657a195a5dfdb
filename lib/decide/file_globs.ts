/**
 * Globs that an option gives a program to select the files it reads, such as `--include=*.ts`.
 *
 * @module
 */

const WILDCARDS = /[*?[\]{}]/g;

/** A glob without its wildcards: what is literal in it may name a file. */
export function withoutWildcards(glob: string): string {
  return glob.replace(WILDCARDS, "");
}

/** `*.{ts,tsx}` as `*.ts,tsx`. */
function withoutEndings(glob: string): string {
  return glob.endsWith("}") ? glob.slice(0, -1).replaceAll("*.{", "*.") : glob;
}

/**
 * Whether a glob may select anything: it has wildcards, and what stands behind the last one is no ending of files (`.ts`,
 * `_test.go`). What excludes (`!node_modules/**`) selects nothing.
 */
export function isOpenGlob(glob: string): boolean {
  if (glob.startsWith("!")) return false;
  const parts = withoutEndings(glob).split(WILDCARDS);
  const ending = parts.at(-1)!;
  return parts.length > 1 && !(ending.includes(".") && /^[._]/.test(ending));
}
