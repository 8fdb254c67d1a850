import type { Locator, Page } from '@playwright/test';
import { caseloadRows } from './caseload';

/** Opens the first patient of the caseload whose page shows this. Throws when there is none. */
export async function openPatientWith(page: Page, sought: (page: Page) => Locator): Promise<Locator> {
  await page.goto('/caseload');
  const links = caseloadRows(page).getByRole('rowheader').getByRole('link');
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
    await page.goto(href);
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    const found = sought(page).first();
    if ((await found.count()) > 0) return found;
  }
  throw new Error('No patient of this caseload has it.');
}
