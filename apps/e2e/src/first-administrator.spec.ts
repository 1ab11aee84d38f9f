import { type Product, startProduct } from './setup/product.ts';
import { expect, test } from './setup/test.ts';

let product: Product;

test.beforeAll(async () => {
  product = await startProduct({ until: 'Make the first administrator' });
});

test.afterAll(async () => {
  await product.stop();
});

test('an empty product prints a link that makes the first administrator, once', async ({ desk }) => {
  const link = [...product.links.values()][0] ?? '';
  const page = await desk.stranger({ baseURL: product.address });
  desk.provokes(/status of 401/);
  await page.goto('/');
  await expect(page.getByText('There is no administrator yet.')).toBeVisible();

  await page.goto(link);
  await page.getByLabel('Name').fill('Iris First');
  await page.getByLabel('E-mail').fill('iris@customs.example');
  await page.getByLabel(/^Password\W*$/).fill('short');
  await page.getByLabel(/^Password again/).fill('short');
  await page.getByRole('button', { name: 'Create the administrator' }).click();
  await expect(page.getByText('Needs at least 12 characters')).toBeVisible();
  await page.getByLabel(/^Password\W*$/).fill('twelve tides and more');
  await page.getByLabel(/^Password again/).fill('twelve tides and more');
  await page.getByRole('button', { name: 'Create the administrator' }).click();
  await expect(page.getByRole('button', { name: /^Signed in: Iris First/ })).toBeVisible();
  await expect(page).toHaveURL(/\/administration\/users$/);
  await expect(page.getByRole('row', { name: /Iris First.*Administrator/ })).toBeVisible();

  const second = await desk.stranger({ baseURL: product.address });
  desk.provokes(/status of (409|410)/);
  await second.goto(link);
  await second.getByLabel('Name').fill('Eve Second');
  await second.getByLabel('E-mail').fill('eve@customs.example');
  await second.getByLabel(/^Password\W*$/).fill('twelve tides and more');
  await second.getByLabel(/^Password again/).fill('twelve tides and more');
  await second.getByRole('button', { name: 'Create the administrator' }).click();
  await expect(second.getByRole('alert')).toContainText('The first administrator exists already');
});
