import * as z from 'zod';

/** A form sends the answers by their place; one that is left out leaves a gap. */
function asList(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const places = Object.keys(sent).map(Number);
  if (!places.every((place) => Number.isInteger(place) && place >= 0 && place < 30)) return undefined;
  return Array.from({ length: Math.max(-1, ...places) + 1 }, (_, place) => (sent as Record<string, unknown>)[place] ?? null);
}

const answer = z.preprocess((text) => (text === '' || text === undefined ? null : text), z.coerce.number().int().nullable());

/** Answers of a measure's items in their order, as a form sends them; null where unanswered. */
export const typedAnswers = z.preprocess(asList, z.array(answer).max(30));
