/** The words of a share picture, which others show beside a link. */
export interface ShareWords {
  /** The name of the archive, beside its mark; none where it is the title. */
  archive?: string;
  title: string;
  /** Paragraphs below the title, such as the day and the places. */
  below: readonly string[];
}
