/**
 * Order of texts by their UTF-8 bytes, which is the order of their code points. Plain comparison in JavaScript is by
 * UTF-16 and differs behind U+D7FF.
 *
 * @module
 */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return order(x) - order(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function order(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
