import { expect, type Locator, type Page } from '@playwright/test';
import { demoPassword, people } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { caseloadRows, patientLink } from '@/e2e/pages/caseload';
import { goalCard } from '@/e2e/pages/patient';

/** Presses Tab until the element has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const isThere = await target.evaluate((element) => element === document.activeElement);
    const look = await page.evaluate(() => {
      const focused = document.activeElement;
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

async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
}

test('signing in and recording a score need no mouse', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel('Email address')).toBeFocused();
  await page.keyboard.type(people.carrasco);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('/caseload');

  await page.goto('/caseload');
  await skipToContent(page);
  const last = patientLink(caseloadRows(page).last());
  await untilAlive(last);
  await page.keyboard.press('k');
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/patients/*');
  const patient = page.url();
  await page.goto(patient);
  await skipToContent(page);
  await tabTo(page, goalCard(page, /^Have less pain/).getByRole('link', { name: 'Record score for Pain' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/record?*');

  const scale = page.getByRole('group', { name: /^How strong was your leg pain/ });
  await tabTo(page, scale.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await expect(scale.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Record score' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${patient}#goal-*`);
  await expect(goalCard(page, /^Have less pain/)).toContainText('4 points');
});

test('the skip link is the first stop of a visitor too', async ({ page }) => {
  await page.goto('/');
  await skipToContent(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Find your employer or health plan' })).toBeFocused();
});
