/** The part of the `edtf` package that the archive uses; the package ships no types. */
declare module 'edtf' {
  interface Bitmask {
    value: number;
  }
  export interface ExtendedDate {
    type: 'Date';
    /** Year, month from 0, day; then hours and so on where given. */
    values: number[];
    uncertain: Bitmask;
    approximate: Bitmask;
    unspecified: Bitmask;
  }
  export interface ExtendedInterval {
    type: 'Interval';
    lower: ExtendedDate | null;
    upper: ExtendedDate | null;
  }
  export default function edtf(input: string): ExtendedDate | ExtendedInterval | { type: 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List' };
}
