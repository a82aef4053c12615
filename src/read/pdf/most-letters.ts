/** The key (a size, an angle) of most letters among pieces; undefined where there is none. */
export function ofMostLetters<Piece extends { text: string }>(
  pieces: readonly Piece[],
  keyOf: (piece: Piece) => number,
): number | undefined {
  const letters = new Map<number, number>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    letters.set(key, (letters.get(key) ?? 0) + piece.text.trim().length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
