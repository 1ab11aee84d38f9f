import { tabTo } from './setup/tab-to.ts';
import { expect, test } from './setup/test.ts';

test('an officer does by name what has no key in mind, and gives a key to what needs one', async ({ desk }) => {
  const page = await desk.as('officer');
  const press = (key: string) => page.keyboard.press(key);
  await page.goto('/worklist');
  await expect(page.getByRole('grid', { name: 'Worklist' }).getByRole('row').nth(1)).toBeVisible();

  // A screen by a part of its name.
  await press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(field).toBeFocused();
  await page.keyboard.type('declar');
  await expect(palette.getByRole('option', { name: 'Go to Declarations' })).toBeVisible();
  await expect(palette.getByRole('status')).toHaveText('Enter: Go to Declarations');
  await press('Enter');
  await expect(page).toHaveURL(/\/declarations/);
  await expect(palette).toBeHidden();

  // What a key does, by its name; Escape leaves everything as it was.
  await page.goto('/worklist');
  await expect(page.getByRole('grid', { name: 'Worklist' }).getByRole('row').nth(1)).toBeVisible();
  await press('Control+k');
  // Typed before the field has the focus, it would take the case.
  await press('c');
  await expect(field).toBeFocused();
  await expect(page.getByRole('button', { name: /^Undo claim/ })).toHaveCount(0);
  await field.fill('');
  await page.keyboard.type('next row');
  await press('Enter');
  await expect(page).toHaveURL(/declaration=/);
  await press('Control+k');
  await expect(field).toBeFocused();
  await press('Escape');
  await expect(palette).toBeHidden();

  // Another key for the same; the old one is free.
  await press('?');
  const help = page.getByRole('dialog', { name: 'Keys on this screen' });
  const change = help.getByRole('button', { name: 'Change the key J: Next row' });
  await tabTo(change);
  await press('Enter');
  await press('w');
  await expect(help.getByRole('button', { name: 'Change the key W: Next row' })).toBeVisible();
  await press('Escape');
  await expect(help).toBeHidden();
  const rows = page.getByRole('grid', { name: 'Worklist' }).getByRole('row');
  const marked = page.getByRole('grid', { name: 'Worklist' }).getByRole('row', { selected: true });
  await expect(marked).toHaveCount(1);
  await rows.nth(1).click();
  await press('w');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await press('j');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await press('w');
  await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true');
});
