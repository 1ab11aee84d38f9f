/** A small canonical file: ordinary rows with what is given of each; every column that any row names. */
export function canonicalFile(rows: readonly Readonly<Record<string, string>>[]): string {
  const ordinary = {
    declaration_number: 'D1',
    item_number: '1',
    registration_date: '2024-03-04',
    office_code: 'A',
    importer_id: 'TRADER-1',
    origin_country: 'CN',
    hs_code: '870323',
    customs_value: '1000.50',
  };
  const columns = [...new Set([...Object.keys(ordinary), ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => {
    const whole: Readonly<Record<string, string>> = { ...ordinary, ...row };
    return columns.map((column) => whole[column] ?? '').join(',');
  });
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
