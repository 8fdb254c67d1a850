import { expect, type Locator } from '@playwright/test';
import { openPatientAhead } from '@/e2e/fixtures/patient-ahead';
import { test } from '@/e2e/fixtures/test';
import { caseloadRows, patientLink } from '@/e2e/pages/caseload';
import { openPatientWith } from '@/e2e/pages/find-patient';

test.use({ as: 'clinician' });

test('on a phone what is needed comes before the goals, and each line leads to its goal', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/caseload');
  await patientLink(caseloadRows(page).first()).click();
  await page.waitForURL('**/patients/*');
  const glance = page.getByRole('list', { name: 'Goals at a glance' }).first();
  const needs = page.getByRole('region', { name: /^Needs you/ }).first();
  const top = async (what: typeof needs) => (await what.boundingBox())?.y ?? Number.NaN;
  // Polled, as what is still being drawn above moves both.
  await expect.poll(async () => (await top(needs)) < (await top(glance))).toBe(true);
  const line = glance.getByRole('listitem').last();
  const wording = await line.getByRole('link').innerText();
  const goal = page.getByRole('article', { name: wording }).first();
  await expect(goal).not.toBeInViewport();
  await line.getByRole('link').click();
  await expect(goal).toBeInViewport();
});

test('the goal attainment score tells its parts, and they add up to it', async ({ page }) => {
  await page.goto('/caseload');
  await patientLink(caseloadRows(page).last()).click();
  await page.waitForURL('**/patients/*');
  await page.getByText('Its parts').first().click();
  const parts = page.getByRole('group').filter({ hasText: 'Its parts' }).first();
  await expect(parts.getByRole('definition').first()).toBeVisible();
  const points = (await parts.getByRole('definition').allInnerTexts()).map((text) => Number(text.replace('−', '-').replace('+', '')));
  expect(points.length).toBeGreaterThan(1);
  const sum = points.reduce((all, one) => all + one, 0);
  const score = Number(await page.getByText('Goal attainment (T score)').first().locator('xpath=following-sibling::p[1]').innerText());
  // Each part is told with one decimal.
  expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.05 * points.length);
});

test('the main measure has an estimate for its due date, with what it rests on and how past ones held', async ({ openAs }) => {
  const page = await openAs(null);
  await openPatientAhead(page);
  const estimate = page.getByText(/^Estimate for .+: leg function \d+(\.\d)?\spoints$/);
  await expect(estimate).toBeVisible();
  await expect(estimate.locator('..')).toContainText(/80% interval \d+(\.\d)?\D+\d+(\.\d)?/);
  await page.getByText('What this rests on').click();
  await expect(page.getByText(/^\d+ comparable completed courses, all of them synthetic\./)).toBeVisible();
  await expect(page.getByText(/^How past estimates held: \d+% of final values fell inside their interval/)).toBeVisible();
});

test('an earlier course stands beside the running one in lines, and opens with its charts', async ({ page }) => {
  const opening = await openPatientWith(page, () => page.getByRole('link', { name: /^Charts of / }));
  const program = ((await opening.getAttribute('aria-label')) ?? '').replace('Charts of ', '');
  const course = page.getByRole('region', { name: program, exact: true }).last();
  await expect(course).toContainText(/Ended .*\d{4}/);
  await expect(course.getByRole('list', { name: 'Goals at a glance' }).getByRole('listitem').first()).toBeVisible();
  const charts = page.getByText('Numbers as a table');
  await expect(charts.first()).toBeVisible();
  const before = await charts.count();
  await opening.click();
  await page.waitForURL(/course=/);
  await expect.poll(() => charts.count()).toBeGreaterThan(before);
  await expect(course.getByText('Numbers as a table').first()).toBeVisible();
});

test('on paper a red flag is as dark as any other word, and nothing is printed that is only for the screen', async ({ page }) => {
  const colorOf = (what: Locator) => what.evaluate((element) => getComputedStyle(element).color);
  await page.emulateMedia({ media: 'print' });
  await page.goto('/caseload');
  await expect(page.getByText('Skip to content')).toBeHidden();
  expect(await colorOf(page.getByText(/waits? for you$/))).toBe(await colorOf(page.locator('body')));
  await patientLink(caseloadRows(page).first()).click();
  await page.waitForURL('**/patients/*');
  await expect(page.getByText('Numbers as a table').first()).toBeAttached();
  await expect(page.getByLabel('Note', { exact: true })).toBeHidden();
  await expect(page.getByText('Snooze').first()).toBeHidden();
  const entries = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  await expect(entries.filter({ has: page.getByText('Correct', { exact: true }) }).first()).not.toHaveText(/·\s*$/, { useInnerText: true });
  // A sheet taller than what there is to print: the page ends with its content, so no empty sheet follows.
  await page.setViewportSize({ width: 800, height: 20_000 });
  await expect.poll(() => page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThan(20_000);
});
