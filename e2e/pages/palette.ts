import { expect, type Page } from '@playwright/test';
import { untilAlive } from './alive';

/** Finds a patient by name in the command palette, by keyboard alone, and opens the page. */
export async function openByPalette(page: Page, name: string): Promise<void> {
  await untilAlive(page.getByRole('button', { name: 'Go anywhere' }));
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go anywhere' });
  await palette.getByRole('combobox').pressSequentially(name);
  await expect(palette.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/patients/*');
}
