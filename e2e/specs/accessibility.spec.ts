import { expect, type Page } from '@playwright/test';
import type { Person } from '@/e2e/fixtures/people';
import { pageRoutes } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { expectAccessible } from '@/e2e/pages/accessibility';
import { untilAlive } from '@/e2e/pages/alive';
import { answerScreening, chooseCondition, goalFields } from '@/e2e/pages/assignment';
import { caseloadRows, openCalmPatient, patientLink } from '@/e2e/pages/caseload';
import { expectAnswer, nobodyKnown, openCheck, sendCheck } from '@/e2e/pages/eligibility';
import { openGateway } from '@/e2e/pages/gateway';
import { notice } from '@/e2e/pages/notice';
import { sendSignIn } from '@/e2e/pages/sign-in';
import { answerSigns, chooseWhatHurts, startAs } from '@/e2e/pages/start';
import { draftSections } from '@/lib/domain/programs/draft-section';
import { demoLinkToken } from '@/prisma/seed/demo/demo-referrals';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';

// Every rule on every element, twice: slow where the machine is.
test.describe.configure({ timeout: 180_000 });

type Visit = { as: Person | null; open: (page: Page) => Promise<unknown> };
const at =
  (path: string): Visit['open'] =>
  (page) =>
    page.goto(path);

async function openFlagged(page: Page): Promise<void> {
  await page.goto('/caseload?need=flag');
  await patientLink(caseloadRows(page).first()).click();
  await page.waitForURL('**/patients/*');
}

async function openTask(page: Page): Promise<void> {
  await page.goto('/tasks');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL('**/patients/*');
}

async function follow(page: Page, name: string | RegExp): Promise<void> {
  const before = page.url();
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.waitForURL((url) => url.href !== before);
}

async function openAnswer(page: Page): Promise<void> {
  await openCheck(page);
  await sendCheck(page, nobodyKnown);
  await expectAnswer(page, 'We could not find you');
}

/** A sponsor that covers something. */
async function openSponsor(page: Page): Promise<void> {
  await page.goto('/sponsors?kind=employer');
  await page.getByRole('row').filter({ hasText: 'Until' }).getByRole('link').first().click();
  await page.waitForURL(/\/sponsors\/[0-9a-f-]{36}$/);
}

