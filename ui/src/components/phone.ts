/** A Danish number in pairs, "20 30 40 50"; other numbers as they were written. */
export function phoneInPairs(number: string): string {
  const digits = number.replace(/[\s().-]/g, "");
  const local = /^(?:\+45|0045)?(\d{8})$/.exec(digits)?.[1];
  if (!local) return number.trim();
  const pairs = local.replace(/(\d{2})(?=\d)/g, "$1 ");
  return digits.length > 8 ? `+45 ${pairs}` : pairs;
}
