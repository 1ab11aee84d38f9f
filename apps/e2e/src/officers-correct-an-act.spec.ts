import { readFile } from 'node:fs/promises';
import { auditAccessibility } from './screens/audit-accessibility.ts';
import { expect, test } from './setup/test.ts';

const invoice = Buffer.from('%PDF-1.7\nThe invoice as the importer booked it.\n');
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

test('an officer records an act with the values after control and its papers, and a colleague corrects it', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  await page.goto('/worklist?lane=yellow&status=open');
  await page.getByRole('grid', { name: 'Worklist' }).getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/declaration=/);
  const number = new URL(page.url()).searchParams.get('declaration') ?? '';
  await page.goto(`/declarations/${number}`);
  const actions = page.getByRole('toolbar', { name: 'Actions' });
  await actions.getByRole('button', { name: 'Record act' }).click();
  const act = page.getByRole('dialog', { name: `Inspection act, ${number}` });

  // What the item is after control, and the duty that follows from it.
  await act.getByRole('radio', { name: 'non-compliant' }).first().check();
  await act.getByRole('combobox', { name: 'Finding' }).selectOption('undervaluation');
  await act.getByText('Values after control').click();
  await act.getByRole('textbox', { name: 'Customs value' }).fill('9000000');
  await act.getByRole('textbox', { name: 'Duty rate, %' }).fill('50');
  const follows = act.getByText(/^follows from the values after control: /);
  await expect(follows).toBeVisible();
  const computed = (/: ([^;]+);/.exec((await follows.textContent()) ?? '')?.[1] ?? '').trim();
  await act.getByRole('combobox', { name: 'Extent' }).selectOption('partial');

  // Papers: one is not what its name says; of the others one is taken back.
  const files = act.getByLabel('Attach files');
  desk.provokes(/status of 415/);
  await files.setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await expect(act.getByRole('alert')).toContainText('This kind of file is not attached');
  const large = Buffer.concat([invoice, Buffer.alloc(11_000_000)]);
  await files.setInputFiles({ name: 'album.pdf', mimeType: 'application/pdf', buffer: large });
  await expect(act.getByRole('alert')).toHaveText('album.pdf is larger than 10 MB: attach a smaller copy of it.');
  await files.setInputFiles([
    { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: invoice },
    { name: 'boxes.png', mimeType: 'image/png', buffer: picture },
  ]);
  const papers = act.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
  await expect(papers).toHaveText([/^invoice\.pdf/, /^boxes\.png/]);
  await expect(act.getByRole('alert')).toHaveCount(0);
  expect(await auditAccessibility(page)).toEqual([]);
  await act.getByRole('button', { name: 'Remove boxes.png' }).click();
  await expect(papers).toHaveText([/^invoice\.pdf/]);

  // Gone away and come back: the draft is there, with what was sent.
  await page.reload();
  await actions.getByRole('button', { name: 'Record act' }).click();
  await expect(papers).toHaveText([/^invoice\.pdf/]);
  await expect(act.getByRole('combobox', { name: 'Finding' })).toHaveValue('undervaluation');
  await act.getByRole('textbox', { name: 'Additional duty' }).fill('1500');
  await act.getByRole('textbox', { name: 'Minutes' }).fill('40');
  await act.getByRole('button', { name: 'Record act' }).click();
  await expect(act).toBeHidden();

  // The history: what was declared and what it is, what was computed beside what was assessed, the paper to be saved.
  const found = page.getByRole('table').filter({ hasText: 'Finding' });
  const row = found.getByRole('row', { name: /non-compliant.*undervaluation/ });
  await expect(row).toContainText(/Customs value: .*→ 9000000/);
  await expect(row).toContainText(/1,500/);
  await expect(row).toContainText(`computed ${computed}`);
  await expect(page.getByText(/^Act 1, Omar Officer: .*partial/)).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'invoice.pdf' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('invoice.pdf');
  expect(await readFile(await saved.path())).toEqual(invoice);

  // A colleague sets it right by an act of their own, which says why.
  const colleague = await desk.as('colleague');
  await colleague.goto(`/declarations/${number}`);
  await colleague.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Correct act' }).click();
  const correction = colleague.getByRole('dialog', { name: `Correction of act 1, ${number}` });
  await expect(correction.getByRole('textbox', { name: 'Additional duty' })).toHaveValue('1500');
  await correction.getByRole('button', { name: 'Record act' }).click();
  await expect(correction.getByText('Say why, in a few words.')).toBeVisible();
  await correction.getByRole('textbox', { name: 'Why it is corrected' }).fill('The price list was of another year.');
  await correction.getByRole('radio', { name: 'compliant', exact: true }).first().check();
  await correction
    .getByLabel('Attach files')
    .setInputFiles({ name: 'price-list.pdf', mimeType: 'application/pdf', buffer: invoice });
  await expect(correction.getByRole('listitem')).toHaveText([/^price-list\.pdf/]);
  await correction.getByRole('button', { name: 'Record act' }).click();
  await expect(correction).toBeHidden();

  // Both stand, and the officer who was corrected sees it.
  await page.reload();
  await expect(page.getByText(/^Act 1, Omar Officer: .*corrected by a later act/)).toBeVisible();
  const later = page.getByText(/^Act 2, Clara Colleague: .*corrects act 1:.*The price list was of another year\./);
  await expect(later).toBeVisible();
  await expect(later.getByRole('link', { name: 'price-list.pdf' })).toBeVisible();
  await expect(found.getByRole('row', { name: /compliant/ })).toHaveCount(2);
});
