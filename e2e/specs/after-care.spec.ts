import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { addDays } from '@/lib/domain/day';

test.use({ as: 'okafor' });

/** Opens the first patient without a program whose completed care has a goal that goes on, and gives that goal. */
async function openAfterCare(page: Page): Promise<Locator> {
  await page.goto('/patients');
  const links = page.getByRole('main').getByRole('rowheader').getByRole('link');
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
    await page.goto(href);
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    const record = page.getByRole('link', { name: 'Record score for Pain' }).first();
    if ((await record.count()) === 0) continue;
    const id = await page.getByRole('article').filter({ has: record }).first().getAttribute('id');
    return page.locator(`[id="${id}"]`);
  }
  throw new Error('No completed care of this clinician goes on.');
}

// Patients are looked through until one fits, and every step is a page of its own.
test.slow();

test('after care a wrong score is corrected, and the goal that follows it completed and reopened', async ({ page }) => {
  const goal = await openAfterCare(page);

  await test.step('only days after its end are offered, and others are refused', async () => {
    await goal.getByRole('link', { name: 'Record score for Pain' }).click();
    const on = page.getByLabel('Measured on');
    await expect(on).toHaveAttribute('min', /./);
    const first = (await on.getAttribute('min')) ?? '';
    await on.fill(addDays(first, -1));
    await page.getByRole('radio', { name: /^10/ }).press('Space');
    await page.getByRole('button', { name: 'Record score' }).click();
    await expect(page.getByText(/^Care ended on .* Choose a later day\.$/)).toBeVisible();
    await on.fill((await on.getAttribute('max')) ?? '');
    await page.getByRole('button', { name: 'Record score' }).click();
    await expect(goal).toContainText('Scored after care, on');
    await expect(goal.getByRole('link', { name: /^Complete/ })).toHaveCount(0);
  });

  await test.step('corrected, it says why, and the goal is judged anew', async () => {
    await page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('link', { name: /^Correct/ })
      .first()
      .click();
    await page.getByLabel('Right value').fill('0');
    await page.getByLabel('Why it is corrected').fill('Typed wrongly');
    await page.getByRole('button', { name: 'Correct score' }).click();
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Typed wrongly');
    await expect(goal).toContainText('meets the limit');
  });

  await test.step('completed it is scored no more, until it is reopened', async () => {
    await goal.getByRole('link', { name: 'Complete the goal for Pain' }).click();
    const complete = page.getByRole('button', { name: 'Complete goal' });
    await expect(complete).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep watching' })).toHaveCount(0);
    await complete.click();
    await expect(goal).toContainText('Completed on');
    await expect(goal.getByRole('link', { name: 'Record score for Pain' })).toHaveCount(0);
    await goal.getByRole('link', { name: 'Reopen the goal for Pain' }).click();
    await page.getByLabel('Why it is open again').fill('Pain came back');
    await page.getByRole('button', { name: 'Reopen goal' }).click();
    await expect(goal).not.toContainText('Completed on');
    await expect(goal.getByRole('link', { name: 'Record score for Pain' })).toBeVisible();
  });
});
