import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { goalCard } from '@/e2e/pages/patient';

const newest = (page: Page) => page.getByRole('region', { name: 'Timeline' }).locator('ol').getByRole('listitem').first();

test.describe('the plan of care', () => {
  test.use({ as: 'tamura' });

  test('care is put on hold and resumed, each with its reason', async ({ page }) => {
    await openCalmPatient(page, 'On hold');
    const plan = page.getByRole('region', { name: 'Plan' });
    await test.step('without a reason nothing moves', async () => {
      await plan.getByRole('link', { name: 'Put on hold' }).click();
      await page.getByRole('button', { name: 'Put on hold' }).click();
      await expect(page.getByText('Say why.')).toBeVisible();
    });
    await test.step('on hold, every goal stands still', async () => {
      await page.getByLabel('Why').fill('Away for a week');
      await page.getByRole('button', { name: 'Put on hold' }).click();
      await expect(plan).toContainText('On hold since');
      await expect(goalCard(page, /^Have less pain/)).toContainText(/On hold|Completed on/);
      await expect(newest(page)).toContainText('Put on hold');
      await expect(plan.getByRole('link', { name: /^Step back/ })).toHaveCount(0);
    });
    await test.step('resumed, it goes on', async () => {
      await plan.getByRole('link', { name: 'Resume' }).click();
      await page.getByLabel('Why').fill('Back again');
      await page.getByRole('button', { name: 'Resume' }).click();
      await expect(plan).not.toContainText('On hold since');
      await expect(page.getByRole('region', { name: /^Needs you/ })).toContainText('Check-in due today');
    });
  });
});
