import type { Locator, Page } from '@playwright/test';
import { untilAlive } from './alive';
import { expectAnswer } from './eligibility';

/** A check of an invented person of the demo that is answered "covered", from the search on; then the request to start. */
export async function startAs(page: Page, sponsor: string, told: string): Promise<void> {
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Find your employer or health plan' });
  await untilAlive(box);
  await box.pressSequentially(sponsor);
  const hit = page.getByRole('option', { name: sponsor });
  await hit.waitFor();
  await hit.click();
  await page.getByRole('link', { name: 'Check whether you are covered' }).click();
  const person = page.getByRole('region', { name: 'Invented people to try' }).getByRole('button', { name: new RegExp(`^${told}`) });
  await untilAlive(person);
  await person.click();
  await page.getByRole('button', { name: 'Check coverage' }).click();
  await expectAnswer(page, /covered$/);
  await page.getByRole('link', { name: 'Request to start' }).click();
  await page.waitForURL('**/start');
}

/** Chooses a condition and goes on to its warning signs. */
export async function chooseWhatHurts(page: Page, condition: string): Promise<void> {
  const next = page.getByRole('button', { name: 'Go on to warning signs' });
  await page.getByRole('radio', { name: condition }).check();
  await next.click();
  await page.waitForURL('**/start/warning-signs');
}

/** Answers no to every sign, and yes to those whose text matches. */
export async function answerSigns(page: Page, yes: RegExp = /$^/): Promise<void> {
  // The step before has a button of which these are the first words.
  const next = page.getByRole('button', { name: 'Go on', exact: true });
  await next.waitFor();
  for (const question of await page.getByRole('main').getByRole('group').all()) {
    const isYes = yes.test(await question.locator('legend').innerText());
    await question.getByRole('radio', { name: isYes ? 'Yes' : 'No' }).check();
  }
  await next.click();
}

/** Fills in how to be reached, and sends the request. */
export async function askToStart(page: Page, { clinic, email }: { clinic: string; email: string }): Promise<void> {
  await page.getByRole('radio', { name: 'By email' }).check();
  await page.getByLabel('Phone number or email address').fill(email);
  await page.getByRole('checkbox', { name: 'Evenings' }).check();
  await page.getByRole('combobox', { name: /^Clinic/ }).selectOption({ label: clinic });
  await page.getByRole('checkbox', { name: /^The clinic may read/ }).check();
  await page.getByRole('button', { name: 'Ask to start' }).click();
}

/** One request in the list, by whose it is. */
export const referralCard = (page: Page, name: string): Locator => page.getByRole('article', { name });
