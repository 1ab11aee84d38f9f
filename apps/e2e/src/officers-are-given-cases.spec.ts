import { auditAccessibility } from './screens/audit-accessibility.ts';
import { expect, type Page, test } from './setup/test.ts';

/** Offices of the demonstration, but for those in which other tests choose their cases. */
const isOwn = (office: string) => /^[A-Z]{3}\d\d$/.test(office) && office !== 'AIR01' && office !== 'SEA01';

/** A case that waits in one of those offices. */
async function caseElsewhere(page: Page): Promise<{ readonly code: string; readonly number: string }> {
  const offices = await (await page.request.get('/api/v1/offices')).text();
  for (const [, code = ''] of offices.matchAll(/"code":"([^"]+)"/g)) {
    if (!isOwn(code)) continue;
    const cases = await (await page.request.get(`/api/v1/worklist?limit=1&status=open&officeCode=${code}`)).text();
    const number = /"declarationNumber":"([^"]+)"/.exec(cases)?.[1];
    if (number !== undefined) return { code, number };
  }
  throw new Error('no case waits in another office');
}

async function giveOut(administrator: Page, code: string, on: boolean): Promise<void> {
  await administrator.goto('/administration/offices');
  const offices = administrator.getByRole('grid', { name: 'Offices' });
  await expect(offices.getByRole('row').nth(1)).toBeVisible();
  // Those of the files that others loaded have numbers, and come first.
  await offices.focus();
  await administrator.keyboard.press('End');
  await offices
    .getByRole('row')
    .filter({ has: administrator.getByRole('gridcell', { name: code, exact: true }) })
    .click();
  const dialog = administrator.getByRole('dialog', { name: `Change ${code}` });
  await dialog
    .getByRole('switch', { name: 'Officers get the next case without choosing' })
    .setChecked(on, { force: true });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

test('where cases are given out, an officer sees none to choose, and gets the next one by its key', async ({
  desk,
}) => {
  const administrator = await desk.as('administrator');
  const clara = await desk.as('colleague');
  const { code, number } = await caseElsewhere(clara);
  await giveOut(administrator, code, true);

  // Nothing of it is listed, and a case that is opened by its number cannot be taken.
  await clara.goto(`/worklist?officeCode=${code}&status=open`);
  await expect(clara.getByText(/are given out by Next \(key N\)/)).toBeVisible();
  await expect(clara.getByText(number)).toHaveCount(0);
  expect(await auditAccessibility(clara)).toEqual([]);
  await clara.goto(`/declarations/${number}`);
  await expect(clara.getByText('Given out by Next only')).toBeVisible();
  await expect(clara.getByRole('button', { name: 'Claim' })).toHaveCount(0);

  // The next one comes with its reasons, and is the officer's at once.
  await clara.goto(`/worklist?officeCode=${code}`);
  await expect(clara.getByText(/are given out by Next \(key N\)/)).toBeVisible();
  await clara.keyboard.press('n');
  await expect(clara.getByText(/^Claimed by you/)).toBeVisible();
  await expect(clara.getByRole('list', { name: 'Reasons of the score' })).toBeVisible();
  await clara.keyboard.press('x');
  await expect(clara.getByText('Given out by Next only')).toBeVisible();

  await giveOut(administrator, code, false);
  await clara.reload();
  await expect(clara.getByText(/are given out by Next/)).toHaveCount(0);
});
