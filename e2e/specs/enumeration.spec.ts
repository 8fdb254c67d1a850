import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { ask, formOf, missKinds, probeOf, type Typed } from '@/e2e/load/probe-check';
import { untilAlive } from '@/e2e/pages/alive';
import { openCheck } from '@/e2e/pages/eligibility';

/** The facts of someone on the roster, as the form of the demo fills them in. */
async function invented(page: Page, told: string): Promise<Typed> {
  const person = page.getByRole('region', { name: 'Invented people to try' }).getByRole('button', { name: new RegExp(`^${told}`) });
  await untilAlive(person);
  await person.click();
  await expect(page.getByLabel('First name', { exact: true })).not.toHaveValue('');
  const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  const [month, day, year] = [await value('Month'), await value('Day'), await value('Year')];
  return {
    sponsorId: new URL(page.url()).pathname.split('/')[2] ?? '',
    givenName: await value('First name'),
    familyName: await value('Last name'),
    birthDate: [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    memberNumber: await value('Member ID, employee ID or work email'),
  };
}

test('whoever has not all three facts right cannot tell who is on a roster: one status, one set of headers, one page', async ({ page }) => {
  await openCheck(page);
  const someone = await invented(page, 'Ended');
  const { origin } = new URL(page.url());
  const form = await formOf(origin, someone.sponsorId);
  const answers = [];
  for (const kind of missKinds) answers.push(await ask(origin, form, probeOf(kind, someone, 7), { reads: true }));
  const seen = answers.map(({ status, shape, body }) => ({ status, shape, body }));
  expect(seen[0]).toEqual({
    status: 303,
    shape: expect.stringContaining('/eligibility/id/answer'),
    body: expect.stringMatching(/^\w{12}$/),
  });
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  const right = await ask(origin, form, probeOf('hit', someone, 0), { reads: true });
  expect(right.body).not.toBe(seen[0]?.body);
});
