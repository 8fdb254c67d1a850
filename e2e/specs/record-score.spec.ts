import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { caseloadRows, openCalmPatient, whyNow } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { fact, goalCard, openChartTable, timelineEntries } from '@/e2e/pages/patient';
import { addDays } from '@/lib/domain/day';

const painGoal = /^Have less pain/;

/** Opens a patient whose pain goal is on track and can still get worse. Returns the name. */
async function openOnTrack(page: Page): Promise<string> {
  await page.goto('/caseload');
  const links = caseloadRows(page).filter({ hasNotText: 'Red flag' }).getByRole('rowheader').getByRole('link');
  for (const href of (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).reverse()) {
    await page.goto(href);
    const card = goalCard(page, painGoal);
    const baseline = Number.parseInt(await fact(card, 'Baseline').innerText(), 10);
    if (baseline <= 7 && (await card.getByText('On track', { exact: true }).count()) > 0) {
      return page.getByRole('heading', { level: 1 }).innerText();
    }
  }
  throw new Error('No pain goal of this caseload is on track.');
}

test.describe('a score', () => {
  test.use({ as: 'ferrand' });

  test('changes the status of its goal, the rule behind it, its chart and the caseload', async ({ page }) => {
    const name = await openOnTrack(page);
    const patient = page.url();
    const card = goalCard(page, painGoal);
    const before = await (await openChartTable(card)).getByRole('row').count();

    await test.step('no pain at all reaches the target', async () => {
      await card.getByRole('link', { name: 'Record score for Pain' }).click();
      await page.waitForURL('**/record?*');
      await page.getByRole('radio', { name: /^0/ }).press('Space');
      await page.getByRole('button', { name: 'Record score' }).click();
      await page.waitForURL(`${patient}#goal-*`);
      await expect(card).toContainText('Achieved');
      await expect(fact(card, 'Latest')).toContainText('0 points');
      await expect(fact(card, 'Latest')).toContainText('today');
      const rows = (await openChartTable(card)).getByRole('row');
      await expect(rows).toHaveCount(before + 1);
      await expect(rows.filter({ hasText: '0 points' })).not.toHaveCount(0);
    });

    await test.step('the worst pain calls for someone now', async () => {
      await card.getByRole('link', { name: 'Record score for Pain' }).click();
      await page.waitForURL('**/record?*');
      await expect(page.getByText(/Last 0\s+points on/)).toBeVisible();
      await page.getByRole('radio', { name: /^10/ }).press('Space');
      await page.getByRole('button', { name: 'Record score' }).click();
      await page.waitForURL(`${patient}#goal-*`);
      await expect(card).toContainText('Off track');
      await expect(card).toContainText(/10 points is \d+ worse than \d+ at the start/);
      await expect(fact(card, 'Latest')).toContainText('10 points');
      await expect((await openChartTable(card)).getByRole('row')).toHaveCount(before + 2);
      await expect(page.getByRole('region', { name: /^Needs you/ })).toContainText(/Pain goal worsening/);
      await expect(timelineEntries(page).first()).toContainText(/Pain.*10/);
      await page.goto('/caseload');
      await expect(whyNow(caseloadRows(page).filter({ hasText: name }))).toContainText(/Pain goal worsening: 10 points/);
    });
  });
});

