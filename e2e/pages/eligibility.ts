import { expect, type Page } from '@playwright/test';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

/** The sponsor whose roster has someone for every answer. */
export const sponsorWithEveryAnswer = inventedSponsors[0]?.legalName ?? '';

export type TypedPerson = {
  who?: string;
  givenName: string;
  familyName: string;
  birth: [month: string, day: string, year: string];
  identifier: string;
};

/** On nobody's roster; born on a day that is another one with day and month swapped. */
export const nobodyKnown: TypedPerson = { givenName: 'Nobody', familyName: 'Atall', birth: ['4', '9', '1975'], identifier: 'NONE1' };

/** The check of the sponsor that has everyone, by the way a member goes. */
export async function openCheck(page: Page): Promise<void> {
  await page.goto(`/eligibility?q=${encodeURIComponent(sponsorWithEveryAnswer)}`);
  await page.getByRole('link', { name: sponsorWithEveryAnswer }).click();
  await page.getByRole('link', { name: 'Check whether you are covered' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Are you covered by ${sponsorWithEveryAnswer}?`);
}

/** Fills in the form as a person does, and sends it. */
export async function sendCheck(page: Page, { who = 'Myself', givenName, familyName, birth, identifier }: TypedPerson): Promise<void> {
  await page.getByRole('radio', { name: who }).check();
  await page.getByLabel('First name').fill(givenName);
  await page.getByLabel('Last name').fill(familyName);
  const boxes = page.getByRole('group', { name: 'Date of birth' });
  for (const [at, label] of (['Month', 'Day', 'Year'] as const).entries()) await boxes.getByLabel(label).fill(birth[at] ?? '');
  await page.getByLabel('Member ID, employee ID or work email').fill(identifier);
  await page.getByRole('button', { name: 'Check coverage' }).click();
}

/** The answer, once its page is there. */
export async function expectAnswer(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(/\/eligibility\/[0-9a-f-]{36}\/answer$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}
