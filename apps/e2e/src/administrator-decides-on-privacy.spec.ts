import { expect, test } from './setup/test.ts';

test('an administrator decides on free text, and reads what a rotation means before it begins', async ({ desk }) => {
  const admin = await desk.as('administrator');
  await admin.goto('/administration/privacy');
  const keep = admin.getByRole('switch', { name: 'Keep goods descriptions' });
  await expect(keep).not.toBeChecked();
  await keep.press('Space');
  await expect(keep).toBeChecked();
  await expect(keep).toBeEnabled();
  await admin.reload();
  await expect(keep).toBeChecked();
  await keep.press('Space');
  await expect(keep).not.toBeChecked();
  await expect(keep).toBeEnabled();

  await admin.getByRole('button', { name: 'Re-key pseudonyms' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Re-key all pseudonyms by a new secret?' });
  await expect(dialog.getByText(/It cannot be undone/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: /Leave no old pseudonym/ }).check();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByText(/of generation 1/)).toBeVisible();
});
