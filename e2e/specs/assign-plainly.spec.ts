import { expect, type Page } from '@playwright/test';
import { sharedPatient } from '@/e2e/fixtures/shared-patient';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { answerScreening, chooseCondition, goalFields, questions } from '@/e2e/pages/assignment';
import { signInTo } from '@/e2e/pages/sign-in';
import { tabTo } from '@/e2e/pages/tab-to';

const condition = 'Shin pain (medial tibial stress)';
const painGoal = /^Have less pain/;

/** The first step of an assignment, of a patient whom no other test meets. Returns the patient's address. */
async function begin(page: Page, responsible: string): Promise<string> {
  const { patientId, responsible: viewer } = await sharedPatient({ responsible, leading: 'Dr. Lena Osgood' });
  await signInTo(page, viewer.email, `/patients/${patientId}/assign`);
  return `/patients/${patientId}`;
}

async function expectAssigned(page: Page, patient: string): Promise<void> {
  await page.waitForURL((url) => url.pathname === patient);
  const course = page.getByRole('region', { name: condition, exact: true });
  await expect(course).toContainText('Week 1 of');
  await expect(course.getByRole('article', { name: painGoal })).toContainText('7 points');
}

test('a program is assigned by keyboard alone', async ({ page }) => {
  const patient = await begin(page, 'Dr. Kit Marlowe');
  const next = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name }));
    await page.keyboard.press('Enter');
  };

  const conditions = page.getByRole('group', { name: 'Condition' }).getByRole('radio');
  await untilAlive(conditions.first());
  await tabTo(page, conditions.first());
  const wanted = page.getByRole('radio', { name: condition });
  for (let step = 0; step < (await conditions.count()) && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await tabTo(page, page.getByRole('group', { name: 'Side' }).getByRole('radio').first());
  await page.keyboard.press('Space');
  await next('Go on to warning signs');

  await page.waitForURL('**/assign/screening');
  await untilAlive(questions(page).first().getByRole('radio').first());
  for (const question of await questions(page).all()) {
    await tabTo(page, question.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await expect(question.getByRole('radio', { name: 'No' })).toBeChecked();
  }
  await next('Check answers');

  await page.waitForURL('**/assign/goals');
  const pain = goalFields(page, painGoal).getByLabel('Pain now');
  await untilAlive(pain);
  await tabTo(page, pain);
  await page.keyboard.type('7');
  await next('Go on to review');
  await page.waitForURL('**/assign/review');
  await untilAlive(page.getByRole('button', { name: `Assign ${condition}` }));
  await next(`Assign ${condition}`);
  await expectAssigned(page, patient);
});

test('a program is assigned without any script', async ({ openAs }) => {
  const page = await openAs(null, { javaScriptEnabled: false });
  const patient = await begin(page, 'Dr. Noor Pellew');
  await chooseCondition(page, condition);
  await page.getByRole('button', { name: 'Check answers' }).click();
  await expect(page.getByRole('main')).toContainText('Answer every question: no answer does not count as “no”.');
  await answerScreening(page);
  await page.getByRole('button', { name: 'Check answers' }).click();
  await page.waitForURL('**/assign/goals');
  const pain = goalFields(page, painGoal);
  await pain.getByLabel('Pain now').fill('7');
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await expect(pain.getByLabel('Target')).toHaveAccessibleDescription(/Enter the target as a number/);
  await expect(pain.getByLabel('Pain now')).toHaveValue('7');
  await pain.getByLabel('Target').fill('4');
  await page.getByRole('button', { name: 'Go on to review' }).click();
  await page.waitForURL('**/assign/review');
  await expect(page.getByRole('row', { name: painGoal })).toContainText('7 points');
  await page.getByRole('button', { name: `Assign ${condition}` }).click();
  await expectAssigned(page, patient);
});

test('throwing an assignment away asks first, also without any script', async ({ openAs }) => {
  const page = await openAs(null, { javaScriptEnabled: false });
  const patient = await begin(page, 'Dr. Tove Imber');
  await chooseCondition(page, condition);
  const asks = page.getByRole('dialog', { name: 'Throw this assignment away?' });
  await page.getByRole('button', { name: 'Throw this assignment away' }).click();
  await asks.getByRole('button', { name: 'Keep it' }).click();
  await expect(asks).toBeHidden();
  await page.getByRole('button', { name: 'Throw this assignment away' }).click();
  await asks.getByRole('button', { name: 'Throw it away' }).click();
  await page.waitForURL((url) => url.pathname === patient);
  await expect(page.getByRole('link', { name: 'Assign a program' })).toBeVisible();
  await expect(page.getByText('An assignment is half done')).toHaveCount(0);
});
