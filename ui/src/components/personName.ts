/** How a person is named in a list: the full name when it holds the one she is called by, else both. */
export function personName({ called, fullName }: { called: string; fullName: string }): string {
  if (fullName === "" || fullName === called) return called;
  return fullName.includes(called) ? fullName : `${called} (${fullName})`;
}
