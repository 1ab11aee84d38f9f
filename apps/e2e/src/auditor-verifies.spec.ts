import { expect, test } from './setup/test.ts';

test('an auditor reads who did what, finds the chain intact and can change nothing', async ({ desk }) => {
  const page = await desk.as('auditor');
  await page.goto('/');
  await expect(page).toHaveURL(/\/audit$/);
  const entries = page.getByRole('grid', { name: 'Audit' });
  await expect(entries.getByRole('gridcell').first()).toBeVisible();

  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(page.getByText(/intact, [\d,]+ entries$/)).toBeVisible();

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'What was done' }).selectOption({ label: 'model promoted' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/action=model\.promoted/);
  await expect(
    entries.getByRole('row', { name: /Mara Manager.*model promoted|model promoted.*Mara Manager/ }).first(),
  ).toBeVisible();
  await expect(entries.getByRole('gridcell', { name: 'batch loaded' })).toHaveCount(0);

  await entries.getByRole('gridcell', { name: 'model promoted' }).first().click();
  await expect(page.getByRole('dialog').getByText('Seal (hash)')).toBeVisible();
  await page.keyboard.press('Escape');

  // Everything is open to reading, nothing offers to change.
  const verbs =
    /^(Claim|Record act|Reroute|Note|Next|Propose|Approve|Retire|Train|Publish|Change the plan|New criterion|Roll back|Score|Add|Create|Revoke|Disable|Save)/;
  const links = page.getByRole('navigation', { name: 'Screens' }).getByRole('link');
  const names = await links.allTextContents();
  expect(names).toEqual(
    expect.arrayContaining(['Worklist', 'Batches', 'Criteria', 'Selection', 'Models', 'Users', 'Keys']),
  );
  for (const name of names) {
    await links.getByText(name, { exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    await expect(page.getByRole('button', { name: verbs }), `on ${name}`).toHaveCount(0);
  }
  const refused = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/worklist/next', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return { status: answer.status, ...((await answer.json()) as { code: string }) };
  });
  desk.provokes(/status of 403/);
  expect(refused).toMatchObject({ status: 403, code: 'not_allowed' });
});
