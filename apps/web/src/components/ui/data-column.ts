import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the column is called where its heading shows nothing. */
  readonly name?: string;
  readonly cell: (row: Row) => ReactNode;
  /** CSS grid track: `110px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  /** Numbers stand at the end, under each other. */
  readonly align?: 'start' | 'end';
  /** What the rows in hand are sorted by; without it the column does not sort, unless the server does (`sortable`). */
  readonly sortValue?: (row: Row) => string | number | null;
  readonly sortable?: boolean;
  /** First direction when its heading is pressed. */
  readonly sortFirst?: 'asc' | 'desc';
  /** The column is left out where the table is narrower than this many pixels. */
  readonly from?: number;
}

export interface DataSort {
  readonly id: string;
  readonly desc: boolean;
}
