import type { Page } from '@playwright/test';
import { untilAlive } from './alive';

/** Puts another value into every hidden field of that name, as someone who edits the page would. */
export async function swapHidden(page: Page, name: string, value: string): Promise<void> {
  const fields = page.locator(`main input[type=hidden][name="${name}"]`);
  // React writes hidden fields anew while it takes over the page.
  await untilAlive(fields.first());
  for (const field of await fields.all()) {
    await field.evaluate((input: HTMLInputElement, other) => {
      input.value = other;
    }, value);
  }
}
