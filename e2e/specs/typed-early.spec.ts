import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { goalCard } from '@/e2e/pages/patient';

/** Opens a page whose scripts do not come until they are let go. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return letGo;
}

test('what a member typed before the scripts came is searched for', async ({ page }) => {
  const letGo = await openWithoutScripts(page, '/');
  await page.getByRole('combobox', { name: 'Find your employer or health plan' }).fill('quillbr');
  await expect(page.getByRole('option')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('option', { name: /Quillbrook Foods/ })).toBeVisible();
});

test.describe('a clinician', () => {
  test.use({ as: 'whitcombe' });

  test('keeps a score that was typed before the scripts came, also when it is refused', async ({ page }) => {
    await openCalmPatient(page);
    const record = goalCard(page, /^Trust the leg/).getByRole('link', { name: 'Record score for Fear of movement' });
    const letGo = await openWithoutScripts(page, (await record.getAttribute('href')) ?? '');
    const score = page.getByRole('textbox', { name: /TSK-11|Fear of movement/ });
    await score.fill('45');
    letGo();
    // With the scripts the change since the last score is told.
    await expect(score).toHaveAccessibleDescription(/: (\d+\spoints? (better|worse)|no change)/);
    await page.getByRole('button', { name: 'Record score' }).click();
    await expect(score).toHaveAccessibleDescription(/^Fear of movement is scored from 11 to 44\./);
    await expect(score).toHaveValue('45');
  });
});
