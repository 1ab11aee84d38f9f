import { tabTo } from './setup/tab-to.ts';
import { expect, test } from './setup/test.ts';

test('an officer goes from the queue to a recorded act with the keyboard alone, and no colleague gets in between', async ({
  desk,
}) => {
  const page = await desk.as('officer');
  const press = (key: string) => page.keyboard.press(key);
  await page.goto('/');
  await expect(page).toHaveURL(/\/worklist/);
  const queue = page.getByRole('grid', { name: 'Worklist' });
  await expect(queue.getByRole('row').nth(1)).toBeVisible();

  // The part of the queue and a filter, both of which the address keeps.
  const tab = page.getByRole('link', { name: /^To examine/ });
  await tabTo(tab);
  await press('Enter');
  await expect(page).toHaveURL(/lane=red/);
  await tabTo(page.getByRole('button', { name: 'Filter', exact: true }));
  await press('Enter');
  const status = page.getByRole('combobox', { name: 'Status' });
  await tabTo(status);
  await page.keyboard.type('nobody');
  await expect(status).toHaveValue('open');
  await tabTo(page.getByRole('button', { name: 'Apply' }));
  await press('Enter');
  await expect(page).toHaveURL(/status=open/);
  await page.reload();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('button', { name: 'Remove the filter Status is nobody is on it' })).toBeVisible();
  await expect(queue.getByRole('gridcell', { name: 'Red' }).first()).toBeVisible();
  await expect(queue.getByRole('gridcell', { name: 'Yellow' })).toHaveCount(0);

  // Down and up again marks the first, and the address names it.
  const marked = queue.getByRole('row', { selected: true });
  await expect(marked).toHaveCount(1);
  await press('j');
  await expect(queue.getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true');
  await press('k');
  await expect(queue.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/declaration=/);
  const number = new URL(page.url()).searchParams.get('declaration') ?? '';
  await expect(page.getByRole('heading', { level: 2, name: number })).toBeVisible();
  const reasons = page.getByRole('list', { name: 'Reasons of the score' });
  await expect(reasons.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('Nobody is on it', { exact: true })).toBeVisible();

  // A colleague looks at the same case, hears nothing of what others do, and is the slower one.
  const colleague = await desk.as('colleague');
  desk.provokes(/worklist\/events/);
  await colleague.route('**/worklist/events', (route) => route.abort());
  await colleague.goto(`/declarations/${number}`);
  await expect(colleague.getByText('Nobody is on it', { exact: true })).toBeVisible();
  await press('c');
  await expect(page.getByText(/^Claimed by you/)).toBeVisible();
  // Taken by mistake: one key gives it back, another takes it again.
  await expect(page.getByRole('button', { name: /^Undo claim/ })).toBeVisible();
  await press('u');
  await expect(page.getByText('Nobody is on it', { exact: true })).toBeVisible();
  await press('c');
  await expect(page.getByText(/^Claimed by you/)).toBeVisible();
  desk.provokes(/status of 409/);
  await colleague.keyboard.press('c');
  await expect(colleague.getByRole('alert')).toContainText('Omar Officer was faster and is on it.');
  await expect(colleague.getByText(/^Omar Officer is on it, until/)).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Claim' })).toHaveCount(0);
  await expect(colleague.getByRole('button', { name: 'Record act' })).toHaveCount(0);

  // The act, from its first choice to sending it.
  await press('r');
  const act = page.getByRole('dialog', { name: `Inspection act, ${number}` });
  await expect(act.getByRole('radio', { name: 'not examined' }).first()).toBeFocused();
  await press('ArrowDown');
  await press('ArrowDown');
  await expect(act.getByRole('radio', { name: 'non-compliant' }).first()).toBeChecked();
  await press('Control+Enter');
  await expect(act.getByText('A non-compliant item needs a finding.')).toBeVisible();
  const finding = act.getByRole('combobox', { name: 'Finding' });
  await tabTo(finding);
  await page.keyboard.type('underv');
  await expect(finding).toHaveValue('undervaluation');
  await tabTo(act.getByRole('textbox', { name: 'Additional duty' }));
  await page.keyboard.type('1234.50');
  await tabTo(act.getByRole('textbox', { name: 'Minutes' }));
  await page.keyboard.type('45');
  await tabTo(act.getByRole('textbox', { name: 'Note' }));
  await page.keyboard.type('Invoice and price list differ.');
  await press('Control+Enter');
  await expect(act).toBeHidden();

  await expect(page.getByText('Examined: decided')).toBeVisible();
  await page.goto(`/declarations/${number}`);
  await expect(page.getByText(/Omar Officer.*inspection act recorded/)).toBeVisible();
  await expect(page.getByText('Omar Officer · claimed', { exact: true })).toBeVisible();
  await expect(page.getByText(/Omar Officer · undone · undone: claimed/)).toBeVisible();
  const found = page.getByRole('table').filter({ hasText: 'Finding' });
  await expect(found.getByRole('row', { name: /non-compliant.*undervaluation.*1,23[45]/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record act' })).toHaveCount(0);
});

test('the officer keeps to the offices of their rights', async ({ desk }) => {
  const page = await desk.as('officer');
  await page.goto('/worklist');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const offices = page.getByRole('combobox', { name: 'Office' }).getByRole('option');
  await expect(offices).toHaveText(['any', /^AIR01/, /^SEA01/]);
  desk.provokes(/status of 404/);
  const colleague = await desk.as('colleague');
  await colleague.goto('/declarations?officeCode=SEA02&lane=red');
  const elsewhere = colleague.getByRole('grid', { name: 'Declarations' }).getByRole('row').nth(1);
  await elsewhere.click();
  await expect(colleague).toHaveURL(/\/declarations\/[^?]+$/);
  const { pathname } = new URL(colleague.url());
  await expect(colleague.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.goto(pathname);
  await expect(page.getByText('It was not found')).toBeVisible();
});
