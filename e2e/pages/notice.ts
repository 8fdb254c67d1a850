import type { Locator, Page } from '@playwright/test';

/** What a page says at once to a screen reader. Within `main`, because Next announces each new page outside of it. */
export function notice(page: Page): Locator {
  return page.getByRole('main').getByRole('alert');
}
