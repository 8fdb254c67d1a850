import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the element has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const isThere = await target.evaluate((element) => element === document.activeElement);
    const look = await page.evaluate(() => {
      const focused = document.activeElement;
      // Past its last element the page itself has the focus, and Tab begins anew.
      if (focused === document.body) return { shows: true, html: '' };
      // The parts of a date field are the browser's own, and it marks them itself.
      if (focused instanceof HTMLInputElement && focused.type === 'date') return { shows: true, html: '' };
      const marked = [focused, focused?.closest('label')].filter((element) => element !== null && element !== undefined);
      const shows = marked.some((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && outlineWidth !== '0px';
      });
      return { shows, html: focused?.outerHTML.slice(0, 120) };
    });
    expect(look.shows, `the focus is visible on ${look.html}`).toBe(true);
    if (isThere) return;
  }
  throw new Error(`Tab did not reach ${target}.`);
}
