import * as z from 'zod';
import { isDay } from '@/lib/domain/day';

/** What a task says, as its forms send it. */
export const taskInput = {
  title: z
    .string({ error: 'Say what is to be done.' })
    .trim()
    .min(3, 'Say what is to be done.')
    .max(200, 'Keep the task under 200 characters.'),
  dueOn: z
    .string()
    .refine(isDay, { error: 'Choose a day that exists.' })
    .nullish()
    .transform((day) => day ?? null),
  assigneeId: z.uuid({ error: 'Choose who does it.' }),
};
