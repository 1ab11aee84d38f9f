import { readFile } from 'node:fs/promises';
import { canonicalCsv, simulate } from '@tidewaiter/simulator';
import { expect, test } from './setup/test.ts';

/** Twenty items that the simulator declares, four of them spoilt, each in another way. */
function mixedFile(): Buffer {
  const [header = '', ...rows] = [
    ...canonicalCsv(simulate({ world: 'demo', seed: 41, items: 20, endOn: '2026-03-31' })),
  ]
    .join('')
    .trimEnd()
    .split('\n');
  const at = (column: string) => header.trim().split(',').indexOf(column);
  const spoil = (row: number, column: string, value: string) => {
    const fields = (rows[row] ?? '').split(',');
    fields[at(column)] = value;
    rows[row] = fields.join(',');
  };
  // Numbers of its own, or the rows would stand for items of the demonstration.
  rows.forEach((row, index) => {
    rows[index] = `W13-${row}`;
  });
  spoil(2, 'customs_value', '-5');
  spoil(5, 'registration_date', '2026-02-30');
  spoil(9, 'origin_country', 'XZ9');
  rows[12] = 'too,few';
  return Buffer.from([header, ...rows].map((line) => `${line}\n`).join(''));
}

test('an analyst drops a file, sees every row accounted for, and takes the rejected ones home', async ({ desk }) => {
  const page = await desk.as('analyst');
  await page.goto('/');
  await expect(page).toHaveURL(/\/batches$/);
  const files = page.getByLabel('Choose files');
  // The events of a batch are asked for from the moment its file is sent, until the server knows it.
  desk.provokes(/status of 404.*\/batches\/[^/]+\/events/);
  const file = { name: 'week-13.csv', mimeType: 'text/csv', buffer: mixedFile() };
  await files.setInputFiles(file);
  const uploads = page.getByRole('list', { name: 'Files on their way' });
  const card = (name: string) =>
    uploads.getByRole('listitem').filter({ has: page.locator('strong').getByText(name, { exact: true }) });
  const first = card('week-13.csv');
  await expect(first.getByText(/loaded$/)).toBeVisible();
  await expect(first.getByRole('list')).toHaveText(/^20 rows.*16 accepted.*4 rejected.*0 superseded$/);

  await files.setInputFiles({ ...file, name: 'the-same-again.csv' });
  const again = card('the-same-again.csv');
  await expect(again.getByText('seen before')).toBeVisible();
  await expect(again.getByText(/^The same bytes were loaded as week-13\.csv by Ana Analyst/)).toBeVisible();

  await files.setInputFiles({
    name: 'wrong.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('fruit,colour\napple,red\n'),
  });
  desk.provokes(/status of (400|415|422)/);
  const wrong = card('wrong.csv');
  await expect(wrong.getByRole('alert')).toContainText('The header fits no layout');

  await first.getByRole('link', { name: 'Open the batch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'week-13.csv' })).toBeVisible();
  await expect(page.getByText('Negative number')).toBeVisible();
  await expect(page.getByText('Too few or too many fields')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the rejected rows' }).click(),
  ]);
  const rejects = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect(rejects[0]).toMatch(/line.*column.*code.*value/);
  expect(rejects).toHaveLength(1 + 4);
  expect(rejects.join('\n')).toMatch(/customs_value.*negative_number.*-5/);
});
