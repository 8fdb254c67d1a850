const shared = globalThis as { cairnChanges?: number };

/** How many changes people made through this process since it started. One count for all that is built apart, the proxy too. */
export const changesSoFar = (): number => shared.cairnChanges ?? 0;

/** Something was changed: what was made of the database before may be out of date. */
export function noteChange(): void {
  shared.cairnChanges = changesSoFar() + 1;
}
