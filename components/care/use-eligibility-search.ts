'use client';

import { useEffect, useState } from 'react';
import type { EligibilityHit } from './eligibility-hit';

export type EligibilitySearch =
  | { state: 'idle' }
  | { state: 'searching'; hits: EligibilityHit[] }
  | { state: 'found'; hits: EligibilityHit[] }
  /** The server said to slow down. */
  | { state: 'too-many' }
  | { state: 'failed' };

const debounceMs = 120;
const fewestLetters = 2;

async function search(query: string, signal: AbortSignal): Promise<EligibilitySearch> {
  const response = await fetch(`/api/eligibility/search?q=${encodeURIComponent(query)}`, {
    signal,
    headers: { accept: 'application/json' },
  });
  if (response.status === 429) return { state: 'too-many' };
  if (!response.ok) return { state: 'failed' };
  const { results } = (await response.json()) as { results: EligibilityHit[] };
  return { state: 'found', hits: results };
}

/** Sponsors for what is typed right now: an answer to anything typed before is dropped, never shown late. */
export function useEligibilitySearch(typed: string): EligibilitySearch {
  const query = typed.trim();
  const [answer, setAnswer] = useState<{ query: string; result: EligibilitySearch } | null>(null);

  useEffect(() => {
    if (query.length < fewestLetters) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      search(query, abort.signal)
        .catch((): EligibilitySearch => ({ state: 'failed' }))
        .then((result) => {
          if (!abort.signal.aborted) setAnswer({ query, result });
        });
    }, debounceMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);

  if (query.length < fewestLetters) return { state: 'idle' };
  if (answer?.query === query) return answer.result;
  return { state: 'searching', hits: [] };
}
