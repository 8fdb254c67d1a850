import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import pg from 'pg';
import { sendSignIn } from '@/e2e/pages/sign-in';
import { openDatabase } from '@/prisma/run/database-session';
import type { ScratchProduct } from './scratch-product';

export const people = {
  clinician: 'clinician@demo.cairn.test',
  manager: 'manager@demo.cairn.test',
  administrator: 'admin@demo.cairn.test',
} as const;
export type Role = keyof typeof people;

/** What is measured of a page: as whom, and where. */
export type Visit = { name: string; as: Role | null; path: string };

/** The database of the product under measurement, with the owner's rights. */
export type Prepared = {
  ownerUrl: string;
  appEnvironment: Record<string, string | undefined>;
  owner: pg.Client;
  patientId: string;
  enrollmentId: string;
};

const PAGE = 50;

/**
 * Opens the product's database and gives the demo clinician a caseload longer than one page: patients of colleagues, with their care.
 * The patient is the clinician's own with the median number of scores. Call `close` when done.
 */
export async function prepare({ data }: ScratchProduct): Promise<Prepared & { close: () => Promise<void> }> {
  const { ownerUrl, appEnvironment, close } = await openDatabase({}, data);
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const clinician = `(SELECT id FROM app_user WHERE email = '${people.clinician}')`;
  const open = `status IN ('active', 'on-hold')`;
  await owner.query(`CREATE TEMP TABLE moved AS
    SELECT DISTINCT patient_id FROM (SELECT patient_id FROM enrollment WHERE clinician_id <> ${clinician} AND ${open} ORDER BY id
      LIMIT ${PAGE + 10} - (SELECT count(*) FROM enrollment WHERE clinician_id = ${clinician} AND ${open})) colleagues`);
  await owner.query(`UPDATE enrollment SET clinician_id = ${clinician} WHERE patient_id IN (SELECT patient_id FROM moved)`);
  await owner.query(`UPDATE patient SET clinician_id = ${clinician} WHERE id IN (SELECT patient_id FROM moved)`);
  const { rows } = await owner.query<{ patientId: string; enrollmentId: string }>(`
    SELECT p.id AS "patientId", min(e.id::text) AS "enrollmentId" FROM patient p JOIN enrollment e ON e.patient_id = p.id AND e.${open} JOIN observation o ON o.patient_id = p.id
    WHERE p.clinician_id = ${clinician} GROUP BY p.id ORDER BY count(*), p.id`);
  const chosen = rows[Math.floor(rows.length / 2)];
  if (!chosen) throw new Error('The demo clinician has no patient with scores.');
  return {
    ownerUrl,
    appEnvironment,
    owner,
    ...chosen,
    close: async () => {
      await owner.end();
      await close();
    },
  };
}

/** A browser context for everyone, signed in through the real form. */
export async function signInAll(browser: Browser, address: string): Promise<Record<Role, BrowserContext>> {
  const entries: [string, BrowserContext][] = [];
  for (const [role, email] of Object.entries(people)) {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await sendSignIn(page, email);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.close();
    entries.push([role, context]);
  }
  return Object.fromEntries(entries) as Record<Role, BrowserContext>;
}

/** The Cookie headers of people who have just signed in. */
export async function cookiesOf(address: string, executablePath: string): Promise<Record<Role, string>> {
  const browser = await openBrowser(executablePath);
  try {
    const contexts = await signInAll(browser, address);
    const entries: [string, string][] = [];
    for (const [role, context] of Object.entries(contexts)) {
      entries.push([role, (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')]);
    }
    return Object.fromEntries(entries) as Record<Role, string>;
  } finally {
    await browser.close();
  }
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
