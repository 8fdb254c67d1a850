import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { action, publicAction } from './action';
import { notSent } from './action-state';

const { viewerOrNull, revalidatePath, error, setCookie } = vi.hoisted(() => ({
  viewerOrNull: vi.fn(),
  revalidatePath: vi.fn(),
  error: vi.fn(),
  setCookie: vi.fn(),
}));
vi.mock('@/lib/auth/require-viewer', () => ({ viewerOrNull }));
vi.mock('@/lib/log', async (original) => ({ ...(await original<object>()), log: () => ({ error, warn: vi.fn() }) }));
// What Next gives server code under this name.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));
vi.mock('next/cache', () => ({ revalidatePath }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': 'test', 'x-forwarded-for': '203.0.113.7' }),
  cookies: async () => ({ set: setCookie }),
}));

const clinician = { role: 'clinician', licence: null } as Viewer;
const Note = z.object({ body: z.string().min(3), password: z.string().optional() });
function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

beforeEach(() => {
  vi.clearAllMocks();
  viewerOrNull.mockResolvedValue(clinician);
});

const send = (command: (viewer: Viewer, input: { body: string }) => Promise<unknown>, fields: Record<string, string>) =>
  action(Note, 'note:write', command)(notSent, form(fields));

test('runs the command as the viewer, with what the schema lets through', async () => {
  const command = vi.fn(async () => 'done');
  expect(await send(command, { body: 'Feels better', role: 'administrator' })).toEqual({
    ok: true,
    data: 'done',
    fieldErrors: {},
    values: {},
  });
  expect(command).toHaveBeenCalledExactlyOnceWith(clinician, { body: 'Feels better' });
  expect(revalidatePath).toHaveBeenCalledWith('/', 'layout');
});

test('says so once it is done, never when it was not', async () => {
  const options = { says: 'Note saved' };
  await action(Note, 'note:write', vi.fn(), options)(notSent, form({ body: 'x' }));
  expect(setCookie).not.toHaveBeenCalled();
  await action(Note, 'note:write', vi.fn(), options)(notSent, form({ body: 'Feels better' }));
  expect(setCookie).toHaveBeenCalledExactlyOnceWith('said', 'Note saved', expect.objectContaining({ maxAge: 60 }));
});

describe('nothing is run and nothing shown anew', () => {
  const command = vi.fn();

  test.each([
    ['signed out', null, { ok: false, isSignedOut: true, formError: expect.stringContaining('signed out') }],
    ['not permitted', { ...clinician, role: 'administrator' }, { ok: false, formError: expect.stringContaining('does not exist') }],
  ])('%s; also for input that does not fit', async (_, viewer, expected) => {
    viewerOrNull.mockResolvedValue(viewer);
    for (const body of ['Feels better', 'x'])
      expect(await send(command, { body })).toEqual({ fieldErrors: {}, values: { body }, ...expected });
    expect(command).not.toHaveBeenCalled();
    expect(revalidatePath).not.toHaveBeenCalled();
  });

  test('input that does not fit: words beside the field, what was typed kept, without passwords', async () => {
    expect(await send(command, { body: 'x', password: 'secret' })).toEqual({
      ok: false,
      fieldErrors: { body: 'Write at least 3 characters.' },
      values: { body: 'x' },
    });
    expect(command).not.toHaveBeenCalled();
  });

  test('something that is no form', async () => {
    expect(await action(Note, 'note:write', command)(notSent, { body: 'Feels better' } as never)).toMatchObject({ ok: false });
    expect(command).not.toHaveBeenCalled();
  });
});

describe('failures in words', () => {
  test.each([
    ['words of its own', new AppError('refused', 'The phase is over.'), { formError: 'The phase is over.' }],
    ['beside its field', new AppError('refused', 'Too early.', 'body'), { fieldErrors: { body: 'Too early.' } }],
    ['not found', new AppError('notFound'), { formError: 'This does not exist, or it is not yours to see. Nothing was changed.' }],
    [
      'stale, with what stands there',
      new AppError('stale', undefined, undefined, { body: 'Theirs', version: 2 }),
      { stale: { body: 'Theirs', version: 2 }, formError: expect.stringContaining('Someone changed this') },
    ],
    [
      'the connection lost, perhaps after it was stored',
      Object.assign(new Error('x'), { code: 'P1017' }),
      { formError: expect.stringContaining('broke off') },
    ],
    [
      'the database away',
      Object.assign(new Error('x'), { code: 'P1001' }),
      { formError: expect.stringContaining('cannot reach its database') },
    ],
  ])('%s', async (_, thrown, expected) => {
    expect(await send(() => Promise.reject(thrown), { body: 'Mine' })).toEqual({
      ok: false,
      fieldErrors: {},
      values: { body: 'Mine' },
      ...expected,
    });
  });

  test('a defect: a reference for the person, kind and place for the log, nothing of what was typed', async () => {
    const state = await send(() => Promise.reject(new TypeError('value "Feels better" of Ada Byrne')), { body: 'Feels better' });
    expect(state.formError).toBe(`Something went wrong on our side. Nothing was changed. Reference: ${state.reference}.`);
    expect(error).toHaveBeenCalledOnce();
    const logged = JSON.stringify(error.mock.calls);
    expect(logged).toContain(state.reference);
    expect(logged).toContain('TypeError');
    expect(logged).not.toMatch(/Feels better|Ada/);
  });
});

test('after success it leads on, outside of any catch', async () => {
  const leading = action(Note, 'note:write', async () => ({ id: '7' }), { redirectTo: ({ id }) => `/patients/${id}` });
  await expect(leading(notSent, form({ body: 'Feels better' }))).rejects.toMatchObject({ digest: expect.stringContaining('/patients/7') });
});

test('a public action asks for no viewer and says where it came from', async () => {
  const command = vi.fn(async () => null);
  await publicAction(Note, command)(notSent, form({ body: 'Feels better' }));
  expect(command).toHaveBeenCalledExactlyOnceWith({ address: 'unknown', userAgent: 'test' }, { body: 'Feels better' });
  expect(viewerOrNull).not.toHaveBeenCalled();
});
