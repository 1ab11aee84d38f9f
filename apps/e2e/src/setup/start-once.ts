import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect, type FullConfig } from '@playwright/test';
import { addressOfProduct, type Person, printed, stateOf, told } from './people.ts';
import { startProduct } from './product.ts';

const demo = { items: 8000 };

/** Starts the product with its demonstration once for all tests and signs everyone in; returns what ends it. */
export default async function startOnce(config: FullConfig): Promise<() => Promise<void>> {
  const started = Date.now();
  const product = await startProduct({ demo, until: 'administrator' });
  const states = await mkdtemp(path.join(tmpdir(), 'tidewaiter-e2e-states-'));
  process.env[told.address] = product.address;
  process.env[told.states] = states;
  const end = async () => {
    await rm(states, { recursive: true, force: true });
    await product.stop();
  };
  try {
    const browser = await chromium.launch(config.projects[0]?.use.launchOptions ?? {});
    for (const person of printed) await signIn(browser, person, product.links.get(person));
    await signIn(browser, 'colleague', await linkOf(browser, 'Clara Colleague'));
    await browser.close();
  } catch (error) {
    await end();
    throw error;
  }
  console.log(`The demonstration of ${demo.items} items stood after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return end;
}

/** Comes in by the one-time link, as a person does, and keeps the session. */
async function signIn(browser: Browser, person: Person, link: string | undefined): Promise<void> {
  if (link === undefined) throw new Error(`the product printed no link for ${person}`);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: /^Signed in: / })).toBeVisible({ timeout: 30_000 });
  await context.storageState({ path: stateOf(person) });
  await context.close();
}

/** A fresh one-time link for somebody who is a user already, as the administrator makes one. */
async function linkOf(browser: Browser, name: string): Promise<string> {
  const context = await browser.newContext({ locale: 'en-GB', storageState: stateOf('administrator') });
  const page = await context.newPage();
  await page.goto(`${addressOfProduct()}/administration/users`);
  await page.getByRole('gridcell', { name, exact: true }).click();
  await page.getByRole('button', { name: 'New sign-in link' }).click();
  const link = await page.getByRole('textbox', { name: 'To copy' }).inputValue();
  await context.close();
  return link;
}
