import { expect } from '@playwright/test';
import { openPatientAhead } from '@/e2e/fixtures/patient-ahead';
import { test } from '@/e2e/fixtures/test';
import { caseloadRows, openCalmPatient } from '@/e2e/pages/caseload';
import { newestEntry } from '@/e2e/pages/patient';
import { plan } from '@/e2e/pages/plan';

test('a reached goal is completed, and opened again with a reason', async ({ page }) => {
  await openPatientAhead(page);
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: /^Complete the goal for/ }) })
    .first();
  const complete = card.getByRole('link', { name: /^Complete the goal for/ });
  const id = await card.getAttribute('id');
  const goal = page.locator(`[id="${id}"]`);
  await complete.click();
  await page.getByRole('button', { name: 'Complete goal' }).click();
  await expect(goal).toContainText('Completed on');
  await expect(newestEntry(page)).toContainText('Goal completed');
  await goal.getByRole('link', { name: /^Reopen the goal/ }).click();
  await page.getByRole('button', { name: 'Reopen goal' }).click();
  await expect(page.getByText('Say why it is open again.')).toBeVisible();
  await page.getByLabel('Why it is open again').fill('Pain came back after work');
  await page.getByRole('button', { name: 'Reopen goal' }).click();
  await expect(goal).not.toContainText('Completed on');
  await expect(newestEntry(page)).toContainText('Goal open again');
});

test.describe('the end of care', () => {
  test.use({ as: 'vasquez' });

  test('care is completed after its final measures', async ({ page }) => {
    const name = await openCalmPatient(page);
    const patient = page.url();
    await plan(page).getByRole('link', { name: 'End care', exact: true }).click();
    await test.step('final measures are asked for first', async () => {
      await page.getByRole('radio', { name: 'Completed' }).check();
      await page.getByRole('button', { name: 'End care' }).click();
      await expect(page.getByText('Record the final measures first, or say why there are none.')).toBeVisible();
      await page.getByRole('link', { name: 'Record final measures' }).click();
      await page.getByRole('radio', { name: /^2/ }).first().press('Space');
      await page.getByRole('button', { name: 'Record final measures' }).click();
      await page.waitForURL(/\/end\?/);
      await expect(page.getByText(/^Taken on/)).toBeVisible();
    });
    await test.step('care that ends early says why', async () => {
      await page.getByRole('radio', { name: 'Ended early' }).check();
      await page.getByRole('button', { name: 'End care' }).click();
      await expect(page.getByText('Choose why care ends early.')).toBeVisible();
    });
    await test.step('completed, nothing is left to do, and the caseload no longer has it', async () => {
      await page.getByRole('radio', { name: 'Completed' }).check();
      await page.getByRole('button', { name: 'End care' }).click();
      await page.waitForURL(patient);
      await expect(page.getByText(/^Ended .*Program completed\./).first()).toBeVisible();
      await expect(newestEntry(page)).toContainText(/^Completed/);
      await page.goto('/caseload');
      await expect(caseloadRows(page).filter({ hasText: name })).toHaveCount(0);
    });
  });
});
