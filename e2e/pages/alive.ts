import { expect, type Locator } from '@playwright/test';

/**
 * Waits until React answers to events on this element and around it: keys pressed before are lost, as nothing but the browser hears them.
 * React marks an element while it still draws; what listens to the whole page does so once that is over, and only then does the browser
 * come to what can wait.
 */
export async function untilAlive(element: Locator): Promise<void> {
  const isAlive = () => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isAlive).toBe(true);
  await element.page().evaluate(() => new Promise<void>((resolve) => scheduler.postTask(() => resolve(), { priority: 'background' })));
}
