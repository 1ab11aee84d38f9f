import { tabTo } from './setup/tab-to.ts';
import { expect, type Locator, test } from './setup/test.ts';

test('an officer arranges the queue, keeps it as a view, finds it again, and shares it with the office', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  const press = (key: string) => page.keyboard.press(key);
  await page.goto('/worklist');
  const queue = page.getByRole('grid', { name: 'Worklist' });
  await expect(queue.getByRole('row').nth(1)).toBeVisible();

  // Columns and density, by keyboard; the address keeps both.
  await tabTo(page.getByRole('button', { name: 'Columns, order and density' }));
  await press('Enter');
  const look = page.getByRole('dialog', { name: 'Columns, order and density' });
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

  // Sorted by two columns, by mouse: the dearest of each office.
  const heading = (name: string) => queue.getByRole('columnheader', { name });
  await heading('Office').getByRole('button').click();
  await expect(page).toHaveURL(/sort=office(&|$)/);
  await heading('At stake')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/sort=office%2C-stake(&|$)/);
  await expect(heading('Office')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading('At stake').getByRole('button')).toHaveAccessibleName(/descending, place 2$/);
  // The same by keyboard: round, away, and back.
  await heading('At stake').getByRole('button').focus();
  for (const sort of [/sort=office%2Cstake(&|$)/, /sort=office(&|$)/, /sort=office%2C-stake(&|$)/]) {
    await press('Shift+Enter');
    await expect(page).toHaveURL(sort);
  }
  const inOrder = async () => {
    const { headers, rows } = await readGrid(queue);
    const [office, stake] = [headers.indexOf('Office'), headers.findIndex((text) => text.startsWith('At stake'))];
    const told = rows.map((row) => [row[office] ?? '', Number((row[stake] ?? '').replace(/[^\d.]/g, ''))] as const);
    const sorted = told.toSorted(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : y - x));
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(sorted);
  };
  await expect(inOrder).toPass();

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
  await expect(queue.getByRole('columnheader', { name: 'Office' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=office%2C-stake/);
  await expect(page).toHaveURL(/density=compact/);
  await expect(inOrder).toPass();
  await expect(menu).toBeVisible();

  // The order in the menu, for who has no Shift key: a column leaves it, and the usual one comes back.
  await page.getByRole('button', { name: 'Columns, order and density' }).click();
  await look.getByRole('button', { name: 'Sort by At stake: descending, place 2' }).click();
  await look.getByRole('button', { name: 'Sort by At stake: ascending, place 2' }).click();
  await expect(page).toHaveURL(/sort=office(&|$)/);
  await look.getByRole('button', { name: 'Usual order' }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await press('Escape');
  await page.goBack();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Papers, close/ }).click();

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
  await expect(colleague).toHaveURL(/sort=office%2C-stake/);
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

test('the back button takes back the last filter or order, and leaves the queue only after the first', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  await page.goto('/declarations');
  await page.getByRole('link', { name: 'Worklist', exact: true }).click();
  const queue = page.getByRole('grid', { name: 'Worklist' });
  await expect(queue.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('link', { name: /^Documents/ }).click();
  await expect(page).toHaveURL(/lane=yellow/);
  await queue
    .getByRole('columnheader', { name: /^At stake/ })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/sort=-stake/);
  // Rows that are marked on the way are no steps; a key moves the mark once the rows in the new order are there.
  await expect(queue.getByRole('columnheader', { name: /^At stake/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(queue).toHaveAttribute('aria-busy', 'false');
  await expect(queue.getByRole('row').nth(2)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/declaration=/);
  await page.getByRole('searchbox', { name: 'Declaration number' }).pressSequentially('2026', { delay: 90 });
  await expect(page).toHaveURL(/q=2026/);
  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
  await expect(page).toHaveURL(/sort=-stake/);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(page).toHaveURL(/lane=yellow/);
  await page.goBack();
  await expect(page).toHaveURL(/\/worklist$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/declarations/);
});

/** The headings in sight and the cells of the rows under them, as they are read. */
async function readGrid(grid: Locator) {
  const [headers = [], ...rows] = await grid
    .getByRole('row')
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.children].map((cell) => (cell.firstElementChild?.firstChild ?? cell).textContent?.trim() ?? ''),
      ),
    );
  return { headers, rows };
}
