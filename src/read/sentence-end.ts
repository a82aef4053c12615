/** Whether a text ends as a sentence does, with its mark and perhaps quotation marks. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’»)\]]*\s*$/u.test(text);
}

/** Whether a text ends as a sentence, a clause or the line above a list does. */
export function endsClause(text: string): boolean {
  return /[.!?…:;]["”’»)\]]*\s*$/u.test(text);
}
