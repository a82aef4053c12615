/** A rule of an ordered table. The first rule that applies decides. */
export interface Rule<Context, Result> {
  name: string;
  /** A sentence in which the rule decides; brackets mark the words that it decides on. */
  example: string;
  /** Returns undefined where the rule does not apply. */
  apply: (context: Context) => Result | undefined;
}

/** The name of a rule that decided, and the words that it decided on. */
export interface Decision {
  rule: string;
  text: string;
}

/** Returns the first rule of a table that applies, and its result. */
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