/** How to come to each page of the product; a page that is not here fails the last test. */
const visits: Record<string, Visit> = {
  '/': { as: null, open: at('/') },
  '/conditions/[program]': { as: null, open: at('/conditions/sciatica') },
  '/eligibility': { as: null, open: at('/eligibility?q=health') },
  '/eligibility/[sponsorId]': { as: null, open: (page) => page.goto('/eligibility?q=health').then(() => follow(page, /Health/)) },
  '/eligibility/not-listed': { as: null, open: at('/eligibility/not-listed?q=Northwind') },
  '/eligibility/not-listed/thanks': { as: null, open: at('/eligibility/not-listed/thanks') },
  '/eligibility/[sponsorId]/check': { as: null, open: openCheck },
  '/eligibility/[sponsorId]/answer': { as: null, open: openAnswer },
  '/sign-in': { as: null, open: at('/sign-in') },
  '/caseload': { as: 'clinician', open: at('/caseload') },
  '/patients/[patientId]': { as: 'clinician', open: openFlagged },
  '/patients/[patientId]/flags/[flagId]': {
    as: 'clinician',
    open: (page) => openFlagged(page).then(() => follow(page, /^(Acknowledge|Clear)$/)),
  },
  '/patients/[patientId]/record': {
    as: 'clinician',
    open: (page) => openCalmPatient(page).then(() => follow(page, 'Record score for Pain')),
  },
  '/patients/[patientId]/goals/[goalId]': {
    as: 'clinician',
    open: (page) => openCalmPatient(page).then(() => follow(page, 'Change the goal for Pain')),
  },
  '/patients/[patientId]/check-in': { as: 'clinician', open: (page) => openCalmPatient(page).then(() => follow(page, 'Check in')) },
  '/patients/[patientId]/plan': { as: 'clinician', open: (page) => openCalmPatient(page).then(() => follow(page, 'Put on hold')) },
  '/patients/[patientId]/end': { as: 'clinician', open: (page) => openCalmPatient(page).then(() => follow(page, 'End care')) },
  '/patients/[patientId]/screening': { as: 'clinician', open: (page) => openCalmPatient(page).then(() => follow(page, 'Screen')) },
  '/patients/[patientId]/observations/[observationId]': {
    as: 'clinician',
    open: (page) => openCalmPatient(page).then(() => follow(page, /^Correct/)),
  },
  '/caseload/views': { as: 'clinician', open: at('/caseload/views') },
  '/patients/[patientId]/transfer': { as: 'clinician', open: (page) => openCalmPatient(page).then(() => follow(page, 'Hand over')) },
  '/patients/[patientId]/tasks/[taskId]': { as: 'clinician', open: (page) => openTask(page).then(() => follow(page, /^Change “/)) },
  '/tasks': { as: 'clinician', open: at('/tasks') },
  '/patients': { as: 'clinician', open: at('/patients') },
  '/programs': { as: 'clinician', open: at('/programs') },
  '/programs/[code]/versions/[number]': { as: 'administrator', open: at('/programs/bsi-high/versions/1') },
  '/programs/[code]/upgrade': { as: 'manager', open: at('/programs/bsi-high/upgrade') },
  '/programs/[code]': { as: 'manager', open: at('/programs/bsi-high') },
  '/outcomes': { as: 'manager', open: at('/outcomes?program=sciatica') },
  '/people': { as: 'administrator', open: at('/people') },
  '/referrals': { as: 'clinician', open: at('/referrals') },
  '/r/[token]': { as: null, open: at(`/r/${demoLinkToken('Casimir Dovetree')}`) },
  '/sponsors/demand': { as: 'administrator', open: at('/sponsors/demand') },
  '/sponsors': { as: 'administrator', open: at('/sponsors') },
  '/sponsors/[sponsorId]': { as: 'administrator', open: openSponsor },
  '/sponsors/[sponsorId]/gateway': { as: 'administrator', open: (page) => openGateway(page, 'Juniperline') },
  '/sponsors/[sponsorId]/roster': {
    as: 'administrator',
    open: (page) => openSponsor(page).then(() => follow(page, 'Roster')),
  },
  '/sponsors/new': { as: 'administrator', open: at('/sponsors/new') },
  '/sponsors/[sponsorId]/edit': { as: 'administrator', open: (page) => openSponsor(page).then(() => follow(page, 'Change sponsor')) },
  '/sponsors/[sponsorId]/names': {
    as: 'administrator',
    open: (page) => openSponsor(page).then(() => page.goto(`${page.url()}/names?kind=trade&name=Larkspur%20Works`)),
  },
  '/sponsors/[sponsorId]/coverage/new': { as: 'administrator', open: (page) => openSponsor(page).then(() => follow(page, 'Add terms')) },
  '/sponsors/[sponsorId]/coverage/[coverageId]': {
    as: 'administrator',
    open: (page) => openSponsor(page).then(() => follow(page, /^Change the terms/)),
  },
  '/audit': { as: 'administrator', open: at('/audit?check=yes') },
  '/settings/sessions': { as: 'administrator', open: at('/settings/sessions') },
};

/** Pages that need work before them, walked through below. */
const walked = [
  ...['', '/screening', '/goals', '/review'].map((step) => `/patients/[patientId]/assign${step}`),
  '/programs/[code]/draft',
  // In add-goal.spec.ts.
  '/patients/[patientId]/goals/new',
  // In roster-import.spec.ts.
  ...['', '/columns'].map((step) => `/sponsors/[sponsorId]/roster/[importId]${step}`),
  '/programs/[code]/draft/[section]',
  ...['', '/warning-signs', '/urgent-care/[urgency]', '/contact'].map((step) => `/eligibility/[sponsorId]/start${step}`),
];

for (const [route, { as, open }] of Object.entries(visits)) {
  test.describe(route, () => {
    test.use({ as });
    test('is accessible in both themes and fits a phone', async ({ page }) => {
      await open(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, route);
    });
  });
}

