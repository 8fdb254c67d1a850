import type { Page } from '@playwright/test';

/** The page of a plan that is asked in real time. */
export async function openGateway(page: Page, plan: string): Promise<void> {
  await page.goto(`/sponsors?q=${plan}`);
  await page
    .getByRole('table', { name: 'Sponsors' })
    .getByRole('link', { name: new RegExp(plan) })
    .click();
  await page.getByRole('link', { name: 'Gateway and latest questions' }).click();
  await page.waitForURL('**/gateway');
}
