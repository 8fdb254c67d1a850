import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '@/e2e/find-chromium';
import { findFreePort } from '@/prisma/run/port';

// The configuration is read again in every worker; what is decided once travels to them by environment.
process.env.E2E_PORT ??= `${await findFreePort()}`;
process.env.E2E_CHROMIUM ??= findChromium();

const isRoot = process.getuid?.() === 0;
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.E2E_CHROMIUM, args: isRoot ? ['--no-sandbox', ...quiet] : quiet },
  },
});
