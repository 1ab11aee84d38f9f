import { expect, test } from './setup/test.ts';

test('an administrator adds a user, who comes in by the one-time link and signs in with a password from then on', async ({
  desk,
}) => {
  const admin = await desk.as('administrator');
  await admin.goto('/');
  await expect(admin).toHaveURL(/\/administration\/users$/);
  await admin.getByRole('button', { name: 'Add a user' }).click();
  const form = admin.getByRole('dialog', { name: 'Add a user' });
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  await expect(form.getByText('Enter a name')).toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill('Nora Newcomer');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('nora@demo.example');
  await form.getByRole('combobox', { name: 'Role' }).selectOption('Analyst');
  await form.getByRole('checkbox', { name: 'Sees all offices' }).check();
  await form.getByRole('button', { name: 'Add and make the link' }).click();
  const shown = admin.getByRole('dialog', { name: 'Sign-in link for Nora Newcomer' });
  const link = await shown.getByRole('textbox', { name: 'To copy' }).inputValue();
  await shown.getByRole('button', { name: 'I have kept it' }).click();
  await expect(admin.getByRole('row', { name: /Nora Newcomer.*Analyst/ })).toBeVisible();

  const nora = await desk.stranger();
  await nora.goto(link);
  await nora.getByRole('button', { name: 'Sign in' }).click();
  await expect(nora.getByText('You came by a one-time link and have no password yet.')).toBeVisible();
  await nora.getByRole('link', { name: 'Set a password' }).click();
  const password = 'a long tide of words';
  await nora.getByLabel(/^Password\W*$/).fill(password);
  await nora.getByLabel(/^Password again/).fill(password);
  await nora.getByRole('button', { name: 'Set the password' }).click();
  await expect(nora.getByText('Your password is set.')).toBeVisible();
  await nora.getByRole('button', { name: /^Signed in: Nora/ }).click();
  await nora.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(nora).toHaveURL(/\/sign-in/);

  await nora.getByLabel('E-mail').fill('nora@demo.example');
  await nora.getByLabel(/^Password\W*$/).fill('a wrong tide of words');
  desk.provokes(/status of 401/);
  await nora.getByRole('button', { name: 'Sign in' }).click();
  await expect(nora.getByRole('alert')).toContainText('E-mail or password is wrong');
  await nora.getByLabel(/^Password\W*$/).fill(password);
  await nora.getByRole('button', { name: 'Sign in' }).click();
  await expect(nora.getByRole('button', { name: /^Signed in: Nora/ })).toBeVisible();
  await expect(nora).toHaveURL(/\/batches$/);

  const again = await desk.stranger();
  desk.provokes(/status of 410/);
  await again.goto(link);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again.getByRole('alert')).toContainText('This link no longer works');
});
