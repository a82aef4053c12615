/** A rule of an ordered table: the first rule of the table that applies decides. */
export interface Rule<Context, Result> {
  name: string;
  /** A sentence in which the rule decides; brackets mark the words that it decides on. */
  example: string;
  /** Returns what the rule reads at a place, or undefined where it does not apply. */
  apply: (context: Context) => Result | undefined;
}

/** A rule that decided, and the words on which it decided. */
export interface Decision {
  rule: string;
  text: string;
}

/** Applies a table of rules: the first that applies, and what it reads. */
export function decide<Context, Result, Options>(
  rules: readonly (Rule<Context, Result> & Options)[],
  context: Context,
): { rule: Rule<Context, Result> & Options; result: Result } | undefined {
  for (const rule of rules) {
    const result = rule.apply(context);
    if (result !== undefined) return { rule, result };
  }
  return undefined;
}
