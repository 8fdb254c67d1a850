import type { Locator, Page } from '@playwright/test';

/** The rows of the caseload, in the order shown. */
export function caseloadRows(page: Page): Locator {
  return page.getByRole('table', { name: 'Caseload' }).locator('tbody').getByRole('row');
}

/** The link of a row, which is the patient's name; its record number stands below. */
export function patientLink(row: Locator): Locator {
  return row.getByRole('rowheader').getByRole('link');
}

/** "Amara Voss", without the record number. */
export async function patientName(row: Locator): Promise<string> {
  const [name = ''] = (await patientLink(row).innerText()).split('\n');
  return name.trim();
}

/** Why someone is needed, as told in the row; its box to choose it stands before. */
export function whyNow(row: Locator): Locator {
  return row.getByRole('cell').nth(1);
}

/** Opens the caseload and from it its last patient without an open flag whose row does not hold the text. Returns the name. */
export async function openCalmPatient(page: Page, without: RegExp | string = /$^/): Promise<string> {
  await page.goto('/caseload');
  const row = caseloadRows(page)
    .filter({ hasNotText: /Red flag|Self-harm/ })
    .filter({ hasNotText: without })
    .last();
  const name = await patientName(row);
  await patientLink(row).click();
  await page.waitForURL('**/patients/*');
  return name;
}