test.describe('a score that cannot be', () => {
  test.use({ as: 'whitcombe' });

  test('is refused in the words of its measure, keeps what was typed, changes nothing', async ({ page }) => {
    await openCalmPatient(page);
    const patient = page.url();
    const card = goalCard(page, /^Trust the leg/);
    const latest = await fact(card, 'Latest').innerText();
    await card.getByRole('link', { name: 'Record score for Fear of movement' }).click();
    const score = page.getByRole('textbox', { name: /TSK-11|Fear of movement/ });
    const day = page.getByLabel('Measured on');
    const today = await day.inputValue();
    const send = page.getByRole('button', { name: 'Record score' });

    // No two neighbors have the same answer: an answer is the one to what was typed last.
    for (const [typed, words] of [
      ['', /^Fear of movement is scored from 11 to 44\./],
      ['eleven', /^Enter the score as a number\./],
      ['10', /^Fear of movement is scored from 11 to 44\./],
      ['20.5', /^Fear of movement is scored in whole numbers from 11 to 44\./],
      ['45', /^Fear of movement is scored from 11 to 44\./],
    ] as const) {
      await score.fill(typed);
      await send.click();
      await expect(score).toHaveAccessibleDescription(words);
      await expect(score).toHaveAttribute('aria-invalid', 'true');
      await expect(score).toHaveValue(typed);
      await expect(day).toHaveValue(today);
    }

    // Two days on, as midnight may pass meanwhile.
    const toCome = addDays(today, 2);
    for (const [on, words] of [
      [toCome, 'The day is in the future. Choose today or an earlier day.'],
      ['1999-01-01', /^Care started on .+\. Choose that day or a later one\./],
      ['', 'Choose a date.'],
    ] as const) {
      await score.fill('20');
      await day.fill(on);
      await send.click();
      await expect(day).toHaveAccessibleDescription(words);
      await expect(score).toHaveValue('20');
      await expect(day).toHaveValue(on);
    }
    await test.step('questions left open are told as well', async () => {
      await page.getByText('Another measure').click();
      await page.getByRole('navigation', { name: 'Measure' }).getByRole('link', { name: 'Numeric pain rating scale' }).click();
      // The form before has a button of that name as well: only the question shows that it is gone.
      await expect(page.getByRole('group', { name: 'How strong was your leg pain, on average, over the last 7 days?' })).toBeVisible();
      await expect(score).toHaveCount(0);
      await send.click();
      await expect(notice(page)).toHaveText('Numeric pain rating scale needs an answer.');
    });
    await page.goto(patient);
    await expect(fact(card, 'Latest')).toHaveText(latest, { useInnerText: true });
  });
});

test.describe('a goal that two people change', () => {
  test.use({ as: 'khoury' });

  test('shows the second both versions, and lets them decide', async ({ page, openAs }) => {
    await openCalmPatient(page);
    const patient = page.url();
    const card = goalCard(page, painGoal);
    await card.getByRole('link', { name: 'Change the goal for Pain' }).click();
    await page.waitForURL('**/goals/*');
    const other = await openAs('khoury');
    await other.goto(page.url());

    await page.getByRole('textbox', { name: 'Target' }).fill('1');
    await page.getByLabel('Importance').selectOption({ label: '1, low' });
    await page.getByLabel('Why it changes').fill('The patient wants to sleep through the night.');
    await page.getByRole('button', { name: 'Change goal' }).click();
    await page.waitForURL(`${patient}#goal-*`);
    await expect(fact(card, 'Target')).toHaveText('1 point');

    await other.getByRole('textbox', { name: 'Target' }).fill('2');
    await other.getByLabel('Importance').selectOption({ label: '2, medium' });
    await other.getByLabel('Why it changes').fill('The plan allows for two.');
    await other.getByRole('button', { name: 'Change goal' }).click();
    await expect(notice(other)).toContainText('Someone changed this goal while you were editing it.');
    await expect(notice(other)).toContainText('It now says: target 1 point, due');
    await expect(notice(other)).toContainText('importance 1');
    await expect(other.getByRole('textbox', { name: 'Target' })).toHaveValue('2');
    await expect(other.getByLabel('Importance')).toHaveValue('2');
    await expect(other.getByLabel('Why it changes')).toHaveValue('The plan allows for two.');
    await page.reload();
    await expect(fact(card, 'Target'), 'nothing of the second is stored yet').toHaveText('1 point');

    await other.getByRole('button', { name: 'Replace with mine' }).click();
    await other.waitForURL(`${patient}#goal-*`);
    await expect(fact(goalCard(other, painGoal), 'Target')).toHaveText('2 points');
    const timeline = timelineEntries(other);
    await expect(timeline.filter({ hasText: 'The patient wants to sleep through the night.' })).toBeVisible();
    await expect(timeline.filter({ hasText: 'The plan allows for two.' })).toBeVisible();
  });
});
