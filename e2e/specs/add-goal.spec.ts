import { expect, type Page } from '@playwright/test';
import { scoreToday } from '@/e2e/fixtures/patient-in-care';
import { sharedPatient } from '@/e2e/fixtures/shared-patient';
import { test } from '@/e2e/fixtures/test';
import { expectAccessible } from '@/e2e/pages/accessibility';
import { goalFields } from '@/e2e/pages/assignment';
import { fact, goalCard, timelineEntries } from '@/e2e/pages/patient';
import { signInTo } from '@/e2e/pages/sign-in';

const trust = /^Trust the leg/;

async function chooseTrust(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Add a goal' }).click();
  await page.getByRole('link', { name: /^Choose “Trust the leg/ }).click();
  await page.waitForURL(/goal=st4-confidence/);
}

test('a goal that was left out at the assignment is added later, with its course redrawn while it is set up', async ({ page }) => {
  const { patientId, responsible } = await sharedPatient({ responsible: 'Dr. Wren Aldous', leading: 'Dr. Ines Barro' });
  const patient = `/patients/${patientId}`;
  await signInTo(page, responsible.email, patient);
  await expect(goalCard(page, trust)).toHaveCount(0);
  await chooseTrust(page);

  const fields = goalFields(page, trust);
  await fields.getByLabel('Fear of movement now').fill('30');
  await expect(fields.getByLabel('Target', { exact: true })).toHaveValue('26');
  await expect(fields.getByRole('img')).toBeVisible();
  await fields.getByLabel('Target', { exact: true }).fill('9');
  await page.getByRole('button', { name: 'Add goal' }).click();
  await expect(fields.getByLabel('Target', { exact: true })).toHaveAccessibleDescription(/Fear of movement is scored from 11 to 44\./);
  await expect(fields.getByLabel('Fear of movement now')).toHaveValue('30');
  await expectAccessible(page, 'a goal to add, refused, with an expected course');
  await fields.getByLabel('Target', { exact: true }).fill('24');
  await page.getByRole('button', { name: 'Add goal' }).click();
  await page.waitForURL((url) => url.pathname === patient);

  await expect(fact(goalCard(page, trust), 'Baseline')).toHaveText('30 points');
  await expect(fact(goalCard(page, trust), 'Target')).toHaveText('24 points');
  await expect(timelineEntries(page).filter({ hasText: 'Goal added: Trust the leg' })).toContainText(
    'Baseline 30 points, target 24 points',
  );
  await page.getByRole('link', { name: 'Add a goal' }).click();
  await page.waitForURL('**/goals/new?*');
  await expect(page.getByRole('link', { name: /^Choose “/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Choose “Trust the leg/ })).toHaveCount(0);
  await expectAccessible(page, 'goals to add');
});

test('it starts from a score that is there already, also without any script', async ({ openAs }) => {
  const { patientId, responsible, enrollmentId } = await sharedPatient({ responsible: 'Dr. Odd Brekke', leading: 'Dr. Pia Corell' });
  await scoreToday(responsible, enrollmentId, 'tsk-11', '33');
  const page = await openAs(null, { javaScriptEnabled: false });
  const patient = `/patients/${patientId}`;
  await signInTo(page, responsible.email, patient);
  await chooseTrust(page);

  const fields = goalFields(page, trust);
  await expect(fields.getByLabel('Fear of movement, baseline')).toHaveValue('33');
  await expect(fields.getByLabel('Fear of movement, baseline')).toHaveAttribute('readonly', '');
  await expect(fields.getByLabel('Target', { exact: true })).toHaveValue('29');
  await page.getByRole('link', { name: 'Record a score of today instead' }).click();
  await expect(goalFields(page, trust).getByLabel('Fear of movement now')).toHaveValue('');
  await page.getByRole('link', { name: /^Start from the score of/ }).click();
  await expect(goalFields(page, trust).getByLabel('Fear of movement, baseline')).toHaveValue('33');
  await page.getByRole('button', { name: 'Add goal' }).click();
  await page.waitForURL((url) => url.pathname === patient);
  await expect(fact(goalCard(page, trust), 'Baseline')).toHaveText('33 points');
  await expect(timelineEntries(page).filter({ hasText: 'Fear of movement 33 points' })).toHaveCount(1);
});
