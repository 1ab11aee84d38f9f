import type { Person } from '../setup/people.ts';
import type { Page } from '../setup/test.ts';

export interface Screen {
  readonly name: string;
  readonly as: Person | 'stranger';
  readonly at: string;
  /** From there on, where the screen has no address of its own; by roles, as it is walked in two languages. */
  readonly walk?: (page: Page) => Promise<void>;
}

async function openFirstRow(page: Page): Promise<void> {
  await page
    .getByRole('grid')
    .getByRole('row')
    .nth(1)
    .click({ position: { x: 12, y: 12 } });
  await page.getByRole('grid', { name: /^(Declarations|البيانات)/ }).waitFor({ state: 'detached' });
}

async function openSheet(page: Page): Promise<void> {
  await openFirstRow(page);
  await page.getByRole('button', { name: /^(Inspection sheet|ورقة المعاينة)/ }).click();
  await page.waitForURL(/\/sheet$/);
  await page.getByRole('img', { name: /screen|الشاشة/ }).waitFor();
}

/** The button that opens the editor is the last one in the band on top of the page. */
async function openEditor(page: Page): Promise<void> {
  await page.locator('main header').first().getByRole('button').last().click();
  await page.getByRole('dialog').or(page.getByRole('main').getByRole('textbox')).first().waitFor();
}

const unknown = 'a'.repeat(43);

/** Everything that can be done, by its name. */
async function openCommands(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
}

/** The keys of the screen, each to be changed. */
async function openKeys(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('switch').waitFor();
}

/** Every screen there is, and the larger things that open over one. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', as: 'stranger', at: '/sign-in' },
  { name: 'sign-in-link', as: 'stranger', at: `/sign-in/link?token=${unknown}` },
  { name: 'setup', as: 'stranger', at: `/setup?token=${unknown}` },
  { name: 'worklist', as: 'officer', at: '/worklist' },
  { name: 'worklist-empty', as: 'officer', at: '/worklist?q=nothing-is-called-so' },
  { name: 'commands', as: 'officer', at: '/worklist', walk: openCommands },
  { name: 'keys-help', as: 'officer', at: '/worklist', walk: openKeys },
  { name: 'declaration', as: 'colleague', at: '/declarations?lane=red&examined=true', walk: openFirstRow },
  { name: 'inspection-sheet', as: 'officer', at: '/declarations?lane=red', walk: openSheet },
  { name: 'declarations', as: 'analyst', at: '/declarations?lane=red' },
  { name: 'batches', as: 'analyst', at: '/batches' },
  { name: 'batch', as: 'analyst', at: '/batches', walk: openFirstBatch },
  { name: 'jobs', as: 'administrator', at: '/jobs' },
  { name: 'mappings', as: 'analyst', at: '/mappings' },
  { name: 'mapping', as: 'analyst', at: '/mappings', walk: lookAtForeignFile },
  { name: 'criteria', as: 'analyst', at: '/criteria' },
  { name: 'criterion-editor', as: 'analyst', at: '/criteria', walk: openEditor },
  { name: 'selection', as: 'manager', at: '/selection' },
  { name: 'selection-editor', as: 'manager', at: '/selection', walk: openEditor },
  { name: 'models', as: 'analyst', at: '/models' },
  { name: 'model', as: 'manager', at: '/models/1' },
  { name: 'revenue', as: 'manager', at: '/revenue' },
  { name: 'audit', as: 'auditor', at: '/audit' },
  { name: 'users', as: 'administrator', at: '/administration/users' },
  { name: 'add-user', as: 'administrator', at: '/administration/users', walk: openEditor },
  { name: 'offices', as: 'administrator', at: '/administration/offices' },
  { name: 'keys', as: 'administrator', at: '/administration/keys' },
  { name: 'privacy', as: 'administrator', at: '/administration/privacy' },
  { name: 'account', as: 'officer', at: '/account' },
  { name: 'no-such-page', as: 'officer', at: '/no-such-page' },
];

/** A file that no layout fits: its columns are guessed, and its rows shown under the guess. */
async function lookAtForeignFile(page: Page): Promise<void> {
  const text = [
    'Entry no;Entry date;Customs office;Consignee;Origin;HS;Value',
    'E-1;31/12/2025;10;ACME;CN;010121;1.234,50',
    'E-2;2025;10;ACME;CN;10121;x',
  ].join('\n');
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'entries.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('main table tbody tr').nth(1).waitFor();
}

async function openFirstBatch(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('definition').first().waitFor();
}
