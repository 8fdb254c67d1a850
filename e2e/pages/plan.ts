import { expect, type Locator, type Page } from '@playwright/test';

/** The plan of the care that runs, on a patient's page. */
export const plan = (page: Page): Locator => page.getByRole('region', { name: 'Plan' });

/** Opens one move of the plan. The patient's page has fields of its own that ask why, so the next step waits for the new page. */
export async function openMove(page: Page, name: string | RegExp): Promise<void> {
  await plan(page).getByRole('link', { name }).click();
  await page.waitForURL('**/plan?*');
}

/** Opens one move of the plan, gives its reason, makes it, and is back on the patient's page. */
export async function makeMove(page: Page, name: string | RegExp, reason: string): Promise<void> {
  await openMove(page, name);
  await page.getByLabel('Why').fill(reason);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(plan(page)).toBeVisible();
}
