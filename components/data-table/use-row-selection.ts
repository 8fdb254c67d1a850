'use client';

import type { RowSelectionState } from '@tanstack/react-table';
import { useCallback, useMemo, useState } from 'react';

export type RowSelection = {
  state: RowSelectionState;
  setState: (next: RowSelectionState | ((before: RowSelectionState) => RowSelectionState)) => void;
  /** Ids of the selected rows, those on other pages too. */
  ids: string[];
  clear: () => void;
};

/** Which rows are selected, by id; hand it to `DataTable`. Survives paging, not leaving the page. */
export function useRowSelection(): RowSelection {
  const [state, setState] = useState<RowSelectionState>({});
  const clear = useCallback(() => setState({}), []);
  return useMemo(() => ({ state, setState, ids: Object.keys(state).filter((id) => state[id]), clear }), [state, clear]);
}
