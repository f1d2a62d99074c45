// The package brings no types of its own.
declare module "hyphen/da" {
  /** The text with a soft hyphen wherever a word may be divided. */
  export function hyphenateSync(text: string): string;
}
