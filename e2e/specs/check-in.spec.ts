import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { fact, goalCard, openChartTable, timelineEntries } from '@/e2e/pages/patient';
import { tabTo } from '@/e2e/pages/tab-to';
import { addDays } from '@/lib/domain/day';

test.use({ as: 'brandvold' });
// One after the other: they share a clinician, and each takes the calmest patient there is.
test.describe.configure({ mode: 'serial' });

/** Programs whose main measure is not leg function. */
const otherMain = /Peripheral artery|Sciatica/;
const painGoal = /^Have less pain/;

async function openCheckIn(page: Page): Promise<string> {
  await openCalmPatient(page, otherMain);
  const patient = page.url();
  await page.getByRole('link', { name: 'Check in', exact: true }).first().click();
  await page.waitForURL('**/check-in?*');
  await untilAlive(page.getByRole('button', { name: 'Record check-in' }));
  return patient;
}

/** Where a measure is typed; by keyboard, also when it is folded away. */
async function reach(page: Page, measure: RegExp, field: Locator): Promise<void> {
  const folded = page.locator('summary').filter({ hasText: measure });
  if ((await folded.count()) > 0 && !(await field.isVisible())) {
    await tabTo(page, folded);
    await page.keyboard.press('Enter');
  }
  await tabTo(page, field);
}

test('three measures are recorded by keyboard alone, and each goal follows', async ({ page }, testInfo) => {
  const patient = await openCheckIn(page);
  const began = Date.now();
  const pain = page.getByRole('group', { name: /^How strong was your leg pain/ });
  const flares = page.getByRole('group', { name: /^On how many of the last 7 days/ });
  const walking = page.getByRole('textbox', { name: /^Lower Extremity Functional Scale/ });

  await expect(page.locator('input:focus'), 'the first answer has the focus').toBeVisible();
  // From the top of the document on: the order of the fields is the measures' own.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const order = await page.evaluate(() => document.body.innerText);
  const fields = [
    { at: order.indexOf('Pain'), measure: /^Pain/, field: pain.getByRole('radio').first(), type: () => page.keyboard.press('0') },
    {
      at: order.indexOf('Flare days'),
      measure: /^Flare days/,
      field: flares.getByRole('radio').first(),
      type: () => page.keyboard.press('1'),
    },
    {
      at: order.indexOf('Lower Extremity'),
      measure: /^Lower Extremity/,
      field: walking,
      type: () => page.keyboard.type('61'),
    },
  ].sort((a, b) => a.at - b.at);
  for (const { measure, field, type } of fields) {
    await reach(page, measure, field);
    await type();
  }
  await expect(pain.getByRole('radio', { name: /^0/ })).toBeChecked();
  await expect(flares.getByRole('radio', { name: '1', exact: true })).toBeChecked();
  await expect(page.getByText(/^Last\s+\d+\s+points?\s+on/)).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(patient);
  testInfo.annotations.push({ type: 'seconds from the open form to the record', description: ((Date.now() - began) / 1000).toFixed(1) });

  await expect(fact(goalCard(page, painGoal), 'Latest')).toContainText('0 points');
  await expect(fact(goalCard(page, /^Pace activity/), 'Latest')).toContainText('1 day');
  await expect(fact(goalCard(page, /^Walk further/), 'Latest')).toContainText('61 points');
  await expect(
    timelineEntries(page)
      .filter({ hasText: /^Pain 0 points/ })
      .first(),
  ).toContainText('Dr. Oscar Brandvold');
});

test('what does not fit is told in the words of its measure, all at once, and nothing is stored', async ({ page }) => {
  const patient = await openCheckIn(page);
  const entries = page.locator('summary');
  for (const folded of await entries.all()) {
    if ((await folded.locator('xpath=..').getAttribute('open')) === null) await folded.click();
  }
  const walking = page.getByRole('textbox', { name: /^Lower Extremity Functional Scale/ });
  await walking.fill('81');
  const mood = page.getByRole('group', { name: /^Little interest/ }).first();
  await mood.getByRole('radio').nth(1).check();
  const day = page.getByLabel('Measured on');
  const today = await day.inputValue();
  // Two days on, as midnight may pass meanwhile.
  await day.fill(addDays(today, 2));
  await page.getByRole('button', { name: 'Record check-in' }).click();

  await expect(notice(page)).toContainText('Some entries do not fit yet.');
  await expect(walking).toHaveAccessibleDescription(/Leg function is scored from 0 to 80\./);
  await expect(walking).toHaveValue('81');
  await expect(
    page.getByText('Patient Health Questionnaire, 2 questions (PHQ-2) needs all 2 questions answered; 1 is missing.'),
  ).toBeVisible();
  await expect(mood.getByRole('radio').nth(1)).toBeChecked();
  await expect(day).toHaveAccessibleDescription('The day is in the future. Choose today or an earlier day.');
  await page.goto(patient);
  await expect(page.getByText('81 points')).toHaveCount(0);
});

test('a correction is appended with its reason: the wrong score stays visible, the goal follows the right one', async ({
  page,
  openAs,
}) => {
  await openCalmPatient(page, otherMain);
  const patient = page.url();
  const card = goalCard(page, painGoal);
  await card.getByRole('link', { name: 'Record score for Pain' }).click();
  await page.getByRole('radio', { name: /^9/ }).press('Space');
  await page.getByRole('button', { name: 'Record score' }).click();
  await page.waitForURL(`${patient}#goal-*`);
  await expect(fact(card, 'Latest')).toContainText('9 points');

  const wrong = timelineEntries(page)
    .filter({ hasText: /^Pain 9 points/ })
    .first();
  await wrong.getByRole('link', { name: 'Correct' }).click();
  await page.waitForURL('**/observations/*');
  const other = await openAs('brandvold');
  await other.goto(page.url());

  await page.getByLabel('Right value').fill('2');
  await page.getByRole('button', { name: 'Correct score' }).click();
  await expect(page.getByLabel('Why it is corrected')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Right value')).toHaveValue('2');
  await page.getByLabel('Why it is corrected').fill('Read from the wrong line of the form.');
  await page.getByRole('button', { name: 'Correct score' }).click();
  await page.waitForURL(patient);

  await expect(fact(card, 'Latest')).toContainText('2 points');
  await expect(
    timelineEntries(page).filter({ hasText: 'Corrected by a later entry' }).filter({ hasText: 'Pain 9 points' }).first(),
  ).toBeVisible();
  await expect(timelineEntries(page).filter({ hasText: 'Read from the wrong line of the form.' })).toContainText(/was 9 on/);
  await expect((await openChartTable(card)).getByRole('row').filter({ hasText: 'Corrected, was 9' })).toHaveCount(1);

  await test.step('who corrects the same score meanwhile sees what stands now and decides', async () => {
    await other.getByLabel('Right value').fill('4');
    await other.getByLabel('Why it is corrected').fill('Heard it differently.');
    await other.getByRole('button', { name: 'Correct score' }).click();
    await expect(notice(other)).toContainText(/It now says 2\s+points, corrected by Dr\. Oscar Brandvold: Read from the wrong line/);
    await expect(other.getByLabel('Right value')).toHaveValue('4');
    await page.reload();
    await expect(fact(card, 'Latest'), 'nothing of the second is stored yet').toContainText('2 points');
    await other.getByRole('button', { name: 'Correct theirs' }).click();
    await other.waitForURL(patient);
    await expect(fact(goalCard(other, painGoal), 'Latest')).toContainText('4 points');
  });
});
