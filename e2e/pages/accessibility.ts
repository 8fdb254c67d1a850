import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation in light and in dark, and nothing to scroll sideways for on a phone, neither the page nor a table whose rows are cards. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy mode looks at the page itself only; there are no frames, and it needs no second page.
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
    const told = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
    );
    expect(told, `${what}, ${colorScheme}`).toEqual([]);
  }
  const desktop = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `${what}: pixels beyond the edge of a phone`).toBe(0);
  const hidden = await page
    .locator('table[data-stacks]')
    .evaluateAll((tables) => tables.map(({ parentElement: box }) => (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)));
  expect(hidden, `${what}: pixels of each table to scroll sideways for`).toEqual(hidden.map(() => 0));
  if (desktop) await page.setViewportSize(desktop);
}
