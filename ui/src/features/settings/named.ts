/** Names as things with ids: those that were there keep theirs, new ones get one. */
export function named<N extends { id: string; name: string }>(
  names: readonly string[],
  before: readonly N[],
) {
  return names.map(
    (name) => before.find((thing) => thing.name === name) ?? { id: crypto.randomUUID(), name },
  );
}
