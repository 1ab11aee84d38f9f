/** The figures behind a chart as text: the first cell of each row names it and is unlike the others. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
}
