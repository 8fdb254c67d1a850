import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { untilAlive } from '@/e2e/pages/alive';
import { answerScreening, chooseCondition } from '@/e2e/pages/assignment';
import { sponsorWithEveryAnswer } from '@/e2e/pages/eligibility';
import { notice } from '@/e2e/pages/notice';
import { answerSigns, askToStart, chooseWhatHurts, referralCard, startAs } from '@/e2e/pages/start';
import { demoLinkToken } from '@/prisma/seed/demo/demo-referrals';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

const clinic = 'Cairn Clinic Elmgate, Rochester, NY';
const condition = 'Overuse and muscle-related leg pain';
const payer = inventedSponsors.find(({ legalName }) => legalName.startsWith('Juniperline'))?.legalName ?? '';
const linkOf = (name: string) => `/r/${demoLinkToken(name)}`;

test('from typing an employer to a program assigned', async ({ page, openAs }) => {
  await startAs(page, sponsorWithEveryAnswer, 'Covered family member');
  await test.step('warning signs stand before the choice, which is asked for', async () => {
    await expect(page.getByRole('region', { name: 'Warning signs' })).toContainText('Get emergency help now if');
    await page.getByRole('button', { name: 'Go on to warning signs' }).click();
    await expect(page.getByText('Choose what comes closest, or say that you are not sure.')).toBeVisible();
    await expect(page.getByRole('radio').first()).toHaveAccessibleName('I am not sure');
    await expect(page.getByRole('group', { name: 'Calf, shin or lower leg' }).getByRole('radio').first()).toHaveAccessibleName(condition);
    await chooseWhatHurts(page, condition);
  });
  await test.step('an unanswered sign is not a no, and no step can be skipped', async () => {
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(notice(page)).toContainText('Answer every question.');
    await page.goto(`${page.url().replace('/warning-signs', '')}/contact`);
    await expect(page).toHaveURL(/\/start\/warning-signs$/);
    await answerSigns(page);
    await page.waitForURL('**/start/contact');
  });
  await test.step('for whom it is asked is said', async () => {
    await expect(page.getByText(new RegExp(`^This request is for \\S+: to start “${condition}”`))).toBeVisible();
  });
  await test.step('what does not fit is said, and kept', async () => {
    await page.getByRole('radio', { name: 'By email' }).check();
    await page.getByLabel('Phone number or email address').fill('family@');
    await page.getByRole('button', { name: 'Ask to start' }).click();
    await expect(page.getByText('Enter an email address, such as name@example.org.')).toBeVisible();
    await expect(page.getByText('We can only pass on your request if you agree.')).toBeVisible();
    await expect(page.getByLabel('Phone number or email address')).toHaveValue('family@');
  });
  await askToStart(page, { clinic, email: 'family@example.test' });
  await page.waitForURL('**/r/*');
  await expect(page.getByRole('heading', { name: 'Requested' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/19\d\d|example\.test/);

  const clinician = await openAs('lindgren');
  await clinician.goto('/referrals');
  // The demo's covered family member, whoever that is: nobody else in this list is one.
  const card = referralCard(clinician, 'spouse of the member');
  await expect(card).toContainText(condition);
  await expect(card).toContainText(sponsorWithEveryAnswer);
  await expect(card).toContainText('Evenings');
  await card.getByRole('button', { name: /^Take/ }).click();
  await clinician.waitForURL('**/patients/*/assign');
  await expect(clinician.getByRole('radio', { name: condition })).toBeChecked();
  await chooseCondition(clinician, condition);
  await answerScreening(clinician);
  await clinician.getByRole('button', { name: 'Check answers' }).click();
  await clinician.waitForURL('**/assign/goals');
  for (const [goal, value] of [
    ['Pain now', '6'],
    ['Fear of movement now', '30'],
  ] as const)
    await clinician.getByLabel(goal).first().fill(value);
  await clinician.getByRole('button', { name: 'Go on to review' }).click();
  await clinician.waitForURL('**/assign/review');
  await clinician.getByRole('button', { name: /^Assign/ }).click();
  await clinician.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await expect(clinician.getByRole('main')).toContainText(`Asked to start ${condition}`);
  await expect(clinician.getByRole('main')).toContainText(sponsorWithEveryAnswer);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Taken' })).toBeVisible();
});

test('a warning sign leads to urgent care, not to a form, and nothing of it is kept', async ({ page }) => {
  await startAs(page, payer, 'Covered');
  await chooseWhatHurts(page, 'I am not sure');
  await answerSigns(page, /blood clot/);
  await page.waitForURL('**/start/urgent-care/urgent');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('See a doctor today');
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Screening is not diagnosis');
  await page.goto(page.url().replace(/urgent-care.*/, 'contact'));
  await expect(page).toHaveURL(/\/start\/warning-signs$/);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await answerSigns(page, /turns cold, pale/);
  await page.waitForURL('**/start/urgent-care/emergency');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Call 911 now');
});

test('a request that is sent twice is one', async ({ page, openAs }) => {
  await startAs(page, payer, 'Covered');
  await chooseWhatHurts(page, condition);
  await answerSigns(page);
  await page.waitForURL('**/start/contact');
  const second = await page.context().newPage();
  await second.goto(page.url());
  for (const tab of [page, second]) await untilAlive(tab.getByRole('button', { name: 'Ask to start' }));
  for (const tab of [page, second]) await askToStart(tab, { clinic, email: 'ines@example.test' });
  for (const tab of [page, second]) await expect(tab.getByRole('heading', { name: 'Requested' })).toBeVisible();
  expect(page.url()).not.toBe(second.url());
  const clinician = await openAs('castellan');
  await clinician.goto('/referrals');
  await expect(referralCard(clinician, 'Ines Marlowe')).toHaveCount(1);
});

test('a decline is told to the member in plain words, and can be undone', async ({ page, openAs }) => {
  await page.goto(linkOf('Tamsin Quellhorst'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request, Tamsin');
  await expect(page.getByRole('main')).not.toContainText('Quellhorst');
  const clinician = await openAs('castellan');
  await clinician.goto('/referrals');
  const card = referralCard(clinician, 'Tamsin Quellhorst');
  await card.getByText('Decline', { exact: true }).click();
  await untilAlive(card.getByRole('button', { name: 'Decline request' }));
  await card.getByRole('button', { name: 'Decline request' }).click();
  await expect(card).toContainText('Choose why. The member reads it in plain words.');
  await card.getByRole('radio', { name: 'No room at the clinic' }).check();
  await card.getByLabel('Note for the clinic').fill('Full until May.');
  await card.getByRole('button', { name: 'Decline request' }).click();
  await expect(card).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Declined' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The clinic has no room at the moment.');
  await expect(page.getByRole('main')).not.toContainText('Full until May');

  await clinician.goto('/referrals?status=declined');
  await card.getByRole('button', { name: /^Undo/ }).click();
  await clinician.waitForURL('**/referrals');
  await expect(card.getByRole('button', { name: /^Take/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Requested' })).toBeVisible();
});

test('of two clinicians at once one gets it, the other is told who', async ({ openAs }) => {
  const both = [await openAs('lindgren'), await openAs('castellan')];
  for (const page of both) {
    await page.goto('/referrals');
    await untilAlive(referralCard(page, 'Bartolo Finchley').getByRole('button', { name: /^Take/ }));
  }
  await Promise.all(both.map((page) => referralCard(page, 'Bartolo Finchley').getByRole('button', { name: /^Take/ }).click()));
  const outcome = async (page: (typeof both)[number]) => {
    await expect(
      page.getByRole('heading', { name: 'Assign a program' }).or(referralCard(page, 'Bartolo Finchley').getByRole('alert')),
    ).toBeVisible();
    return page.url().endsWith('/assign') ? 'taken' : referralCard(page, 'Bartolo Finchley').getByRole('alert').innerText();
  };
  const outcomes = await Promise.all(both.map(outcome));
  expect(outcomes.filter((one) => one === 'taken')).toHaveLength(1);
  expect(outcomes.find((one) => one !== 'taken')).toMatch(/^This request was taken by Dr\. (Sofia Lindgren|Noah Castellan) meanwhile\./);
});

test('a request is assigned to a colleague, who finds the patient among theirs', async ({ openAs }) => {
  const clinician = await openAs('castellan');
  await clinician.goto('/referrals?program=none');
  const card = referralCard(clinician, 'Rosalind Tewkes');
  await card.getByText('Assign to a colleague').click();
  await card.getByLabel('Clinician').selectOption({ label: 'Dr. Sofia Lindgren' });
  await card.getByRole('button', { name: 'Assign request' }).click();
  await clinician.waitForURL('**/referrals');
  await clinician.goto('/referrals?status=taken');
  await expect(card).toContainText('Taken by Dr. Sofia Lindgren');
  await expect(card.getByRole('link', { name: /^Open patient/ })).toHaveCount(0);
  const colleague = await openAs('lindgren');
  await colleague.goto('/patients?q=Tewkes');
  await expect(colleague.getByRole('link', { name: 'Rosalind Tewkes', exact: true })).toBeVisible();
});

test('a taken request is given back, the member reads why, and the next one takes the patient over', async ({ page, openAs }) => {
  const clinician = await openAs('lindgren');
  await clinician.goto('/referrals');
  const card = referralCard(clinician, 'Wendeline Cassaway');
  await card.getByRole('button', { name: /^Take/ }).click();
  await clinician.waitForURL('**/patients/*/assign');
  await page.goto(linkOf('Wendeline Cassaway'));
  await expect(page.getByRole('heading', { name: 'Taken' })).toBeVisible();

  await clinician.goto('/referrals?status=taken');
  await card.getByText(/^Give back/).click();
  const send = card.getByRole('button', { name: 'Give request back' });
  await untilAlive(send);
  await send.click();
  await expect(card).toContainText('Choose why. The member reads it in plain words.');
  await card.getByRole('radio', { name: 'Cannot begin soon' }).check();
  await card.getByLabel('Note for the clinic').fill('Away until May.');
  await send.click();
  await clinician.waitForURL('**/referrals');
  await expect(card).toContainText('By Dr. Sofia Lindgren');

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Requested' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The clinician who had taken it cannot begin with you soon.');
  await expect(page.getByRole('main')).not.toContainText(/Away until May|Lindgren/);

  const colleague = await openAs('castellan');
  await colleague.goto('/referrals');
  const theirs = referralCard(colleague, 'Wendeline Cassaway');
  await expect(theirs).toContainText('Cannot begin soon');
  await expect(theirs).toContainText('Away until May.');
  await expect(theirs).toContainText('They are a patient of Dr. Sofia Lindgren at Cairn Clinic Elmgate, with no program running.');
  await theirs.getByRole('button', { name: /^Take over from Dr\. Sofia Lindgren/ }).click();
  await colleague.waitForURL('**/patients/*/assign');
  await expect(colleague.getByRole('main')).toContainText('Wendeline Cassaway');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Taken' })).toBeVisible();
});

test('a link that is over and one that never was say the same; neither may be indexed, kept or passed on', async ({ page }) => {
  const said = [];
  for (const path of [linkOf('Edmund Larkspur'), linkOf('nobody'), '/r/short']) {
    const answer = await page.goto(path);
    const headers = answer?.headers() ?? {};
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toContain('no-store');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
    said.push([answer?.status(), await page.getByRole('main').innerText()]);
  }
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
});

test('no request begins without a check', async ({ page }) => {
  await page.goto(`/eligibility?q=${encodeURIComponent(payer)}`);
  await page.getByRole('link', { name: payer }).click();
  await page.waitForURL(/\/eligibility\/[0-9a-f-]{36}$/);
  for (const step of ['', '/warning-signs', '/contact']) {
    await page.goto(`${page.url().replace(/\/start.*/, '')}/start${step}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your coverage first');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, as: 'lindgren' });

  test('a request is taken all the same, and the navigation says how many wait', async ({ page }) => {
    await page.goto('/referrals');
    await expect(page.getByRole('link', { name: /^Referrals \d+ open$/ }).first()).toBeVisible();
    await referralCard(page, 'Ingeborg Vancourt').getByRole('button', { name: /^Take/ }).click();
    await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}\/assign$/);
    await expect(page.getByRole('radio', { name: condition })).toBeChecked();
  });
});

test.describe('the list', () => {
  test.use({ provoked: answered404 });

  test('is a clinician’s, and shows only what was asked of their clinic', async ({ openAs }) => {
    for (const person of ['manager', 'administrator'] as const) {
      const other = await openAs(person);
      expect((await other.request.get('/referrals', { maxRedirects: 0 })).status(), person).toBe(404);
    }
    const elsewhere = await openAs('okafor');
    await elsewhere.goto('/referrals');
    await expect(referralCard(elsewhere, 'Augustin Merrow')).toBeVisible();
    await expect(referralCard(elsewhere, 'Orsolya Brennick')).toHaveCount(0);
  });
});
