/** A text without case, accents and the many ways to spell æ, ø and å, so that "aage" finds "Åge". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("å", "aa")
    .replaceAll("ø", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ");
}
