/** Writes a value as the text of a `<script>`: JSON in which nothing can end the element. */
export function embedJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
