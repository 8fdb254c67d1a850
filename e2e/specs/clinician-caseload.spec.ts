import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { caseloadRows, patientLink, patientName, whyNow } from '@/e2e/pages/caseload';

test.use({ as: 'clinician' });

/** The words before a reason, most urgent first; "Review" and "Overdue" stand among each other. */
const urgency = [/^Emergency/, /^Today/, /^(Review|Overdue)/, /^Due/, /^Confirm/, /^(Nothing to do|Snoozed until)/];

test('shows those who need someone first, each with the reason in words', async ({ page }) => {
  await page.goto('/caseload');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Caseload');
  await expect(caseloadRows(page)).not.toHaveCount(0);
  const reasons = (await Promise.all((await caseloadRows(page).all()).map((row) => whyNow(row).innerText()))).map((text) => text.trim());
  const places = reasons.map((reason) => urgency.findIndex((words) => words.test(reason)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0], 'an emergency stands on top').toBe(0);
  expect(new Set(places).size, 'every kind of urgency').toBe(urgency.length);

  const needSomeone = reasons.filter((_, i) => places[i] !== urgency.length - 1);
  await expect(page.getByText(`${reasons.length} open programs, ${needSomeone.length} need you now.`)).toBeVisible();
  expect(reasons[0]).toMatch(/Red flag: .+, unacknowledged for \d+ (min|h)\./);
  for (const reason of needSomeone)
    expect(reason, 'a sentence of its own').toMatch(/:\s+[A-Z\d].+\.(\s+and \d+ more)?(\s+(Task due:|\d+ tasks due,) .+)?$/);
});

test('sorts, filters and searches on the server, all of it in the address', async ({ page, openAs }) => {
  await page.goto('/caseload');
  await expect(caseloadRows(page)).not.toHaveCount(0);
  const all = await caseloadRows(page).count();
  const someone = await patientName(caseloadRows(page).last());

  await page.getByRole('link', { name: 'Patient', exact: true }).click();
  await expect(page).toHaveURL('/caseload?sort=patient');
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'ascending');
  const families = async () =>
    (await Promise.all((await caseloadRows(page).all()).map(patientName))).map((name) => name.split(' ').at(-1) ?? '');
  const ascending = await families();
  expect(ascending).toEqual([...ascending].sort(new Intl.Collator('en').compare));
  await page.getByRole('link', { name: 'Patient', exact: true }).click();
  await expect(page).toHaveURL('/caseload?sort=-patient');
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'descending');
  expect(await families()).toEqual(ascending.toReversed());

  const need = page.getByRole('combobox', { name: 'Need' });
  await untilAlive(need);
  await need.selectOption({ label: 'Red flag or self-harm answer' });
  await expect(page).toHaveURL('/caseload?sort=-patient&need=flag');
  await expect(caseloadRows(page).filter({ hasNotText: /Red flag|Self-harm/ })).toHaveCount(0);
  await expect(caseloadRows(page)).not.toHaveCount(0);
  const flagged = await caseloadRows(page).count();
  expect(flagged).toBeLessThan(all);
  for (const row of await caseloadRows(page).all()) await expect(whyNow(row)).toContainText(/Red flag|Self-harm/);

  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(caseloadRows(page)).toHaveCount(all);
  await page.getByRole('searchbox', { name: 'Name or record number' }).fill(someone);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/caseload\?sort=-patient&q=/);
  await expect(caseloadRows(page)).toHaveCount(1);
  expect(await patientName(caseloadRows(page).first())).toBe(someone);

  const other = await openAs('clinician');
  await other.goto(page.url());
  await expect(caseloadRows(other), 'the address alone says it all').toHaveCount(1);
  await page.goBack();
  await expect(caseloadRows(page)).toHaveCount(all);
});

test('takes nonsense in the address for nothing', async ({ page }) => {
  // Without the reasons, which say for how many minutes a flag has waited.
  const shown = async () => {
    await expect(caseloadRows(page)).not.toHaveCount(0);
    return patientLink(caseloadRows(page)).allInnerTexts();
  };
  await page.goto('/caseload');
  const names = await shown();
  const response = await page.goto("/caseload?sort=';DROP TABLE patient--&need=x&program=y&after=z&size=0&q=");
  expect(response?.status()).toBe(200);
  expect(await shown()).toEqual(names);
  await page.goto('/caseload?q=zqxwv');
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

test('is walked with j, k and Enter', async ({ page }) => {
  await page.goto('/caseload');
  const [first, second] = [patientLink(caseloadRows(page).nth(0)), patientLink(caseloadRows(page).nth(1))];
  const name = await patientName(caseloadRows(page).nth(1));
  await untilAlive(caseloadRows(page).first());
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('j');
  await expect(second).toBeFocused();
  await page.keyboard.press('k');
  await expect(first).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Name or record number' })).toBeFocused();
  await page.keyboard.type('j');
  await expect(page.getByRole('searchbox', { name: 'Name or record number' })).toHaveValue('j');
  await second.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});
