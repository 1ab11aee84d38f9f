/** The figures behind a chart as text; the first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly [string, ...string[]] }[];
}
