import type { Page } from '@playwright/test';
import { demoPassword } from '@/e2e/fixtures/people';

/** Fills in the real form and sends it; where it leads is the caller's to wait for. */
export async function sendSignIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in on the way to an address, and waits until it is open. */
export async function signInTo(page: Page, email: string, address: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
  await sendSignIn(page, email);
  await page.waitForURL(({ pathname, search }) => pathname + search === address);
}
