/**
 * How much is written into the places of a text.
 *
 * @module
 */
import { codePoints } from "../text/code_points.ts";

/** Code points that may be filled in altogether. */
const MAX_FILLED = 16_384;

/** Whether all places of a text together, each with the longest filling, stay short. */
export function fitsIn(text: string, place: string, longest: string): boolean {
  return (text.split(place).length - 1) * codePoints(longest) <= MAX_FILLED;
}
