import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answerScreening, chooseCondition, goalFields, questions } from '@/e2e/pages/assignment';
import { caseloadRows, openCalmPatient, patientName } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { openByPalette } from '@/e2e/pages/palette';

const condition = 'Overuse and muscle-related leg pain';

test.describe('a program', () => {
  test.use({ as: 'achebe' });

  test('is assigned step by step, once', async ({ page, openAs }) => {
    await page.goto('/caseload');
    const name = await patientName(caseloadRows(page).filter({ hasNotText: condition }).last());
    await openByPalette(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const patient = page.url();
    await page.getByRole('link', { name: 'Assign a program' }).click();

    await test.step('what is left open is asked for, what was chosen is kept', async () => {
      await page.getByRole('radio', { name: condition }).check();
      await page.getByRole('button', { name: 'Go on to warning signs' }).click();
      await expect(page.getByRole('group', { name: 'Side' })).toContainText('Choose the side.');
      await expect(page.getByRole('radio', { name: condition })).toBeChecked();
      await chooseCondition(page, condition);
    });

    await test.step('an unanswered question is not a no', async () => {
      const [first, second] = [questions(page).nth(0), questions(page).nth(1)];
      await first.getByRole('radio', { name: 'No' }).check();
      await page.getByRole('button', { name: 'Check answers' }).click();
      await expect(notice(page)).toContainText('Answer every question: no answer does not count as “no”.');
      await expect(first.getByRole('radio', { name: 'No' })).toBeChecked();
      await expect(second).toContainText(/Answer/);
      await expect(second.getByRole('radio', { checked: true })).toHaveCount(0);
      await page.goto(`${patient}/assign/goals`);
      await expect(page).toHaveURL(`${patient}/assign/screening`);
      await answerScreening(page);
      await page.getByRole('button', { name: 'Check answers' }).click();
      await page.waitForURL(`${patient}/assign/goals`);
    });

    const pain = goalFields(page, /^Have less pain/);
    const trust = goalFields(page, /^Trust the leg/);
    await test.step('a target follows its baseline, and a wrong value is told beside its field', async () => {
      await pain.getByLabel('Pain now').fill('7');
      await expect(pain.getByLabel('Target')).toHaveValue('4');
      await trust.getByLabel('Fear of movement now').fill('99');
      await page.getByRole('button', { name: 'Go on to review' }).click();
      await expect(trust.getByLabel('Fear of movement now')).toHaveAccessibleDescription(/Fear of movement is scored from 11 to 44\./);
      await expect(trust.getByLabel('Fear of movement now')).toHaveValue('99');
      await expect(pain.getByLabel('Pain now')).toHaveValue('7');
      await trust.getByLabel('Fear of movement now').fill('30');
      await expect(trust.getByLabel('Target')).toHaveValue('26');
      await page.getByRole('button', { name: 'Go on to review' }).click();
      await page.waitForURL(`${patient}/assign/review`);
    });

    await test.step('half-done work survives a reload and another browser', async () => {
      await page.reload();
      const goal = page.getByRole('row', { name: /^Have less pain/ });
      await expect(goal).toContainText('7 points');
      await expect(goal).toContainText('4 points');
      const elsewhere = await openAs('achebe');
      await elsewhere.goto(patient);
      await expect(elsewhere.getByText('An assignment is half done')).toBeVisible();
      await elsewhere.getByRole('link', { name: 'Go on' }).click();
      await expect(elsewhere.getByRole('radio', { name: condition })).toBeChecked();
      await elsewhere.getByRole('link', { name: '3. Goals' }).click();
      await expect(goalFields(elsewhere, /^Have less pain/).getByLabel('Pain now')).toHaveValue('7');
    });

    await test.step('a double click assigns once, and it stands in the caseload', async () => {
      await page.getByRole('button', { name: `Assign ${condition}` }).dblclick();
      await page.waitForURL(patient);
      await expect(page.getByRole('region', { name: condition, exact: true })).toContainText('Week 1 of 12');
      await page.goto('/caseload');
      await expect(caseloadRows(page).filter({ hasText: name }).filter({ hasText: condition })).toHaveCount(1);
      await page.goto(`${patient}/assign`);
      await expect(page.getByRole('radio', { name: condition })).toBeDisabled();
    });
  });
});

test.describe('a resent form', () => {
  test.use({ as: 'montoya' });

  test('assigns once, also when both arrive at the same moment', async ({ page }) => {
    const name = await openCalmPatient(page, condition);
    await page.goto(`${page.url()}/assign`);
    await chooseCondition(page, condition);
    await answerScreening(page);
    await page.getByRole('button', { name: 'Check answers' }).click();
    await goalFields(page, /^Have less pain/)
      .getByLabel('Pain now')
      .fill('6');
    await page.getByRole('button', { name: 'Go on to review' }).click();
    await page.waitForURL('**/assign/review');

    // What the browser sends on the press, sent three times at once instead.
    const answers: number[] = [];
    await page.route('**/assign/review', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const sent = await Promise.all([
        route.fetch({ maxRedirects: 0 }),
        route.fetch({ maxRedirects: 0 }),
        route.fetch({ maxRedirects: 0 }),
      ]);
      answers.push(...sent.map((response) => response.status()));
      await route.fulfill({ response: sent[0] });
    });
    await page.getByRole('button', { name: `Assign ${condition}` }).click();
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
    expect(answers, 'none of them fails').toHaveLength(3);
    for (const status of answers) expect(status).toBeLessThan(400);
    await page.goto('/caseload');
    await expect(caseloadRows(page).filter({ hasText: name }).filter({ hasText: condition })).toHaveCount(1);
  });
});

