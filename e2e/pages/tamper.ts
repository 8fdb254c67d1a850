import type { Page } from '@playwright/test';

/** Puts another value into every hidden field of that name, as someone who edits the page would. */
export async function swapHidden(page: Page, name: string, value: string): Promise<void> {
  for (const field of await page.locator(`main input[type=hidden][name="${name}"]`).all()) {
    await field.evaluate((input: HTMLInputElement, other) => {
      input.value = other;
    }, value);
  }
}
