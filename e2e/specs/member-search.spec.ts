import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { untilAlive } from '@/e2e/pages/alive';
import { programs } from '@/lib/domain/programs/registry';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

const employer = inventedSponsors.find(({ kind }) => kind === 'employer');
const plan = inventedSponsors.find(({ kind }) => kind === 'health-plan');

/** "Velmora" as "Vemlora". */
const mistyped = (name: string) => `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`;
const tradeName = (sponsor: typeof employer) => sponsor?.names.find(({ kind }) => kind === 'trade')?.name ?? '';
const firstWord = (name: string) => name.split(' ')[0] ?? '';

test.describe('the search, signed out', () => {
  for (const [what, sponsor, typed] of [
    ['an employer by a few letters', employer, tradeName(employer).slice(0, 5)],
    ['an employer with two letters swapped', employer, mistyped(firstWord(tradeName(employer)))],
    ['a plan by a few letters', plan, tradeName(plan).slice(0, 5)],
    ['a plan with two letters swapped', plan, mistyped(firstWord(tradeName(plan)))],
  ] as const) {
    test(`finds ${what}, and says what it covers, by keyboard alone`, async ({ page }) => {
      await page.goto('/');
      const box = page.getByRole('combobox', { name: 'Find your employer or health plan' });
      await untilAlive(box);
      await box.focus();
      await box.pressSequentially(typed);
      const hit = page.getByRole('option', { name: sponsor?.legalName ?? '' });
      await expect(hit).toBeVisible();
      await expect(hit).toContainText(sponsor?.kind === 'employer' ? 'Employer' : 'Health plan');
      await expect(hit).toContainText(sponsor?.locality ?? '');

      await box.press('ArrowDown');
      const first = page.getByRole('option').first();
      await expect(first).toHaveAttribute('aria-selected', 'true');
      await expect(box).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
      await expect(first).toContainText(sponsor?.legalName ?? '');
      await box.press('Enter');

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What ${sponsor?.legalName} covers`);
      const terms = page.getByRole('article').first();
      for (const term of ['When', 'What you pay', 'How many visits', 'Who is covered', 'Programs']) {
        await expect(terms.getByRole('term').filter({ hasText: term })).toBeVisible();
      }
      await expect(page.getByText('It does not show who is on its list')).toBeVisible();
    });
  }

  test('says what to try when nothing is found', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('combobox', { name: 'Find your employer or health plan' });
    await untilAlive(box);
    await box.pressSequentially('zqxwv');
    await expect(page.getByRole('status')).toHaveText(/^Nothing found for “zqxwv”\. Try fewer letters/);
    await box.press('Enter');
    await expect(page).toHaveURL('/eligibility?q=zqxwv');
    await expect(page.getByRole('main')).toContainText('We found no employer and no health plan for “zqxwv”.');
    await expect(page.getByRole('combobox')).toHaveValue('zqxwv');
  });

  test('Escape closes the list and keeps what was typed', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('combobox');
    await untilAlive(box);
    await box.pressSequentially('Tarn');
    await expect(page.getByRole('option').first()).toBeVisible();
    await box.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    await expect(box).toHaveValue('Tarn');
  });
});

test.describe('whatever the network does', () => {
  const box = (page: Page) => page.getByRole('combobox', { name: 'Find your employer or health plan' });

  test('the list belongs to what is typed, though the answer to earlier letters comes later', async ({ page }) => {
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const isFirst = (url: URL) => url.pathname === '/api/eligibility/search' && url.searchParams.get('q') === 'tarn';
    await page.route(isFirst, async (route) => {
      await held;
      await route.continue().catch(() => {}); // the box has given it up by then
    });
    await page.goto('/');
    await untilAlive(box(page));
    const asked = page.waitForRequest((request) => isFirst(new URL(request.url())));
    await box(page).fill('tarn');
    await asked;
    await box(page).fill('quillb');
    await expect(page.getByRole('option', { name: /Quillbrook/ })).toBeVisible();
    letGo();
    await box(page).press('ArrowDown');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('option')).toContainText('Quillbrook Foods, Inc.');
  });

  test.describe('without an answer', () => {
    test.use({ provoked: /Failed to load resource|net::ERR/ });

    test('says so, that it means nothing about coverage, and goes on when the network is back', async ({ page, context }) => {
      await page.goto('/');
      await untilAlive(box(page));
      await context.setOffline(true);
      await box(page).fill('quillb');
      await expect(page.getByRole('status')).toHaveText(/does not answer right now.*says nothing about your coverage/);
      await context.setOffline(false);
      await box(page).fill('quillbr');
      await expect(page.getByRole('option', { name: /Quillbrook/ })).toBeVisible();
    });
  });
});

test.describe('the search on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('finds from the second letter, with targets for a thumb and no sideways scrolling', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('combobox');
    await untilAlive(box);
    await box.tap();
    await box.pressSequentially('q');
    await expect(page.getByRole('option')).toHaveCount(0);
    await box.pressSequentially('u');
    const hit = page.getByRole('option', { name: /Quillbrook Foods/ });
    await expect(hit).toBeVisible();
    expect((await hit.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await hit.tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Quillbrook Foods, Inc.');
  });
});

test.describe('a name that is not the legal one', () => {
  for (const [typed, words] of [
    ['fern motion', 'formerly Fern Motion Works'],
    ['someone@ossifern.example', 'email @ossifern.example'],
    ['ossifern robotix', 'Ann Arbor, MI'],
  ] as const) {
    test(`“${typed}” says ${words}`, async ({ page }) => {
      await page.goto('/');
      const box = page.getByRole('combobox');
      await untilAlive(box);
      await box.fill(typed);
      await expect(page.getByRole('option', { name: /Ossifern Robotics Corporation/ })).toContainText(words);
    });
  }

  test('a name that is not there leads to the list of what is missing', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('combobox');
    await untilAlive(box);
    await box.fill('zqxwv mills');
    await page.getByRole('link', { name: 'Tell us your employer or plan' }).click();
    await page.waitForURL((url) => url.pathname === '/eligibility/not-listed' && url.searchParams.get('q') === 'zqxwv mills');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My employer or plan is not listed');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is a plain form, with a typo too', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Find your employer or health plan').fill(mistyped(firstWord(tradeName(employer))));
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: employer?.legalName }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What ${employer?.legalName} covers`);
  });
});

