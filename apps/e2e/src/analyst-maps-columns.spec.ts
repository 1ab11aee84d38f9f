import { expect, test } from './setup/test.ts';

const header = [
  'Nummer',
  'Fecha',
  'Bureau de douane',
  'Importateur',
  "Pays d'origine",
  'HS code',
  'Valor',
  'Regime',
  'Poids net',
];
const rows = [
  ['M-1', '31/12/2025', '10', 'ACME', 'CN', '010121', '1.234,50', 'IM', '5'],
  ['M-2', '30/12/2025', '10', 'ACME', 'CN', '10121', '12,5', 'IM', '6,5'],
  ['M-3', '30/12/2025', '10', 'BETA', 'XX', '010121', '12,5', 'EX', '6,5'],
];

test('an analyst maps the columns of a foreign file once, seeing its rows as they would be read', async ({ desk }) => {
  const page = await desk.as('analyst');
  await page.goto('/batches');
  await page.getByRole('link', { name: 'Column mappings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Column mappings' })).toBeVisible();
  const buffer = Buffer.from([header, ...rows].map((row) => row.join(';')).join('\n'));
  await page.getByLabel('Choose a file').setInputFiles({ name: 'ports.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('The header fits no layout.')).toBeVisible();
  await expect(page.getByLabel('HS code').first()).toHaveValue('HS code');

  await page.getByLabel('Declaration number').first().fill('Num');
  await page.getByRole('option', { name: 'Nummer' }).click();
  await page.getByLabel('Flow').first().fill('Reg');
  await page.getByRole('option', { name: 'Regime' }).click();
  await page.getByLabel('Words of the file and what they stand for').fill('IM = import; EX = export');
  await expect(page.getByRole('heading', { name: '1 of the first 3 rows would be accepted' })).toBeVisible();
  const shown = page.getByRole('region', { name: 'First rows under the mapping' });
  await expect(shown.getByRole('row').nth(1)).toContainText('2025-12-31');
  await expect(shown.getByRole('row').nth(1)).toContainText('1234.50');
  await expect(shown.getByRole('row').nth(2)).toContainText('Leading zero lost');
  await expect(shown.getByRole('row').nth(3)).toContainText('Unknown code');
  await expect(shown).not.toContainText('ACME');

  const name = page.getByLabel('Name of the mapping');
  await name.fill('Ports of the north');
  await page.getByRole('button', { name: 'Save the mapping' }).click();
  const open = page.getByRole('button', { name: 'Open Ports of the north' });
  await expect(open).toBeVisible();
  await page.getByLabel('Choose a file').setInputFiles({ name: 'next.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('such a file is read by the mapping Ports of the north')).toBeVisible();
});
