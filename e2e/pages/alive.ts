import { expect, type Locator } from '@playwright/test';

/** Waits until React answers to events on this element: keys pressed before are lost, as nothing but the browser hears them. */
export async function untilAlive(element: Locator): Promise<void> {
  const isAlive = () => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isAlive).toBe(true);
}
