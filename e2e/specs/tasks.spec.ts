import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { answered404 } from '@/e2e/fixtures/watch-console';
import { openCalmPatient } from '@/e2e/pages/caseload';
import { notice } from '@/e2e/pages/notice';

test.use({ as: 'delacroix' });

/** The tasks of a patient's page. */
const tasksOf = (page: Page) => page.getByRole('region', { name: 'Tasks', exact: true });

async function addTask(page: Page, title: string, assignee?: string): Promise<void> {
  const section = tasksOf(page);
  await section.getByText('Add a task').click();
  await section.getByLabel('What is to be done').fill(title);
  if (assignee) await section.getByLabel('Who does it').selectOption({ label: assignee });
  await section.getByRole('button', { name: 'Add task' }).click();
  await expect(section.getByText(title)).toBeVisible();
}

test('a task is given, changed, done and stands in the timeline', async ({ page }) => {
  const name = await openCalmPatient(page);
  await addTask(page, 'Ask for the gait video');
  await tasksOf(page).getByRole('link', { name: 'Change “Ask for the gait video”' }).click();
  // The patient's page asks what is to be done as well.
  await page.waitForURL('**/tasks/*');
  await page.getByLabel('What is to be done').fill('');
  await page.getByRole('button', { name: 'Change task' }).click();
  await expect(page.getByLabel('What is to be done')).toHaveAccessibleDescription(/Say what is to be done/);
  await page.getByLabel('What is to be done').fill('Ask for the second gait video');
  await page.getByRole('button', { name: 'Change task' }).click();
  await expect(tasksOf(page)).toContainText('Ask for the second gait video');

  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  await page.waitForURL('**/tasks');
  const row = page.getByRole('row').filter({ hasText: 'Ask for the second gait video' });
  await expect(row).toContainText(name);
  await row.getByRole('button', { name: 'Done: Ask for the second gait video' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: 'Done', exact: true }).click();
  await page.waitForURL('**/tasks?list=done');
  await row.getByRole('link', { name }).click();
  const timeline = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  await expect(timeline.filter({ hasText: 'Task done: Ask for the second gait video' })).toBeVisible();
  await expect(timeline.filter({ hasText: 'Was “Ask for the gait video”' })).toBeVisible();
});

test.describe('a colleague', () => {
  test.use({ provoked: answered404 });

  test('sees the patient while the task is open, and no longer', async ({ page, openAs }) => {
    const name = await openCalmPatient(page);
    const address = page.url();
    const colleague = await openAs('ostrander');
    expect((await colleague.goto(address))?.status()).toBe(404);
    await addTask(page, 'Walk six minutes with them', 'Dr. Samuel Ostrander');
    await colleague.goto('/tasks');
    await colleague.getByRole('row').filter({ hasText: 'Walk six minutes' }).getByRole('link', { name }).click();
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(colleague.getByText('You see this patient because of a task')).toBeVisible();
    await expect(colleague.getByRole('link', { name: 'Hand over' })).toHaveCount(0);
    await expect(colleague.getByText('Add a task')).toHaveCount(0);
    await colleague.getByRole('button', { name: 'Done: Walk six minutes with them' }).click();
    await colleague.waitForURL('**/tasks');
    expect((await colleague.goto(address))?.status()).toBe(404);
  });
});

test('the timeline shows one kind, by its address', async ({ page, openAs }) => {
  await openCalmPatient(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('link', { name: 'Scores' }).click();
  await expect(page).toHaveURL(/\?show=scores#timeline$/);
  await expect(timeline.getByRole('link', { name: 'Scores' })).toHaveAttribute('aria-current', 'true');
  await expect(timeline.getByText(/^Started /)).toHaveCount(0);
  await expect(timeline.getByText(/^Measured on /).first()).toBeVisible();

  const plain = await openAs('delacroix', { javaScriptEnabled: false });
  await plain.goto(page.url());
  const there = plain.getByRole('region', { name: 'Timeline' });
  await expect(there.getByText(/^Measured on /).first()).toBeVisible();
  await there.getByRole('link', { name: 'Phases and plan' }).click();
  await expect(there.getByText(/^Started /).first()).toBeVisible();
  await expect(there.getByText(/^Measured on /)).toHaveCount(0);
  await plain.goto(`${new URL(page.url()).pathname}?show=nonsense`);
  await expect(there.getByText(/^(Measured on|Started) /).first()).toBeVisible();
});

test('a task that was refused keeps what was typed, without JavaScript too', async ({ page, openAs }) => {
  await openCalmPatient(page);
  const plain = await openAs('delacroix', { javaScriptEnabled: false });
  await plain.goto(page.url());
  const section = tasksOf(plain);
  await section.getByText('Add a task').click();
  await section.getByLabel('What is to be done').fill('Bring');
  await section.getByLabel('Due date').fill('2020-01-01');
  await section.getByRole('button', { name: 'Add task' }).click();
  await expect(section.getByLabel('What is to be done')).toHaveValue('Bring');
  await expect(section.getByLabel('Due date')).toHaveAccessibleDescription(/Choose today or a later day/);
  await expect(notice(plain)).toHaveCount(0);
});
