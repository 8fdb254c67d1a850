import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { expectAnswer, nobodyKnown, openCheck, sendCheck, sponsorWithEveryAnswer, type TypedPerson } from '@/e2e/pages/eligibility';

const marisol: TypedPerson = {
  givenName: 'Inés',
  familyName: 'lanza verdejo',
  birth: ['3', '7', '1984'],
  identifier: 'marisol.verdejo@quillbrook.example',
};

/** An invented person of the demo, as its list of people to try fills them in. */
async function choose(page: Page, told: string): Promise<void> {
  await openCheck(page);
  const person = page.getByRole('region', { name: 'Invented people to try' }).getByRole('button', { name: new RegExp(`^${told}`) });
  await untilAlive(person);
  await person.click();
  await page.getByRole('button', { name: 'Check coverage' }).click();
}

test('covered: for which programs, from when to when, for how much, and the way to start', async ({ page }) => {
  await openCheck(page);
  await sendCheck(page, marisol);
  await expectAnswer(page, 'You are covered');
  const terms = page.getByRole('article');
  await expect(terms.getByRole('definition').filter({ hasText: '$25 for each visit' })).toBeVisible();
  await expect(terms.getByRole('definition').filter({ hasText: 'Up to 24' })).toBeVisible();
  await expect(terms.getByRole('definition').filter({ hasText: /^From \w{3} \d/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Request to start' })).toHaveAttribute('href', /\/eligibility\/[0-9a-f-]+\/start$/);
  await expect(page.getByText(/^Reference C[2-9A-Z]{12}\./)).toBeVisible();
  await terms.getByRole('link', { name: 'Sciatica and nerve-related leg pain' }).click();
  await expect(page).toHaveURL('/conditions/sciatica');
});

for (const [told, heading, says] of [
  ['Covered family member', 'Your family member is covered', /Before anything starts, a clinician asks about warning signs/],
  ['Not started yet', /^Your coverage starts on \w{3} \d+, \d{4}$/, /does not pay before that day/],
  ['Ended', /^Your coverage ended on \w{3} \d+, \d{4}$/, /Ask the benefits team at Quillbrook/],
  ['Too young', 'Their coverage starts at age 13', /pays from \w{3} \d+, \d{4} on|stops paying before that birthday/],
  [
    'Family member who is not covered',
    `${sponsorWithEveryAnswer} does not cover this family member`,
    /covers children until their 26th birthday|It covers: employees/,
  ],
] as const) {
  test(`${told.toLowerCase()}: says so, and what happens next`, async ({ page }) => {
    await choose(page, told);
    await expectAnswer(page, heading);
    await expect(page.getByRole('main')).toContainText(says);
    await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible();
    await page.reload();
    await expectAnswer(page, heading);
  });
}

test('not found: what to check, whom to ask, and the boxes again with what was typed', async ({ page }) => {
  await openCheck(page);
  await sendCheck(page, { ...nobodyKnown, identifier: 'NONE2' });
  await expectAnswer(page, 'We could not find you');
  const main = page.getByRole('main');
  await expect(main).toContainText('The date of birth: you gave Apr 9, 1975.');
  await expect(main).toContainText('Ask the benefits team at');
  await expect(main).toContainText('Look for your health plan below');
  await expect(page.getByRole('combobox', { name: 'Find another employer or health plan' })).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Nobody');
  await expect(page.getByRole('group', { name: 'Date of birth' }).getByLabel('Year')).toHaveValue('1975');
  await expect(page.getByLabel('Member ID, employee ID or work email')).toHaveValue('NONE2');
  await expect(page.getByRole('link', { name: 'Request to start' })).toHaveCount(0);
});

test('day and month mixed up: offered, and only tried when the person says so', async ({ page }) => {
  await openCheck(page);
  await sendCheck(page, { ...marisol, birth: ['7', '3', '1984'] });
  await expectAnswer(page, 'We could not find you');
  await page.getByRole('button', { name: 'Yes, check with Mar 7, 1984' }).click();
  await expectAnswer(page, 'You are covered');
});

test('what does not fit is said beside the box, keeps what was typed, and stands in no address', async ({ page }) => {
  await openCheck(page);
  await untilAlive(page.getByRole('button', { name: 'Check coverage' }));
  await sendCheck(page, { ...nobodyKnown, familyName: '', birth: ['2', '30', '1975'], identifier: '  ' });
  await expect(page.getByText('Write the last name as it stands on the card or the payslip.')).toBeVisible();
  await expect(page.getByText('February 1975 has no day 30. Check day and month.')).toBeVisible();
  await expect(page.getByText('Write one of these numbers, or the work email.')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Nobody');
  await expect(page.getByLabel('Last name')).toBeFocused();
  expect(new URL(page.url()).search).toBe('');
});

test('the answer stays with the browser that asked: an address alone shows none of it', async ({ page, openAs }) => {
  await openCheck(page);
  await sendCheck(page, marisol);
  await expectAnswer(page, 'You are covered');
  const answered = await page.request.get(page.url());
  expect(answered.headers()['cache-control']).toMatch(/no-store/);
  for (const cookie of (await page.context().cookies()).filter(({ name }) => name.startsWith('eligibility-'))) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/eligibility' });
    expect(cookie.value).not.toMatch(/lanza|1984|marisol/i);
  }
  const other = await openAs(null);
  await other.goto(page.url());
  await expect(other).toHaveURL(/\/check$/);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Are you covered by ${sponsorWithEveryAnswer}?`);
  await expect(other.getByLabel('First name')).toHaveValue('');
});

test('too many misses for one person: refused in words, with what was typed', async ({ page }) => {
  const person: TypedPerson = { ...nobodyKnown, givenName: 'Often', familyName: 'Asked', birth: ['12', '31', '1976'] };
  const day = () => new Date().toISOString().slice(0, 10);
  // They are counted by the day, and a day may end meanwhile.
  let began = '';
  while (began !== day()) {
    began = day();
    for (let i = 0; i < 10; i += 1) {
      await openCheck(page);
      await sendCheck(page, { ...person, identifier: `GUESS${i}` });
      await expectAnswer(page, 'We could not find you');
    }
  }
  await openCheck(page);
  await sendCheck(page, { ...person, identifier: 'GUESS10' });
  await expect(page.getByRole('alert').filter({ hasText: 'There were too many checks' })).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveValue('Often');
});

test.describe('a plan that is asked in real time', () => {
  async function openPlan(page: Page): Promise<void> {
    await page.goto('/eligibility?q=Juniper');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Juniperline/ })
      .click();
    await page.getByRole('link', { name: 'Check whether you are covered' }).click();
  }

  test('covers as the payer says, with the visits that are left', async ({ page }) => {
    await openPlan(page);
    const person = page.getByRole('button', { name: /^Covered Ines Marlowe/ });
    await untilAlive(person);
    await person.click();
    await page.getByRole('button', { name: 'Check coverage' }).click();
    await expectAnswer(page, 'You are covered');
    await expect(page.getByText('Up to 30, 22 visits left')).toBeVisible();
  });

  test('that cannot be reached: cannot check right now, which is not a no, and what was typed is kept', async ({ page }) => {
    await openPlan(page);
    const person = page.getByRole('button', { name: /^Cannot be checked right now/ });
    await untilAlive(person);
    await person.click();
    await page.getByRole('button', { name: 'Check coverage' }).click();
    await expectAnswer(page, 'We cannot check right now');
    await expect(page.getByRole('main')).toContainText('This is not a no');
    await expect(page.getByRole('main')).not.toContainText(/not covered/i);
    await page.getByRole('link', { name: 'Check again' }).click();
    await expect(page.getByLabel('First name', { exact: true })).toHaveValue('Omar');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the check is a plain form: refused beside the box, then answered', async ({ page }) => {
    await openCheck(page);
    await sendCheck(page, { ...marisol, birth: ['3', '', '1984'] });
    await expect(page.getByText('Write the day, such as 3, 27 and 1984 for March 27, 1984.')).toBeVisible();
    await expect(page.getByLabel('First name')).toHaveValue('Inés');
    await sendCheck(page, marisol);
    await expectAnswer(page, 'You are covered');
    await page.reload();
    await expectAnswer(page, 'You are covered');
  });
});
