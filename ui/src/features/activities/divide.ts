import { hyphenateSync } from "hyphen/da";

const SOFT = "\u00ad";
/** A shorter piece of a word is harder to read than a ragged line. */
const LEAST = 5;

/**
 * A name with soft hyphens in its long words, for narrow cards. Names are Danish whatever the interface is, and
 * engines without a Danish dictionary would break "Fællesspisning" anywhere.
 */
export function divide(name: string): string {
  return name.split(/(\s+)/).map(divideWord).join("");
}

/** Where the pieces of a long word part: after the "s" that joins two words if it has one, else at any syllable. */
function divideWord(word: string): string {
  const ends: number[] = [];
  let end = 0;
  for (const piece of hyphenateSync(word).split(SOFT)) {
    end += piece.length;
    if (end >= LEAST && word.length - end >= LEAST) ends.push(end);
  }
  const joints = ends.filter((at) => word[at - 1] === "s");
  const chosen = joints.length > 0 ? joints : ends;
  return [0, ...chosen].map((at, index) => word.slice(at, chosen[index])).join(SOFT);
}
