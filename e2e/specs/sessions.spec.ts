import { expect } from '@playwright/test';
import { people } from '@/e2e/fixtures/people';
import { test } from '@/e2e/fixtures/test';
import { untilAlive } from '@/e2e/pages/alive';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';
import { sendSignIn } from '@/e2e/pages/sign-in';

test('sign-in leads back to the page that was asked for, and refuses in one set of words', async ({ page }) => {
  await page.goto('/caseload?sort=patient');
  await expect(page).toHaveURL('/sign-in?next=%2Fcaseload%3Fsort%3Dpatient');
  await expect(page.getByText('Sign in to go on where you were.')).toBeVisible();
  for (const email of [people.clinician, 'nobody@demo.cairn.test']) {
    await sendSignIn(page, email, 'not-the-password');
    await expect(notice(page)).toHaveText('This email address and password do not fit together. Check both and try again.');
    await expect(page.getByLabel('Email address')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
  }
  await page.getByLabel('Email address').fill('clinician');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Email address')).toHaveAccessibleDescription('Enter an email address, such as name@clinic.org.');
  await sendSignIn(page, people.clinician);
  await expect(page).toHaveURL('/caseload?sort=patient');
});

test('sign-in never leads to another site', async ({ page, baseURL }) => {
  for (const next of ['https://example.com/', '//example.com/', '/\\example.com', 'javascript:alert(1)']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await sendSignIn(page, people.manager);
    await page.waitForURL(`${baseURL}/outcomes`);
    await page.context().clearCookies();
  }
});

test('sign-out ends the session itself: the old cookie, the other tab and the back button show nothing', async ({
  page,
  openAs,
  baseURL,
}) => {
  await page.goto('/sign-in');
  await sendSignIn(page, people.montoya);
  await page.waitForURL('/caseload');
  const name = await openCalmPatient(page);
  const patient = page.url();
  const cookies = await page.context().cookies();
  const tab = await page.context().newPage();
  await tab.goto(patient);
  // A form without scripts would be answered by the sign-in page.
  await untilAlive(tab.getByRole('button', { name: 'Save note' }));
  await tab.getByRole('textbox', { name: 'Note' }).fill('Typed before the sign-out.');

  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in?left=yes');
  await expect(page.getByText('You are signed out.')).toBeVisible();

  await page.goBack();
  await expect(page, 'nothing personal is kept to go back to').toHaveURL(/\/sign-in/);
  await expect(page.getByText(name)).toHaveCount(0);

  await tab.getByRole('button', { name: 'Save note' }).click();
  await expect(tab.getByRole('region', { name: 'Add a note' })).toContainText('You are signed out. Sign in again in another tab');
  await expect(tab.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed before the sign-out.');

  const thief = await openAs(null);
  await thief.context().addCookies(cookies);
  await thief.goto(patient);
  await expect(thief).toHaveURL(`${baseURL}/sign-in?next=${encodeURIComponent(new URL(patient).pathname)}`);
});

test('a person sees their sessions and ends another', async ({ page, openAs }) => {
  const elsewhere = await openAs(null);
  for (const place of [page, elsewhere]) {
    await place.goto('/sign-in');
    await sendSignIn(place, people.vandenberg);
    await place.waitForURL('/outcomes');
  }
  await page.goto('/settings/sessions');
  const others = page.getByRole('table', { name: 'Your sessions' }).getByRole('button', { name: /^End the session/ });
  await expect(page.getByText('This one')).toHaveCount(1);
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(others).toHaveCount(0);
  await elsewhere.goto('/outcomes');
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Foutcomes');
  await page.goto('/outcomes');
  await expect(page).toHaveURL('/outcomes');
});