test.describe('assigning a program', () => {
  test.use({ as: 'carrasco' });

  test('is accessible at every step, with its refusals', async ({ page }) => {
    await openCalmPatient(page, 'Overuse');
    await page.goto(`${page.url()}/assign`);
    await expectAccessible(page, 'condition');
    await chooseCondition(page, 'Overuse and muscle-related leg pain');
    await page.getByRole('button', { name: 'Check answers' }).click();
    await expect(notice(page)).toBeVisible();
    await expectAccessible(page, 'screening, refused');
    await answerScreening(page);
    await page.getByRole('button', { name: 'Check answers' }).click();
    await page.waitForURL('**/assign/goals');
    await goalFields(page, /^Have less pain/)
      .getByLabel('Pain now')
      .fill('11');
    await page.getByRole('button', { name: 'Go on to review' }).click();
    await expect(notice(page)).toBeVisible();
    await goalFields(page, /^Trust the leg/)
      .getByLabel('Fear of movement now')
      .fill('30');
    await expectAccessible(page, 'goals, refused, with an expected course');
    await goalFields(page, /^Have less pain/)
      .getByLabel('Pain now')
      .fill('6');
    await page.getByRole('button', { name: 'Go on to review' }).click();
    await page.waitForURL('**/assign/review');
    await expectAccessible(page, 'review');
  });
});

test.describe('editing a program', () => {
  test.use({ as: 'manager' });

  test('is accessible on every page of its draft', async ({ page }) => {
    await page.goto('/programs/meralgia');
    await page.getByRole('button', { name: /^Draft version/ }).click();
    await page.waitForURL('**/draft');
    await expectAccessible(page, 'draft');
    for (const section of draftSections) {
      await page.goto(`/programs/meralgia/draft/${section}`);
      await expectAccessible(page, `draft, ${section}`);
    }
  });
});

test('asking to start is accessible at every step, with its refusals', async ({ page }) => {
  await startAs(page, inventedSponsors.find(({ legalName }) => legalName.startsWith('Juniperline'))?.legalName ?? '', 'Covered');
  await expectAccessible(page, 'what hurts');
  await chooseWhatHurts(page, 'Sciatica and nerve-related leg pain');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(notice(page)).toBeVisible();
  await expectAccessible(page, 'warning signs, refused');
  await answerSigns(page, /turns cold, pale/);
  await page.waitForURL('**/urgent-care/emergency');
  await expectAccessible(page, 'emergency');
  await page.goto(page.url().replace('/emergency', '/urgent'));
  await expectAccessible(page, 'urgent');
  await page.goto(page.url().replace(/urgent-care.*/, 'warning-signs'));
  await answerSigns(page);
  await page.waitForURL('**/contact');
  await page.getByRole('button', { name: 'Ask to start' }).click();
  await expect(page.getByText('We can only pass on your request if you agree.')).toBeVisible();
  await expectAccessible(page, 'contact, refused');
});

test.describe('what is not there', () => {
  test.use({ as: 'clinician', provoked: answered404 });

  test('is accessible as well, signed in or not', async ({ page, openAs }) => {
    const visitor = await openAs(null);
    for (const [who, path] of [
      [page, '/patients/not-an-id'],
      [page, '/no-such-page'],
      [visitor, '/conditions/none'],
      [visitor, '/eligibility?q=zqxwv'],
    ] as const) {
      await who.goto(path);
      await expect(who.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(who, path);
    }
  });
});

test('a refused sign-in is accessible', async ({ page }) => {
  await page.goto('/sign-in');
  await sendSignIn(page, 'nobody', '');
  await expect(page.getByLabel('Email address')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'sign-in, refused');
});

test.describe('the command palette and the menu', () => {
  test.use({ as: 'clinician' });

  test('are accessible while open', async ({ page }) => {
    await page.goto('/caseload');
    await page.getByRole('button', { name: /^Account/ }).click();
    await expectAccessible(page, 'menu');
    await page.keyboard.press('Escape');
    await untilAlive(page.getByRole('button', { name: 'Go anywhere' }));
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go anywhere' })).toBeVisible();
    await expectAccessible(page, 'palette');
  });
});

test('every page of the product is among these', () => {
  expect([...Object.keys(visits), ...walked].sort()).toEqual(pageRoutes());
});
