import type { Locator, Page } from '@playwright/test';

/** The first step: the condition and a side, then on to the warning signs. */
export async function chooseCondition(page: Page, condition: string): Promise<void> {
  await page.getByRole('group', { name: 'Condition' }).getByRole('radio', { name: condition }).check();
  await page.getByRole('group', { name: 'Side' }).getByRole('radio', { name: 'Left' }).check();
  await page.getByRole('button', { name: 'Go on to warning signs' }).click();
  await page.waitForURL('**/assign/screening');
}

/** Every yes-or-no question of the screening. */
export function questions(page: Page): Locator {
  return page.getByRole('main').getByRole('group');
}

/** Answers no to every question, and yes to those whose text matches. */
export async function answerScreening(page: Page, yes: RegExp = /$^/): Promise<void> {
  await page.getByRole('button', { name: 'Check answers' }).waitFor();
  for (const question of await questions(page).all()) {
    const isYes = yes.test((await question.locator('legend').innerText()).trim());
    await question.getByRole('radio', { name: isYes ? 'Yes' : 'No' }).check();
  }
}

/** The fields of one goal, by its wording. */
export function goalFields(page: Page, wording: string | RegExp): Locator {
  return page.getByRole('group', { name: wording });
}