test.describe('a likely clot', () => {
  test.use({ as: 'halvorsen' });

  test('stops the assignment until it is acknowledged and cleared', async ({ page }) => {
    const name = await openCalmPatient(page, condition);
    const patient = page.url();
    await page.goto(`${patient}/assign`);
    await chooseCondition(page, condition);
    await answerScreening(page, /^(Is the calf more than 3 cm|Does a pressed finger leave a dent)/);
    await page.getByRole('button', { name: 'Check answers' }).click();
    await expect(notice(page)).toContainText('Urgent, same day: this assignment is stopped');
    await expect(notice(page)).toContainText('Wells score 2: a blood clot is likely.');
    for (const step of ['goals', 'review']) {
      await page.goto(`${patient}/assign/${step}`);
      await expect(page, 'the server stops it, not the page').toHaveURL(`${patient}/assign/screening`);
    }

    await page.goto('/caseload');
    const row = caseloadRows(page).filter({ hasText: name });
    await expect(row).toContainText(/Red flag: possible deep vein thrombosis, unacknowledged for \d+ min/);
    await expect(caseloadRows(page).first(), 'it stands first').toContainText(name);

    await page.goto(patient);
    await page.getByRole('link', { name: 'Acknowledge' }).click();
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(page.getByLabel('What you did')).toHaveAccessibleDescription(/\S/);
    await expect(page.getByLabel('What you did')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('What you did').fill('Called, ultrasound at 3 pm today, no exercise until then.');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.waitForURL(patient);
    await page.goto(`${patient}/assign/goals`);
    await expect(page, 'acknowledged is not cleared').toHaveURL(`${patient}/assign/screening`);

    await page.getByRole('link', { name: 'Clear' }).click();
    await page.getByLabel('Clearance').fill('Compression ultrasound today: no deep vein thrombosis. Report on file.');
    await page.getByRole('button', { name: 'Clear flag' }).click();
    await page.waitForURL(patient);
    await expect(page.getByText('No open red flags')).toBeVisible();
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('link', { name: '2. Warning signs' }).click();
    await expect(page.getByText('A warning sign was found and has been cleared since.')).toBeVisible();
    await page.getByRole('link', { name: 'Go on to goals' }).click();
    await expect(goalFields(page, /^Have less pain/)).toBeVisible();
  });
});

test.describe('a bone stress injury', () => {
  test.use({ as: 'ostrander' });

  test('is refused the program of the wrong grade, with the reason, and keeps what was chosen', async ({ page }) => {
    await openCalmPatient(page, 'Bone stress');
    await page.goto(`${page.url()}/assign`);
    const group = page.getByRole('group', { name: 'Condition' });
    const [low, high] = [/^Bone stress injury, lower grade/, /^Bone stress injury, higher grade/];
    const attempts = [
      {
        program: low,
        site: 'Navicular: high risk',
        grade: 'No scan',
        why: /Navicular is a high-risk site: choose the program for higher grades/,
      },
      { program: low, site: 'Fibula', grade: 'Grade 3', why: /MRI grade 3 is a high grade: choose the program for higher grades/ },
      { program: high, site: 'Fibula', grade: 'Grade 1', why: /belongs to the lower-grade program/ },
    ];
    for (const { program, site, grade, why } of attempts) {
      await group.getByRole('radio', { name: program }).check();
      await page.getByRole('radio', { name: 'Right' }).check();
      await page.getByLabel('Site of the bone stress injury').selectOption({ label: site });
      await page.getByLabel('MRI grade').selectOption({ label: grade });
      await page.getByRole('button', { name: 'Go on to warning signs' }).click();
      await expect(group).toContainText(why);
      await expect(group.getByRole('radio', { name: program })).toBeChecked();
      await expect(page.getByRole('radio', { name: 'Right' })).toBeChecked();
      await expect(page.getByLabel('Site of the bone stress injury').locator('option:checked')).toHaveText(site);
      await expect(page.getByLabel('MRI grade').locator('option:checked')).toHaveText(grade);
    }
    await group.getByRole('radio', { name: low }).check();
    await page.getByRole('button', { name: 'Go on to warning signs' }).click();
    await expect(page).toHaveURL(/\/assign\/screening$/);
  });
});
