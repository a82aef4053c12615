/** The types of the part of the `edtf` package that the archive uses. The package has none. */
declare module 'edtf' {
  interface Bitmask {
    value: number;
  }
  export interface ExtendedDate {
    type: 'Date';
    /** Year, month from 0, day; then hours and so on if present. */
    values: number[];
    uncertain: Bitmask;
    approximate: Bitmask;
    unspecified: Bitmask;
  }
  export interface ExtendedInterval {
    type: 'Interval';
    /** A number (`Infinity`) where the end is open (`..`); null where it is unknown. */
    lower: ExtendedDate | OtherForm | number | null;
    upper: ExtendedDate | OtherForm | number | null;
  }
  interface OtherForm {
    type: 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
  }
  export default function edtf(input: string): ExtendedDate | ExtendedInterval | OtherForm;
}
