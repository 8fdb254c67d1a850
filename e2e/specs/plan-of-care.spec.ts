import { expect, type Page } from '@playwright/test';
import { openPatientAhead } from '@/e2e/fixtures/patient-ahead';
import { test } from '@/e2e/fixtures/test';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { openPatientWith } from '@/e2e/pages/find-patient';
import { goalCard, newestEntry } from '@/e2e/pages/patient';
import { makeMove, openMove, plan } from '@/e2e/pages/plan';

/** A name as the browser tells it, on one line. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Of a patient of the test's own, the first step that the program suggests. */
async function openSuggestion(page: Page) {
  await openPatientAhead(page);
  return page.getByRole('button', { name: /^Accept (?!Screen)/ }).first();
}

test.describe('suggestions', () => {
  test('one that is accepted happens, and does not come back', async ({ page }) => {
    const accept = await openSuggestion(page);
    const name = spaced(await accept.innerText());
    await accept.click();
    await expect(newestEntry(page)).toContainText('Suggestion accepted');
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  });

  test('one that is declined says why, and does not come back', async ({ page }) => {
    const accept = await openSuggestion(page);
    const name = spaced(await accept.innerText());
    const about = name.replace('Accept ', '');
    const form = page.locator('details').filter({ hasText: 'Decline' }).filter({ hasText: about });
    await form.locator('summary').click();
    await form.getByRole('button', { name: /^Decline/ }).click();
    await expect(form.getByText('Choose why not.')).toBeVisible();
    await form.getByLabel('Why not').selectOption('Something outside of care explains it');
    await form.getByLabel('Note').fill('One bad day after a long trip');
    await form.getByRole('button', { name: /^Decline/ }).click();
    await expect(newestEntry(page)).toContainText('Suggestion declined');
    await expect(newestEntry(page)).toContainText('One bad day after a long trip');
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  });
});

test.describe('phases', () => {
  // The tests share a caseload, so one after the other.
  test.describe.configure({ mode: 'default' });
  test.use({ as: 'tamura' });

  test('care is put on hold and resumed, each with its reason', async ({ page }) => {
    await openCalmPatient(page, 'On hold');
    await test.step('without a reason nothing moves', async () => {
      await openMove(page, 'Put on hold');
      await page.getByRole('button', { name: 'Put on hold' }).click();
      await expect(page.getByText('Say why.')).toBeVisible();
    });
    await test.step('on hold, every goal stands still', async () => {
      await page.getByLabel('Why').fill('Away for a week');
      await page.getByRole('button', { name: 'Put on hold' }).click();
      await expect(plan(page)).toContainText('On hold since');
      await expect(goalCard(page, /^Have less pain/)).toContainText(/On hold|Completed on/);
      await expect(newestEntry(page)).toContainText('Put on hold');
      await expect(plan(page).getByRole('link', { name: /^Step back/ })).toHaveCount(0);
    });
    await test.step('resumed, it goes on', async () => {
      await makeMove(page, 'Resume', 'Back again');
      await expect(plan(page)).not.toContainText('On hold since');
      await expect(page.getByRole('region', { name: /^Needs you/ })).toContainText('Check-in due today');
    });
  });

  test('a patient steps back a phase, without any script', async ({ page, openAs }) => {
    const link = await openPatientWith(page, () => plan(page).getByRole('link', { name: /^Step back to/ }));
    const phase = (await link.innerText()).replace('Step back to ', '');
    const plain = await openAs('tamura', { javaScriptEnabled: false });
    await plain.goto(page.url());
    await plain
      .getByRole('link', { name: `Step back to ${phase}` })
      .first()
      .click();
    await plain.getByLabel('Why').fill('A flare after the weekend');
    await plain.getByRole('button', { name: `Step back to ${phase}` }).click();
    await expect(plan(plain).first()).toContainText(phase);
    await expect(newestEntry(plain)).toContainText(`Stepped back to ${phase}`);
  });
});
