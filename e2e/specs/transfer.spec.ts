import { expect } from '@playwright/test';
import { ownClinician } from '@/e2e/fixtures/own-clinician';
import { patientInCare } from '@/e2e/fixtures/patient-in-care';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { caseloadRows } from '@/e2e/pages/caseload';
import { signInTo } from '@/e2e/pages/sign-in';

test.use({ provoked: answered404 });

test('care handed over leaves one caseload and stands in the other', async ({ page, openAs }) => {
  const [from, to] = [await ownClinician('Dr. Sol Iversen'), await ownClinician('Dr. Pia Lund')];
  const { patientId } = await patientInCare(from, 'overuse', { givenName: 'Enno', familyName: 'Vantress' });
  const address = `/patients/${patientId}`;
  const name = 'Enno Vantress';
  const colleague = await openAs(null);
  await signInTo(page, from.email, '/caseload');
  await signInTo(colleague, to.email, '/caseload');
  expect((await colleague.goto(address))?.status()).toBe(404);

  await page.goto(address);
  await page.getByRole('link', { name: 'Hand over' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand over care');
  await page.getByRole('button', { name: 'Hand over care' }).click();
  await expect(page.getByLabel('New clinician')).toHaveAccessibleDescription(/Choose a clinician/);
  await page.getByLabel('New clinician').selectOption({ label: 'Dr. Pia Lund' });
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
