import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { caseloadRows, patientName } from '@/e2e/pages/caseload';
import { readRate, wilsonPercent } from '@/e2e/pages/figures';
import { addDays } from '@/lib/domain/day';
import { programs } from '@/lib/domain/programs/registry';
import { formatMonths } from '@/lib/format/dates';

test.use({ as: 'manager' });

/** The newest first month and last month that may be chosen, as days. */
async function monthsToChoose(page: Page): Promise<{ from: string[]; to: string[] }> {
  const values = (label: string) =>
    page
      .getByLabel(label, { exact: true })
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  return { from: await values('Enrolled from'), to: await values('to the end of') };
}

/** Quarters so long ago that their care is over: nothing that another test does changes their figures. */
async function longAgo(page: Page): Promise<string> {
  await page.goto('/outcomes');
  const { from, to } = await monthsToChoose(page);
  return `from=${from[0]}&to=${to.at(-3)}`;
}

const programRows = (page: Page) =>
  page
    .getByRole('table', { name: /^Outcomes by program/ })
    .locator('tbody')
    .getByRole('row');

test('shows by program who was enrolled, followed up and better, with intervals, for the period that was asked for', async ({ page }) => {
  const query = new URLSearchParams(await longAgo(page));
  await page.getByLabel('Enrolled from').selectOption(query.get('from') ?? '');
  await page.getByLabel('to the end of').selectOption(query.get('to') ?? '');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(new RegExp(`from=${query.get('from')}&to=${query.get('to')}`));

  await expect(
    page.getByRole('table', { name: `Outcomes by program, enrolled ${formatMonths(query.get('from') ?? '', query.get('to') ?? '')}` }),
  ).toBeVisible();
  const names = await programRows(page).getByRole('link').allInnerTexts();
  expect([...names].sort()).toEqual(
    Object.values(programs)
      .map(({ name }) => name)
      .sort(),
  );
  const columns = (await page.getByRole('columnheader').allInnerTexts()).map((name) => name.trim());
  expect(columns).toEqual(
    expect.arrayContaining(['Enrolled', 'Followed up', 'Reached MCID, everyone', 'Completers only', 'Mean improvement']),
  );

  const rates = (await programRows(page).getByRole('cell').allInnerTexts()).flatMap((text) => readRate(text) ?? []);
  expect(rates.length, 'some are large enough to show').toBeGreaterThan(3);
  for (const { share, low, high, count, total } of rates) {
    const interval = wilsonPercent(count, total);
    expect(share).toBeCloseTo((100 * count) / total, 1);
    expect(Math.abs(low - interval.low), `${count} of ${total}`).toBeLessThan(0.06);
    expect(Math.abs(high - interval.high), `${count} of ${total}`).toBeLessThan(0.06);
  }
});

test('shows one program in detail: responders, average course with its table, completion, goals', async ({ page }) => {
  await page.goto(`/outcomes?${await longAgo(page)}`);
  await page.getByRole('combobox', { name: 'Program' }).selectOption({ label: programs.sciatica.name });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(programs.sciatica.name);
  await expect(page.getByRole('figure', { name: 'Reached MCID, everyone' })).toContainText(/\d+ of \d+\s+95% CI [\d.]+–[\d.]+%/, {
    useInnerText: true,
  });
  await expect(page.getByRole('region', { name: 'Responders' })).toContainText('Reached the MCID');

  const course = page.getByRole('region', { name: /^Average .+ by week/ });
  await expect(course.getByRole('img')).toBeVisible();
  await course.getByText('Numbers as a table').click();
  const weeks = course.getByRole('table').locator('tbody').getByRole('row');
  await expect(weeks.first()).toContainText(/^Week 0/);
  expect(await weeks.count()).toBeGreaterThan(3);
  await expect(page.getByRole('region', { name: 'From enrollment to completion' }).getByRole('listitem').first()).toContainText('100.0%');
  await expect(
    page
      .getByRole('table', { name: /^Goals of those enrolled/ })
      .locator('tbody')
      .getByRole('row'),
  ).not.toHaveCount(0);
  const suggestions = page.getByRole('region', { name: 'Suggestions and how they were answered' });
  await expect(suggestions.getByRole('figure', { name: 'Accepted, of those decided' })).toContainText(/\d+ of \d+|Withheld/, {
    useInnerText: true,
  });
  await expect(suggestions.getByRole('table', { name: /^Suggestions by step/ }).getByRole('rowheader')).not.toHaveCount(0);
  await expect(page.getByText('There is no comparison group.')).toBeVisible();
});

