import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalCsv, simulate } from '@tidewaiter/simulator';
import { auditAccessibility } from './screens/audit-accessibility.ts';
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
  spoil(15, 'quantity_unit', '');
  rows[12] = 'too,few';
  return Buffer.from([header, ...rows].map((line) => `${line}\n`).join(''));
}

test('an analyst drops a file, sees every row accounted for, and takes the rejected ones home', async ({ desk }) => {
  const page = await desk.as('analyst');
  await page.goto('/');
  await expect(page).toHaveURL(/\/batches$/);
  const files = page.getByLabel('Choose files');
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

  // Assessed by itself, soon after the load.
  await expect(page.getByRole('heading', { level: 2, name: /to look at in 20 rows/ })).toBeVisible();
  const findings = page.getByRole('list', { name: 'Findings, worst first' });
  await expect(findings).toContainText('4 of 20 rows were rejected');
  await expect(findings.getByText('1 of 16 quantities have no unit')).toBeVisible();
  const column = page.getByRole('row', { name: /^customs_value/ });
  await expect(column).toContainText('1 rejected');
  expect(await auditAccessibility(page)).toEqual([]);
  const [quality] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  expect(await readFile(await quality.path(), 'utf8')).toMatch(/^finding,quantity_without_unit,warning,,1,16,/m);
  await findings.getByRole('link', { name: /^W13-/ }).first().click();
  await expect(page).toHaveURL(/\/declarations\/W13-/);
});

test('a file that a reload cuts off goes on where it stopped, once it is dropped again', async ({ desk }) => {
  const page = await desk.as('analyst');
  await page.goto('/batches');
  const parts: number[] = [];
  let open = false;
  await page.route(/\/uploads\/[^/]+\?offset=/, async (route) => {
    const offset = Number(new URL(route.request().url()).searchParams.get('offset'));
    parts.push(offset);
    if (open || offset === 0) await route.continue();
    else await route.abort();
  });
  desk.provokes(/ERR_FAILED/);
  const rows = [...canonicalCsv(simulate({ world: 'demo', seed: 43, items: 40_000, endOn: '2026-03-31' }))].join('');
  const buffer = Buffer.from(rows.replaceAll(/^(?=\d)/gm, 'W14-'));
  expect(buffer.length).toBeGreaterThan(5 * 1024 * 1024);
  const folder = await mkdtemp(path.join(tmpdir(), 'tidewaiter-cut-'));
  const file = path.join(folder, 'week-14.csv');
  await writeFile(file, buffer);
  const files = page.getByLabel('Choose files');
  await files.setInputFiles(file);
  await expect(page.getByText(/The server does not answer; it goes on by itself/)).toBeVisible();
  await page.reload();
  const cut = page.getByRole('list', { name: 'cut off' });
  await expect(cut.getByText('week-14.csv')).toBeVisible();

  open = true;
  parts.length = 0;
  await files.setInputFiles(file);
  await expect(cut).toBeHidden();
  const card = page.getByRole('list', { name: 'Files on their way' }).getByRole('listitem');
  await expect(card.getByText(/loaded$/)).toBeVisible({ timeout: 60_000 });
  expect(parts[0]).toBeGreaterThan(0);
  await expect(card.getByRole('list')).toContainText(/40,000.*rows/);
  await card.getByRole('link', { name: 'Open the batch' }).click();
  await page.getByRole('button', { name: 'Roll back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await expect(page.getByText('Rolled back; nothing of the file is left')).toBeVisible();
  await rm(folder, { recursive: true });
});

test('an analyst sees the loads among the jobs, and those that failed alone', async ({ desk }) => {
  const page = await desk.as('analyst');
  await page.goto('/jobs');
  await expect(page.getByRole('grid', { name: 'Jobs' }).getByText('Load a batch').first()).toBeVisible();
  await page.goto('/jobs?status=failed');
  await expect(page.getByText('The header fits no layout').first()).toBeVisible();
});
