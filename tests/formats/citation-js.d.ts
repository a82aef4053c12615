/** The few parts of Citation.js that the tests use. The packages come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Parses a text as one format, without making CSL-JSON of it. */
      data(text: string, format: string): unknown;
      util: {
        /** Leaves out each field that CSL-JSON does not have, or whose value has a wrong type. */
        clean(items: readonly unknown[], guess: boolean): unknown[];
      };
    };
  };
  export class Cite {
    constructor(text: string);
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
