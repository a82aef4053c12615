/** Memoizes a pure function for at least the last `most` texts, and at most twice as many. */
export function memoize<T extends object>(
  most: number,
  compute: (text: string) => T,
): (text: string) => T {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known;
    const value = before.get(text) ?? compute(text);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
