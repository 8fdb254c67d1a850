import { expect } from '@playwright/test';
import { sharedPatient } from '@/e2e/fixtures/shared-patient';
import { test } from '@/e2e/fixtures/test';
import { signInTo } from '@/e2e/pages/sign-in';

test('the first check-in has everything open that has no score yet, and folds away what was scored at the start', async ({ page }) => {
  const { patientId, enrollmentId, leading } = await sharedPatient({ responsible: 'Dr. Ulla Wray', leading: 'Dr. Emil Sand' });
  const address = `/patients/${patientId}/check-in?enrollment=${enrollmentId}`;
  await signInTo(page, leading.email, address);
  await expect(page.getByRole('textbox', { name: /^Tampa/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /^On how many of the last 7 days/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Little interest/ }).first()).toBeVisible();
  await expect(page.getByRole('group', { name: /^How strong was your leg pain/ })).toBeHidden();
});
