import { expect, test } from './setup/test.ts';

test('an officer reroutes several cases in one go, sees which cannot be, and takes all of it back', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  const colleague = await desk.as('colleague');
  await page.goto('/worklist?lane=yellow&status=open');
  const queue = page.getByRole('grid', { name: 'Worklist' });
  await expect(queue.getByRole('row').nth(3)).toBeVisible();
  const box = queue.getByRole('checkbox');
  const numberOf = async (index: number) =>
    ((await box.nth(index).getAttribute('aria-label')) ?? '').replace('Choose ', '');
  const [first, second, third] = [await numberOf(0), await numberOf(1), await numberOf(2)];
  // By key and by mouse; a mouse on the box opens nothing beside.
  await page.keyboard.press('s');
  await box.nth(1).click();
  await box.nth(2).click();
  await expect(page.getByRole('heading', { level: 2, name: first })).toBeVisible();
  await expect(page.getByText('Chosen: 3')).toBeVisible();
  // A colleague is on one of them.
  await colleague.goto(`/declarations/${third}`);
  await colleague.getByRole('button', { name: /^Claim/ }).click();
  await expect(colleague.getByText(/^Claimed by you/)).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Reroute 3 cases' });
  await dialog.getByRole('radio', { name: /Red/ }).check();
  await expect(dialog.getByText('Can be rerouted: 2')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([new RegExp(`${third}.*Clara Colleague.* is on it`)]);
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Same shipment, papers are enough.');
  await dialog.getByRole('button', { name: 'Reroute 2' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Rerouted to Red: 2 · left as they were: 1')).toBeVisible();
  await expect(queue.getByRole('checkbox', { name: `Choose ${second}` })).toHaveCount(0);
  // A colleague takes one of them up: only the other goes back.
  await colleague.goto(`/declarations/${second}`);
  await colleague.getByRole('button', { name: /^Claim/ }).click();
  await expect(colleague.getByText(/^Claimed by you/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo all, until/ }).click();
  await expect(page.getByText(/^Undone: 1 · Stays rerouted:/)).toContainText(`${second} (changed since)`);
  await expect(queue.getByRole('checkbox', { name: `Choose ${first}` })).toBeVisible();
  await page.goto(`/declarations/${first}`);
  await expect(page.getByText('Nobody is on it', { exact: true })).toBeVisible();
  for (const number of [second, third]) {
    await colleague.goto(`/declarations/${number}`);
    await colleague.getByRole('button', { name: /^Release claim/ }).click();
    await expect(colleague.getByText('Nobody is on it', { exact: true })).toBeVisible();
  }
});
