import 'server-only';
import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { cookies, headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type * as z from 'zod';
import type { ActionState, FormAction, Typed } from '@/lib/action-state';
import { clientAddress } from '@/lib/auth/client-address';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import type { Visitor } from '@/lib/auth/sign-in';
import { noteChange } from '@/lib/changes';
import { databaseTrouble } from '@/lib/data/database-away';
import { can, type Permission, type Viewer } from '@/lib/domain/access';
import { AppError, type AppErrorCode } from '@/lib/errors';
import { formInput, typedValues } from '@/lib/form-input';
import { inputWords } from '@/lib/input-words';
import { describeError, log } from '@/lib/log';

type Options<T, Input> = {
  /** Where to go after success, by what the command returned and was given; the page stays, freshly read, when there is none. */
  redirectTo?: (data: T, input: Input) => string;
  /** What the person is told once it is done ("Score recorded"); the same for everyone, nothing of the record in it. */
  says?: string;
};

const plainWords: Record<AppErrorCode, string> = {
  notFound: 'This does not exist, or it is not yours to see. Nothing was changed.',
  forbidden: 'This does not exist, or it is not yours to see. Nothing was changed.',
  stale: 'Someone changed this while you were working. Nothing of yours was stored yet: compare, then send again.',
  conflict: 'This was already done. Nothing was changed.',
  refused: 'This is not possible as things stand. Nothing was changed.',
  tooMany: 'Too many attempts. Try again in a few minutes.',
  unavailable: 'Cairn cannot reach its database at the moment. Nothing was changed. Try again in a minute.',
};

const lostWords =
  'The connection to the database broke off. Load this page in another tab: if your change is not there, send it once more.';

/**
 * The only way in for a mutation by a signed-in person: parse, viewer, permission, run, result. Who may not do it learns
 * nothing about their input. The previous state comes from the browser and is never looked at.
 */
export function action<Schema extends z.ZodType, T = void>(
  schema: Schema,
  permission: Permission,
  command: (viewer: Viewer, input: z.output<Schema>) => Promise<T>,
  options: Options<T, z.output<Schema>> = {},
): FormAction<T> {
  return async (_previous, formData) =>
    answer(formData, options, async () => {
      const parsed = parse(schema, formData);
      const viewer = await viewerOrNull();
      if (!viewer) return { isSignedOut: true, formError: 'You are signed out. Sign in again in another tab, then send this once more.' };
      if (!can(viewer, permission)) throw new AppError('forbidden');
      if ('problem' in parsed) return parsed.problem;
      return { input: parsed.input, data: await command(viewer, parsed.input) };
    });
}

/** The same for people who are not signed in; limits count by the visitor's address. */
export function publicAction<Schema extends z.ZodType, T = void>(
  schema: Schema,
  command: (visitor: Visitor, input: z.output<Schema>) => Promise<T>,
  options: Options<T, z.output<Schema>> = {},
): FormAction<T> {
  return async (_previous, formData) =>
    answer(formData, options, async () => {
      const parsed = parse(schema, formData);
      if ('problem' in parsed) return parsed.problem;
      const given = await headers();
      const visitor = { address: clientAddress(given), userAgent: given.get('user-agent') };
      return { input: parsed.input, data: await command(visitor, parsed.input) };
    });
}

type Problem = Partial<Pick<ActionState, 'formError' | 'fieldErrors' | 'stale' | 'reference' | 'isSignedOut'>>;

async function answer<T, Input>(
  formData: FormData,
  { redirectTo, says }: Options<T, Input>,
  work: () => Promise<Problem | { input: Input; data: T }>,
): Promise<ActionState<T>> {
  if (!(formData instanceof FormData)) return failed({ formError: 'This was not sent by a form of Cairn. Nothing was changed.' }, {});
  const outcome = await work().catch(problemOf);
  if (!('data' in outcome)) return failed(outcome, typedValues(formData));
  // Pages visited before show what was changed, too, and the public ones that the server keeps.
  revalidatePath('/', 'layout');
  noteChange();
  if (says) (await cookies()).set('said', says, { path: '/', maxAge: 60, sameSite: 'lax' });
  // Outside of any catch: Next redirects by throwing.
  if (redirectTo) redirect(redirectTo(outcome.data, outcome.input));
  return { ok: true, data: outcome.data, fieldErrors: {}, values: {} };
}

const failed = (problem: Problem, values: Typed) => ({ ok: false, fieldErrors: {}, values, ...problem });

function parse<Schema extends z.ZodType>(schema: Schema, formData: FormData): { input: z.output<Schema> } | { problem: Problem } {
  const parsed = schema.safeParse(formInput(formData), { error: inputWords });
  if (parsed.success) return { input: parsed.data };
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fieldErrors[path.join('.')] ??= message;
  const { '': formError, ...beside } = fieldErrors;
  return { problem: { fieldErrors: beside, formError } };
}

/** Errors on purpose have words; everything else is a defect: logged without what was typed, told with its reference. */
function problemOf(error: unknown): Problem {
  unstable_rethrow(error);
  if (error instanceof AppError) {
    const words = error.message === error.code ? plainWords[error.code] : error.message;
    if (error.code === 'stale') return { formError: words, stale: error.current ?? {} };
    if (error.fields) return { formError: words, fieldErrors: error.fields };
    return error.field ? { fieldErrors: { [error.field]: words } } : { formError: words };
  }
  const trouble = databaseTrouble(error);
  if (trouble) {
    log('action').warn({ trouble, error: describeError(error) }, 'the database is away');
    return { formError: trouble === 'unreachable' ? plainWords.unavailable : lostWords };
  }
  const reference = randomUUID().slice(0, 8);
  log('action').error({ reference, error: describeError(error) }, 'an action failed');
  return { formError: `Something went wrong on our side. Nothing was changed. Reference: ${reference}.`, reference };
}
