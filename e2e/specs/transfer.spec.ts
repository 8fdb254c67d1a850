import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { caseloadRows, openCalmPatient } from '@/e2e/pages/caseload';

test.use({ as: 'oyelaran', provoked: answered404 });

test('care handed over leaves one caseload and stands in the other', async ({ page, openAs }) => {
  const name = await openCalmPatient(page);
  const address = page.url();
  const colleague = await openAs('khoury');
  expect((await colleague.goto(address))?.status()).toBe(404);

  await page.getByRole('link', { name: 'Hand over' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand over care');
  await page.getByRole('button', { name: 'Hand over care' }).click();
  await expect(page.getByLabel('New clinician')).toHaveAccessibleDescription(/Choose a clinician/);
  await page.getByLabel('New clinician').selectOption({ label: 'Dr. Ayesha Khoury' });
  await page.getByLabel('Why').fill('Moves to the evening group');
  await page.getByRole('button', { name: 'Hand over care' }).click();
  await page.waitForURL('**/caseload');
  await expect(caseloadRows(page).filter({ hasText: name })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);

  await colleague.goto('/caseload');
  await expect(caseloadRows(colleague).filter({ hasText: name })).not.toHaveCount(0);
  await colleague.goto(`${address}?show=plan`);
  await expect(colleague.getByRole('region', { name: 'Timeline' })).toContainText('Moves to the evening group');
});
