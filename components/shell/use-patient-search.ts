'use client';

import { useEffect, useState } from 'react';
import type { PaletteHit, PaletteSearch } from './command-palette';

type Found = { hits: PaletteHit[]; pending: boolean; error: boolean };

const nothing: Found = { hits: [], pending: false, error: false };

/** Asks the server 150 ms after the last letter, from the second one on; a late answer to an older question is dropped. */
export function usePatientSearch(query: string, search: PaletteSearch | undefined): Found {
  const [found, setFound] = useState<Found>(nothing);
  const text = query.trim();

  useEffect(() => {
    if (!search || text.length < 2) {
      setFound(nothing);
      return;
    }
    let current = true;
    setFound((before) => ({ ...before, pending: true, error: false }));
    const timer = setTimeout(() => {
      search(text).then(
        (hits) => current && setFound({ hits, pending: false, error: false }),
        () => current && setFound({ hits: [], pending: false, error: true }),
      );
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, search]);

  return found;
}
