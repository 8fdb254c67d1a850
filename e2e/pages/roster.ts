import { expect, type Page } from '@playwright/test';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

/** Employers at the end of the list are these specs' own: rosters of others are looked up by other specs. */
export const sponsorOfOwn = (fromTheEnd: number) =>
  inventedSponsors.filter(({ kind }) => kind === 'employer').at(-fromTheEnd)?.legalName ?? '';

/** Opens a sponsor's roster the way an administrator does. Resolves to its address. */
export async function openRoster(page: Page, legalName: string): Promise<string> {
  await page.goto(`/sponsors?q=${encodeURIComponent(legalName)}`);
  await page.getByRole('link', { name: legalName }).click();
  await page.getByRole('link', { name: 'Roster', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Roster' })).toBeVisible();
  return new URL(page.url()).pathname;
}

export type File = { name: string; content: string | Buffer };

export async function sendRoster(page: Page, { name, content }: File): Promise<void> {
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Check file' }).click();
}

/** For what the worker does in its own time; the page looks for it every second. */
export const byWorker = { timeout: 60_000 };

/** The report of a check is there. */
export const expectReady = (page: Page) => expect(page.getByText('Ready to apply')).toBeVisible(byWorker);

/** A number of the report, by what it counts. */
export const figure = (page: Page, name: string) =>
  page.getByRole('main').locator('dl').locator('div').filter({ hasText: name }).getByRole('definition');
