import { expect, type Page, test } from './setup/test.ts';

// Sooner than anything is fetched again by itself: what shows was told.
const soon = { timeout: 8000 };
const queueOf = (page: Page) => page.getByRole('grid', { name: 'Worklist' });

/** The first case of the queue that nobody is on. */
async function firstFree(page: Page): Promise<string> {
  await page.goto('/worklist?lane=red&status=open');
  await queueOf(page).getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/declaration=/);
  return new URL(page.url()).searchParams.get('declaration') ?? '';
}

test('a colleague’s claim appears on the worklist and on the open declaration as it happens', async ({ desk }) => {
  const omar = await desk.as('officer');
  const clara = await desk.as('colleague');
  const number = await firstFree(omar);
  const heard = clara.waitForResponse(/\/worklist\/events$/);
  await clara.goto(`/worklist?q=${number}`);
  await heard;
  const row = queueOf(clara).getByRole('row').filter({ hasText: number });
  await expect(row).toHaveAttribute('data-quiet', 'false');
  await expect(clara.getByText('Nobody is on it', { exact: true })).toBeVisible();
  await omar.keyboard.press('c');
  await expect(omar.getByText(/^Claimed by you/)).toBeVisible();
  await expect(row).toHaveAttribute('data-quiet', 'true', soon);
  await expect(clara.getByText(/^Omar Officer is on it, until/)).toBeVisible(soon);
  await omar.keyboard.press('x');
  await expect(row).toHaveAttribute('data-quiet', 'false', soon);
  await expect(clara.getByText('Nobody is on it', { exact: true })).toBeVisible(soon);
});

test('an officer hands a case over, and the colleague holds it at once', async ({ desk }) => {
  const omar = await desk.as('officer');
  const clara = await desk.as('colleague');
  const number = await firstFree(omar);
  const heard = clara.waitForResponse(/\/worklist\/events$/);
  await clara.goto(`/declarations/${number}`);
  await heard;
  await omar.keyboard.press('c');
  await expect(omar.getByText(/^Claimed by you/)).toBeVisible();
  await omar.keyboard.press('h');
  const dialog = omar.getByRole('dialog', { name: 'Hand the case over' });
  await dialog.getByRole('combobox', { name: 'Colleague' }).selectOption('Clara Colleague');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(dialog.getByText('Say in a few words what the colleague needs to know.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Note' }).fill('You know this importer.');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await expect(omar.getByText(/^Clara Colleague is on it, until/)).toBeVisible();
  await expect(clara.getByText(/Omar Officer.* handed .*over to you/)).toBeVisible(soon);
  await expect(clara.getByText(/^Claimed by you/)).toBeVisible(soon);
  await expect(clara.getByText('You know this importer.')).toBeVisible(soon);
  await expect(clara.getByText(/Omar Officer · handed over to .*Clara Colleague/)).toBeVisible();
  await clara.keyboard.press('x');
  await expect(clara.getByText('Nobody is on it', { exact: true })).toBeVisible();
});

test('a question waits in the colleague’s worklist, and the answer leaves the case with who asked', async ({
  desk,
}) => {
  const omar = await desk.as('officer');
  const clara = await desk.as('colleague');
  const number = await firstFree(omar);
  await clara.goto('/worklist');
  const tab = clara.getByRole('link', { name: /^Asked of me/ });
  await expect(tab).toHaveText(/0$/);
  await omar.keyboard.press('c');
  await expect(omar.getByText(/^Claimed by you/)).toBeVisible();
  await omar.keyboard.press('q');
  const dialog = omar.getByRole('dialog', { name: 'Ask a colleague' });
  await dialog.getByRole('combobox', { name: 'Colleague' }).selectOption('Clara Colleague');
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Is this price usual for them?');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toBeHidden();
  await expect(clara.getByText(/Omar Officer.* asks you about/)).toBeVisible(soon);
  await expect(tab).toHaveText(/1$/, soon);
  await tab.click();
  await queueOf(clara).getByRole('row').filter({ hasText: number }).click();
  await expect(clara.getByRole('heading', { name: /Omar Officer.* asks you/ })).toBeVisible();
  await clara.keyboard.press('a');
  const answer = clara.getByRole('dialog', { name: 'Answer Omar Officer' });
  await expect(answer.getByText('Is this price usual for them?')).toBeVisible();
  await answer.getByRole('textbox', { name: 'Answer' }).fill('It is, since March.');
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(tab).toHaveText(/0$/);
  await expect(omar.getByText(/Clara Colleague.* answered about/)).toBeVisible(soon);
  await expect(omar.getByText('It is, since March.')).toBeVisible(soon);
  await expect(omar.getByText(/^Claimed by you/)).toBeVisible();
  await omar.keyboard.press('x');
  await expect(omar.getByText('Nobody is on it', { exact: true })).toBeVisible();
});