test('tells no person, and no count from which one could be told, on the page or in its file', async ({ page, openAs }) => {
  const clinician = await openAs('clinician');
  await clinician.goto('/caseload');
  const names = await Promise.all((await caseloadRows(clinician).all()).map(patientName));
  expect(names.length).toBeGreaterThan(10);
  const period = await longAgo(page);
  const small = /^([1-9]|10)$/;
  for (const [query, fewest] of [
    ['', 10],
    [`?${period}`, 10],
    [`?${period}&program=sciatica`, 10],
    [`?${period}&program=peroneal`, 0],
  ] as const) {
    await page.goto(`/outcomes${query}`);
    await expect(page.getByRole('link', { name: 'Export CSV' })).toBeVisible();
    const html = await page.content();
    for (const name of names) expect(html).not.toContain(name);
    expect(html).not.toMatch(/CD-\d{3}/);
    const cells = await page.locator('main table:has(caption) td').allInnerTexts();
    const ofPeople = cells.filter((text) => !text.includes('points')).map((text) => text.trim());
    expect(
      ofPeople.filter((text) => small.test(text)),
      query,
    ).toEqual([]);
    for (const { count, total } of cells.flatMap((text) => readRate(text) ?? [])) {
      expect(String(count), query).not.toMatch(small);
      expect(String(total - count), query).not.toMatch(small);
    }

    const file = await (await page.request.get(`/outcomes/export${query}`)).text();
    for (const name of names) expect(file).not.toContain(name);
    const [head = '', ...rows] = file.trim().split(/\r?\n/);
    const [n, of] = [head.split(',').indexOf('n'), head.split(',').indexOf('of')];
    expect(rows.length).toBeGreaterThan(fewest);
    for (const row of rows) {
      // Quoted texts hold commas; the counts stand behind them.
      const cellsOfRow = row.replaceAll(/"(?:[^"]|"")*"/g, 'text').split(',');
      expect(
        [cellsOfRow[n], cellsOfRow[of]].filter((count) => small.test(count ?? '')),
        row,
      ).toEqual([]);
    }
  }
});

test('other days are told by the quarters that hold them, the same on the page and in its file, and what cannot be told says why', async ({
  page,
}) => {
  const query = new URLSearchParams(await longAgo(page));
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  await page.goto(`/outcomes?program=sciatica&from=${from}&to=${to}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(programs.sciatica.name);
  const figures = await page.getByRole('main').getByRole('figure').allInnerTexts();
  expect(figures.length).toBeGreaterThan(4);
  const file = await (await page.request.get(`/outcomes/export?program=sciatica&from=${from}&to=${to}`)).text();
  for (const days of [`from=${addDays(from, 1)}&to=${to}`, `from=${addDays(from, 40)}&to=${addDays(to, -1)}`]) {
    await page.goto(`/outcomes?program=sciatica&${days}`);
    await expect(page.getByText(/^Outcomes are told for whole quarters that are over: .* instead of/)).toBeVisible();
    expect(await page.getByRole('main').getByRole('figure').allInnerTexts()).toEqual(figures);
    expect(await (await page.request.get(`/outcomes/export?program=sciatica&${days}`)).text()).toBe(file);
  }

  await page.goto(`/outcomes?from=${to}&to=${from}`);
  await expect(page.getByLabel('Enrolled from')).toHaveAccessibleDescription(
    'The first month comes after the last one. Swap them or choose another.',
  );
  await page.goto(`/outcomes?from=${addDays((await monthsToChoose(page)).to.at(-1) ?? '', 1)}`);
  await expect(page.getByLabel('Enrolled from')).toHaveAccessibleDescription(/^Outcomes are told for whole quarters once they are over/);
  await page.goto("/outcomes?from=';--&to=2026-02-30&months=-1&program=__proto__");
  await expect(page.getByLabel('Enrolled from')).toHaveAccessibleDescription(/^A period is written in days of the calendar/);
});

test('a program that too few have begun is told once a reporting period has come about', async ({ page }) => {
  await page.goto('/outcomes?program=peroneal');
  await expect(page.getByText('Not told yet')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/as many as it takes until \d+ people have begun/);
  await expect(page.getByRole('figure')).toHaveCount(0);
  const file = await (await page.request.get('/outcomes/export?program=peroneal')).text();
  expect(file.trim().split(/\r?\n/)).toHaveLength(2);
  expect(file).toContain('Enrolled,withheld');
});