test('every condition names its urgent warning signs before anything else', async ({ page }) => {
  await page.goto('/');
  const conditions = Object.values(programs);
  const links = page.getByRole('region', { name: 'What we can help with' }).getByRole('link');
  expect((await links.allInnerTexts()).sort()).toEqual(conditions.map(({ name }) => name).sort());
  for (const { code, name, warningSigns } of conditions) {
    await page.goto(`/conditions/${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const urgencies = new Set(warningSigns.map(({ urgency }) => urgency));
    const expected = [
      ...(urgencies.has('emergency') ? ['Get emergency help now if'] : []),
      ...(urgencies.has('urgent') ? ['See a doctor today if'] : []),
    ];
    expect(expected.length, name).toBeGreaterThan(0);
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(headings.slice(0, expected.length), name).toEqual(expected);
    const region = page.getByRole('region', { name: 'Warning signs' });
    for (const { sign } of warningSigns) await expect(region.getByText(sign, { exact: true })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Find your employer or health plan' })).toBeVisible();
  }
});

test.describe('what does not exist', () => {
  test.use({ provoked: answered404 });

  test('is a page that says so and offers the search', async ({ page }) => {
    const unknownId = '/eligibility/0190a5f0-0000-7000-8000-000000000000';
    for (const path of ['/conditions/no-such-condition', '/conditions/__proto__', unknownId, '/eligibility/not-an-id']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
      await expect(page.getByRole('combobox', { name: 'Find your employer or health plan' })).toBeVisible();
    }
  });
});
