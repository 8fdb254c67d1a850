import { expect, type Page } from '@playwright/test';
import { demoPassword, people } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { caseloadRows, patientLink } from '@/e2e/pages/caseload';
import { goalCard } from '@/e2e/pages/patient';
import { tabTo } from '@/e2e/pages/tab-to';

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
  await untilAlive(caseloadRows(page).last());
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
