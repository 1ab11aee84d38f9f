import { auditAccessibility } from './screens/audit-accessibility.ts';
import { expect, type Page, test } from './setup/test.ts';

/** Offices in which other tests choose their cases. */
const others = new Set(['AIR01', 'SEA01']);

async function giveOut(administrator: Page, code: string, on: boolean): Promise<void> {
  await administrator.goto('/administration/offices');
  await administrator.getByRole('grid', { name: 'Offices' }).getByRole('row', { name: code }).click();
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
  const answer = await clara.request.get('/api/v1/worklist?limit=100&status=open');
  const waiting = (await answer.text()).matchAll(/"declarationNumber":"([^"]+)"[^{}]*?"officeCode":"([^"]+)"/g);
  const [, number = '', code = ''] = [...waiting].find(([, , office = '']) => !others.has(office)) ?? [];
  expect(code, 'a case waits in another office').not.toBe('');
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
