/**
 * The delta list of ascending numbers: the distance of each from the one before, and of the first
 * from `before`.
 */
export function toSteps(numbers: readonly number[], before: number): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? before));
}
