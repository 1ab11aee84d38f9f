import { tabTo } from './setup/tab-to.ts';
import { expect, test } from './setup/test.ts';

test('an officer arranges the queue, keeps it as a view, finds it again, and shares it with the office', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  const press = (key: string) => page.keyboard.press(key);
  await page.goto('/worklist');
  const queue = page.getByRole('grid', { name: 'Worklist' });
  await expect(queue.getByRole('row').nth(1)).toBeVisible();

  // Columns and density, by keyboard; the address keeps both.
  await tabTo(page.getByRole('button', { name: 'Columns and density' }));
  await press('Enter');
  const look = page.getByRole('dialog', { name: 'Columns and density' });
  const office = look.getByRole('checkbox', { name: 'Office' });
  await tabTo(office);
  await press(' ');
  await expect(office).toBeChecked();
  await tabTo(look.getByRole('button', { name: 'Move Office up' }));
  await press('Enter');
  await expect(page).toHaveURL(/columns=.*office/);
  await look.getByText('Compact', { exact: true }).click();
  await expect(page).toHaveURL(/density=compact/);
  await press('Escape');
  await expect(look).toBeHidden();
  await expect(queue.getByRole('columnheader', { name: 'Office' })).toBeVisible();

  // Kept under a name, with its filter.
  await page.getByRole('link', { name: /^Documents/ }).click();
  await expect(page).toHaveURL(/lane=yellow/);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Keep this as a view…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep a view' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('A view needs a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Papers, close');
  await press('Enter');
  await expect(dialog).toBeHidden();
  const menu = page.getByRole('button', { name: 'Papers, close' });
  await expect(menu).toBeVisible();

  // Found again from an empty address, and as it was left after a reload and the way back.
  await page.goto('/worklist');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Papers, close/ }).click();
  await expect(page).toHaveURL(/lane=yellow/);
  await page.reload();
  await expect(queue.getByRole('columnheader', { name: 'Office' })).toBeVisible();
  await expect(menu).toBeVisible();

  // Shared: a colleague of the office sees it under the officer's name, and cannot change it.
  await menu.click();
  await page.getByRole('menuitem', { name: 'Rename, share or update…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the view' });
  const share = change.getByRole('combobox', { name: 'Shared with' });
  await share.click();
  await page.getByRole('option').first().click();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toBeHidden();
  const colleague = await desk.as('colleague');
  await colleague.goto('/worklist');
  await colleague.getByRole('button', { name: 'Views', exact: true }).click();
  await colleague.getByRole('menuitem', { name: /Papers, close.*by .*Omar Officer/ }).click();
  await expect(colleague).toHaveURL(/lane=yellow/);
  await colleague.getByRole('button', { name: 'Papers, close' }).click();
  await expect(colleague.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);

  // And gone again.
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: /Delete the view/ })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible();
});
