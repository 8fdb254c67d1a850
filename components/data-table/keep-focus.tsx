'use client';

import { Component, type ReactNode } from 'react';

/** Which of a row's links, boxes and buttons, counted in it; the row by its id. */
type Place = { row: string; at: number };

const inRow = 'a, input, button';

/** A row that says something else is drawn anew, with all that is in it; what had the focus there has it again. */
export class KeepFocus extends Component<{ children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Place | null {
    const focused = document.activeElement;
    const row = focused?.closest('tbody tr') ?? null;
    return row && focused ? { row: row.id, at: [...row.querySelectorAll(inRow)].indexOf(focused) } : null;
  }

  override componentDidUpdate(_props: unknown, _state: unknown, place: Place | null): void {
    if (place === null || document.activeElement !== document.body) return;
    const row = document.getElementById(place.row);
    row?.querySelectorAll<HTMLElement>(inRow)[place.at]?.focus({ preventScroll: true });
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
