import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answerScreening, chooseCondition, goalFields } from '@/e2e/pages/assignment';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';

const condition = 'Bone stress injury, lower grade';

test.use({ as: 'farrokhi' });

/** An earlier course of the same condition may stand beside it. */
const runningCourse = (page: Page) =>
  page.getByRole('region', { name: condition, exact: true }).filter({ has: page.getByRole('link', { name: 'Check in' }) });

async function assignBoneStress(page: Page): Promise<string> {
  await openCalmPatient(page, 'Bone stress');
  const patient = page.url();
  await page.goto(`${patient}/assign`);
  await page.getByLabel('Site of the bone stress injury').selectOption({ label: 'Fibula' });
  await page.getByLabel('MRI grade').selectOption({ label: 'Grade 1' });
  await chooseCondition(page, condition);
  await answerScreening(page);
  await page.getByRole('button', { name: 'Check answers' }).click();
  await goalFields(page, /^Have less pain/)
    .getByLabel('Pain now')
    .fill('6');
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.getByRole('button', { name: `Assign ${condition}` }).click();
  await page.waitForURL(patient);
  return patient;
}

/** Says of one gate that it is met, or no longer. */
async function checkGate(page: Page, gate: string, says: 'Mark as met' | 'No longer met', note: string): Promise<void> {
  const region = runningCourse(page);
  const item = region.getByRole('listitem').filter({ hasText: gate });
  await item.locator('summary').click();
  await item.getByLabel('How, and what was found').fill(note);
  await item.getByRole('button', { name: says }).click();
  const said = `${says === 'Mark as met' ? 'Met' : 'No longer met'} on`;
  // Once every gate is met they fold away, so what was said need not be seen.
  await expect(region.locator('li').filter({ hasText: gate })).toContainText(new RegExp(`${said} .* by Dr\\. Leila Farrokhi: ${note}`));
}

test.slow();

test('running stays locked until every gate is met, also against a form that was opened before', async ({ page, openAs }) => {
  const patient = await assignBoneStress(page);
  const region = runningCourse(page);
  const gates = [
    'Pressing on the bone no longer hurts',
    'Walking is free of pain',
    'Strength, function and loading tests',
    'What led to the injury',
  ];
  await expect(region.getByRole('heading', { name: 'Running and hopping are locked' })).toBeVisible();
  await expect(region).toContainText('0 of 4 gates met. They open when every gate is met.');

  await test.step('what is locked cannot be entered', async () => {
    await region.getByRole('link', { name: 'Check in' }).click();
    await expect(page.getByText('locked with running')).not.toHaveCount(0);
    await expect(page.getByRole('textbox', { name: /^Single-leg hop|^Hop/ })).toHaveCount(0);
  });

  await test.step('a gate without how it was examined is not met', async () => {
    await page.goto(patient);
    const item = region.getByRole('listitem').filter({ hasText: gates[0] });
    await item.locator('summary').click();
    await item.getByRole('button', { name: 'Mark as met' }).click();
    await expect(item.getByLabel('How, and what was found')).toHaveAttribute('aria-invalid', 'true');
    await expect(region).toContainText('0 of 4 gates met.');
  });

  await test.step('three of four are not enough, the fourth opens it', async () => {
    await page.goto(patient);
    for (const gate of gates.slice(0, 3)) await checkGate(page, gate, 'Mark as met', 'Examined today, both sides.');
    await expect(region.getByRole('heading', { name: 'Running and hopping are locked' })).toBeVisible();
    await checkGate(page, gates[3] ?? '', 'Mark as met', 'New shoes, mileage doubled in a week.');
    await expect(region.getByRole('heading', { name: /^Running and hopping are open since/ })).toBeVisible();
  });

  const other = await openAs('farrokhi');
  const hop = other.getByRole('textbox', { name: /hop/i });
  await test.step('a form opened while it was open is refused once a gate is taken back', async () => {
    await other.goto(patient);
    await runningCourse(other).getByRole('link', { name: 'Check in' }).click();
    await other.waitForURL('**/check-in?*');
    await expect(other.getByRole('button', { name: 'Record check-in' })).toBeVisible();
    const folded = other.locator('summary').filter({ hasText: /hop/i });
    if (!(await hop.isVisible())) await folded.click();
    await hop.fill('92');

    const met = region.locator('summary').filter({ hasText: 'of 4 gates met' });
    await met.click();
    await checkGate(page, gates[1] ?? '', 'No longer met', 'Limps after the stairs.');
    await expect(region.getByRole('heading', { name: 'Running and hopping are locked' })).toBeVisible();

    await other.getByRole('button', { name: 'Record check-in' }).click();
    await expect(notice(other)).toBeVisible();
    await expect(other.getByRole('main')).toContainText(
      'stays locked until every running gate is met. Still open: Walking is free of pain.',
    );
    await page.reload();
    await expect(page.getByText('92%')).toHaveCount(0);
  });
});
