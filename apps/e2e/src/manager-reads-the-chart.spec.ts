import { numberIn } from './setup/number-in.ts';
import { recordUndervaluation } from './setup/record-act.ts';
import { expect, type Page, test } from './setup/test.ts';

async function figures(page: Page) {
  const base = page.getByText(/^[\d,]+ of [\d,]+ declared items$/);
  await expect(base).toBeVisible();
  const recovered = page.getByRole('heading', { name: / recovered; .* expected in what was selected/ });
  return {
    examined: numberIn(await base.textContent()),
    recovered: await recovered.textContent(),
  };
}

test('an act that an officer records moves the chart, and a figure opens the declarations it counts', async ({
  desk,
}) => {
  const manager = await desk.as('manager');
  await manager.goto('/');
  await expect(manager).toHaveURL(/\/revenue/);
  const before = await figures(manager);

  const officer = await desk.as('officer');
  await officer.goto('/worklist');
  await expect(officer.getByText('Nobody is on it', { exact: true })).toBeVisible();
  await officer.getByRole('button', { name: /^Next/ }).click();
  await expect(officer).toHaveURL(/declaration=/);
  await expect(officer.getByText(/^Claimed by you/)).toBeVisible();
  await recordUndervaluation(officer, '54321000');

  await manager.reload();
  const after = await figures(manager);
  expect(after.examined).toBe(before.examined + 1);
  expect(after.recovered).not.toBe(before.recovered);
  const chart = manager.getByRole('table', { name: 'Revenue at risk and recovered duty by week' });
  await expect(chart).toBeVisible();

  await manager.getByRole('link', { name: 'Examined share' }).click();
  await expect(manager).toHaveURL(/\/declarations\?.*examined=true/);
  const counted = manager.getByText(/^[\d,]+ declared items in all$/);
  await expect(counted).toBeVisible();
  expect(numberIn(await counted.textContent())).toBe(after.examined);
});

test('a criterion that an analyst proposes is approved by the manager, who cannot approve one of their own', async ({
  desk,
}) => {
  const write = async (page: Page, name: string) => {
    await page.goto('/criteria');
    await page.getByRole('button', { name: 'New criterion' }).click();
    const editor = page.getByRole('dialog', { name: 'New criterion' });
    await editor.getByRole('textbox', { name: 'Name' }).fill(name);
    await editor.getByRole('combobox', { name: 'Values' }).fill('8528,');
    await editor
      .getByRole('textbox', { name: 'Instruction to the officer' })
      .fill('Count the panels and read the labels.');
    await editor.getByRole('button', { name: 'Save the draft' }).click();
    await expect(editor).toBeHidden();
    const sheet = page.getByRole('article').filter({ hasText: name });
    await sheet.getByRole('button', { name: 'Propose' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Propose' }).click();
    await expect(sheet.getByText(/proposed$/)).toBeVisible();
    return sheet;
  };
  const analyst = await desk.as('analyst');
  await write(analyst, 'Flat panels by the analyst');
  const manager = await desk.as('manager');
  const own = await write(manager, 'Flat panels by the manager');
  await expect(own.getByRole('button', { name: 'Approve' })).toBeDisabled();
  const id = numberIn(await own.getByRole('heading', { level: 2 }).textContent());
  desk.provokes(/status of 403|status of 409/);
  const refused = await manager.evaluate(async (path) => {
    const answer = await fetch(path, { method: 'POST' });
    return (await answer.json()) as { code: string };
  }, `/api/v1/criteria/${id}/approve`);
  expect(refused).toMatchObject({ code: 'own_proposal' });

  const theirs = manager.getByRole('article').filter({ hasText: 'Flat panels by the analyst' });
  await theirs.getByRole('button', { name: 'Approve' }).click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(theirs.getByText(/^approved by Mara Manager/)).toBeVisible();
});

test('the manager makes the proposed model the live one; who proposed it cannot', async ({ desk }) => {
  const analyst = await desk.as('analyst');
  await analyst.goto('/models');
  await analyst.getByRole('link', { name: 'Model 2', exact: true }).click();
  await expect(analyst.getByRole('heading', { level: 1, name: 'Model 2' })).toBeVisible();
  await expect(analyst.getByRole('note')).toContainText('It waits for a manager’s approval');
  await expect(analyst.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  desk.provokes(/status of 403/);
  const refused = await analyst.evaluate(
    async () => (await fetch('/api/v1/models/2/approve', { method: 'POST' })).status,
  );
  expect(refused).toBe(403);

  const manager = await desk.as('manager');
  await manager.goto('/models/2');
  await manager.getByRole('button', { name: 'Approve' }).click();
  const question = manager.getByRole('dialog', { name: 'Make model 2 the live one?' });
  // Chance decides whether the second model is worse than the first; then it takes a reason.
  const reason = question.getByRole('textbox');
  if ((await reason.count()) > 0) await reason.fill('It knows the outcomes of the last weeks.');
  await question.getByRole('button', { name: /approve$/i }).click();
  await expect(manager.getByText(/live$/).first()).toBeVisible();
  await manager.goto('/models');
  await expect(manager.getByRole('row', { name: /Model 2.*live/ })).toBeVisible();
  await expect(manager.getByRole('row', { name: /Model 1.*retired/ })).toBeVisible();
});
