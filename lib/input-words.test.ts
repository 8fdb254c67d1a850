import { expect, test } from 'vitest';
import * as z from 'zod';
import { inputWords } from './input-words';

const wordsFor = (schema: z.ZodType, input: unknown) => schema.safeParse(input, { error: inputWords }).error?.issues[0]?.message;

test.each<[string, z.ZodType, unknown, string]>([
  ['a missing text', z.object({ reason: z.string() }), {}, 'Fill this in.'],
  ['a missing number', z.object({ pain: z.number() }), {}, 'Enter a number.'],
  ['a missing day', z.object({ dueOn: z.iso.date() }), {}, 'Choose a date.'],
  ['a missing choice', z.object({ side: z.enum(['left', 'right']) }), {}, 'Choose one of the options.'],
  ['a missing list', z.object({ goals: z.array(z.string()) }), {}, 'Choose one of the options.'],
  [
    'a day that does not exist',
    z.object({ dueOn: z.iso.date() }),
    { dueOn: '2026-02-30' },
    'Choose a date that exists, such as 2026-03-31.',
  ],
  [
    'a day elsewhere',
    z.object({ goals: z.array(z.object({ dueOn: z.iso.date() })) }),
    { goals: [{ dueOn: 'soon' }] },
    'Choose a date that exists, such as 2026-03-31.',
  ],
  ['words for a number', z.object({ pain: z.coerce.number() }), { pain: 'bad' }, 'Enter a number.'],
  ['a short text', z.object({ reason: z.string().min(3) }), { reason: 'x' }, 'Write at least 3 characters.'],
  ['a long text', z.object({ reason: z.string().max(3) }), { reason: 'long' }, 'Write at most 3 characters.'],
  ['a number out of range', z.object({ pain: z.number().max(10) }), { pain: 11 }, 'This must be at most 10.'],
  ['another choice', z.object({ side: z.enum(['left', 'right']) }), { side: 'up' }, 'Choose one of the options.'],
  ['an email address', z.object({ email: z.email() }), { email: 'x' }, 'Enter an email address, such as name@clinic.org.'],
  ['its own words win', z.object({ pain: z.number({ error: 'Pain is a number from 0 to 10.' }) }), {}, 'Pain is a number from 0 to 10.'],
])('%s', (_, schema, input, expected) => expect(wordsFor(schema, input)).toBe(expected));
