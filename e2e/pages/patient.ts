import { expect, type Locator, type Page } from '@playwright/test';

/** One goal of a patient's page, by its wording; of several programs the one that runs, which stands before those that ended. */
export function goalCard(page: Page, wording: string | RegExp): Locator {
  return page.getByRole('article', { name: wording }).first();
}

/** What stands under a word of the goal's facts ("Latest", "Target"). */
export function fact(card: Locator, term: string): Locator {
  return card
    .locator('dl > div')
    .filter({ has: card.page().getByRole('term').filter({ hasText: term }) })
    .getByRole('definition');
}

/** The numbers of the goal's chart; opens them. */
export async function openChartTable(card: Locator): Promise<Locator> {
  await card.getByText('Numbers as a table').click();
  const table = card.getByRole('table');
  await expect(table).toBeVisible();
  return table;
}

/** Everything that happened to the patient, newest first; the links that filter it are a list of their own. */
export function timelineEntries(page: Page): Locator {
  return page.getByRole('region', { name: 'Timeline' }).locator('ol').getByRole('listitem');
}

export const newestEntry = (page: Page): Locator => timelineEntries(page).first();
