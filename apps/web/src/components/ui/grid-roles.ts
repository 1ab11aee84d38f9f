/** Browsers take the roles of table elements away when CSS lays them out as a grid: here they are given back. */
export const gridRoles = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  heading: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;

/** The grid itself takes the focus and names the row that is marked. */
export function gridFocus(activeRowId: string | undefined) {
  return { role: 'grid', tabIndex: 0, 'aria-activedescendant': activeRowId } as const;
}
