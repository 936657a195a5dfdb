/**
 * For which machine an executable is, read from its first bytes.
 *
 * @module
 */

/** The machines for which executables are made, by the names that Deno has for them. */
export const TARGETS = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "aarch64-apple-darwin",
  "x86_64-pc-windows-msvc",
] as const;

/** One of {@link TARGETS}. */
export type Target = typeof TARGETS[number];

const ELF: Readonly<Record<number, Target>> = { 0x3e: "x86_64-unknown-linux-gnu", 0xb7: "aarch64-unknown-linux-gnu" };
const MACH_O: Readonly<Record<number, Target>> = {
  0x1000007: "x86_64-apple-darwin",
  0x100000c: "aarch64-apple-darwin",
};
const PE: Readonly<Record<number, Target>> = { 0x8664: "x86_64-pc-windows-msvc" };

const [ELF_MAGIC, MACH_O_MAGIC, DOS_MAGIC, PE_MAGIC] = [0x464c457f, 0xfeedfacf, 0x5a4d, 0x4550];

/** @returns undefined for bytes that are no executable of a target */
export function executableTarget(bytes: Uint8Array): Target | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => at + 4 <= view.byteLength ? view.getUint32(at, true) : 0;
  if (word(0) === ELF_MAGIC) return ELF[word(18) & 0xffff];
  if (word(0) === MACH_O_MAGIC) return MACH_O[word(4)];
  const header = (word(0) & 0xffff) === DOS_MAGIC ? word(60) : undefined;
  return header !== undefined && word(header) === PE_MAGIC ? PE[word(header + 4) & 0xffff] : undefined;
}
