/** The types of the part of the `js-yaml` package that the archive uses. The package has none. */
declare module 'js-yaml' {
  /** Reads a text. Throws where it is no YAML. */
  export function load(text: string): unknown;
}
