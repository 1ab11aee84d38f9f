import { expect, type Page } from './test.ts';

/** Records on the case that is open and claimed that its first item is undervalued, by so much duty. */
export async function recordUndervaluation(page: Page, additionalDuty: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Record act' }).click();
  const act = page.getByRole('dialog', { name: /^Inspection act/ });
  await act.getByRole('radio', { name: 'non-compliant' }).first().check();
  await act.getByRole('combobox', { name: 'Finding' }).selectOption('undervaluation');
  await act.getByRole('textbox', { name: 'Additional duty' }).fill(additionalDuty);
  await act.getByRole('textbox', { name: 'Minutes' }).fill('90');
  await act.getByRole('button', { name: 'Record act' }).click();
  await expect(act).toBeHidden();
  await expect(page.getByText('Examined: decided')).toBeVisible();
}
