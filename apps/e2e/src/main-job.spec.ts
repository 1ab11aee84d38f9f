import { existsSync } from 'node:fs';
import path from 'node:path';
import { numberIn } from './setup/number-in.ts';
import { recordUndervaluation } from './setup/record-act.ts';
import { root } from './setup/root.ts';
import { expect, type Page, test } from './setup/test.ts';

const file = path.resolve(root, '../shared/data/kcs-valid.csv');
const quarter = 'from=2021-01-01&to=2021-03-31';

async function recoveredIn(page: Page): Promise<string | null> {
  await page.goto(`/revenue?${quarter}`);
  const finding = page.getByRole('heading', { name: / recovered; .* expected in what was selected/ });
  await expect(finding).toBeVisible();
  return finding.textContent();
}

test('the main job: a public file becomes scores and lanes, an officer examines its first red referral, the chart moves', async ({
  desk,
}) => {
  test.skip(!existsSync(file), 'the public test data is not beside the repository (../shared/data/kcs-valid.csv)');
  test.setTimeout(150_000);
  const analyst = await desk.as('analyst');
  // The events of a batch are asked for from the moment its file is sent, until the server knows it.
  desk.provokes(/status of 404.*\/batches\/[^/]+\/events/);
  await analyst.goto('/batches');
  await analyst.getByLabel('Choose files').setInputFiles(file);
  const card = analyst.getByRole('list', { name: 'Files on their way' });
  await expect(card.getByText(/loaded$/)).toBeVisible({ timeout: 60_000 });
  await card.getByRole('link', { name: /^Open the/ }).click();
  await analyst.getByRole('button', { name: 'Score and select lanes' }).click();
  const done = analyst.getByText(/^[\d,]+ items scored in .* referrals opened\.$/);
  await expect(done).toBeVisible({ timeout: 90_000 });
  expect(numberIn(await done.textContent())).toBe(8134);

  const manager = await desk.as('manager');
  const before = await recoveredIn(manager);

  const officer = await desk.as('colleague');
  await officer.goto(`/worklist?lane=red&${quarter}`);
  const queue = officer.getByRole('grid', { name: 'Worklist' });
  await queue.getByRole('row').nth(1).click();
  await expect(officer).toHaveURL(/declaration=/);
  await officer.getByRole('button', { name: 'Claim' }).click();
  await expect(officer.getByText(/^Claimed by you/)).toBeVisible();
  await expect(officer.getByRole('list', { name: 'Reasons of the score' }).getByRole('listitem').first()).toBeVisible();
  await recordUndervaluation(officer, '65432100');

  expect(await recoveredIn(manager)).not.toBe(before);
});
