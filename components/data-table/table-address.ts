import type { DataColumn, TableFilter } from './data-column';

/** What a reader of search params gives: `URLSearchParams` or Next's read-only one. */
export type Params = { get: (name: string) => string | null; toString: () => string };

export type Sort = { column: string; direction: 'asc' | 'desc' };

/** Keys of a page within a list; they mean nothing once the list itself is another. */
const pageKeys = ['after', 'before', 'page'];

/** `name` is ascending, `-name` descending; null when the text is empty. */
export function parseSort(text: string | null | undefined): Sort | null {
  if (!text) return null;
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return column === '' ? null : { column, direction: descending ? 'desc' : 'asc' };
}

/** The same list with some params changed (null takes one away), from its first page. */
export function addressWith(path: string, params: Params, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params.toString());
  for (const key of pageKeys) next.delete(key);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Where a press on a column's head leads: its first direction, then the other. */
export function sortAddress(path: string, params: Params, column: Pick<DataColumn<never>, 'id' | 'sort'>, current: Sort | null): string {
  const first = column.sort ?? 'asc';
  const other = first === 'asc' ? 'desc' : 'asc';
  const direction = current?.column === column.id && current.direction === first ? other : first;
  return addressWith(path, params, { sort: direction === 'desc' ? `-${column.id}` : column.id });
}

/** Which columns are shown: fixed ones, and those named by `?columns=a,b`; without it all that are not hidden at first. */
export function shownColumns(
  params: Params,
  columns: readonly Pick<DataColumn<never>, 'id' | 'fixed' | 'hidden'>[],
): Record<string, boolean> {
  const chosen = params.get('columns')?.split(',');
  return Object.fromEntries(columns.map(({ id, fixed, hidden }) => [id, fixed || (chosen ? chosen.includes(id) : !hidden)]));
}

/** Where showing or hiding a column leads. Keeps the page, since the rows stay the same. */
export function columnAddress(path: string, params: Params, shown: Record<string, boolean>, id: string, fixed: readonly string[]): string {
  const ids = Object.keys(shown).filter((key) => !fixed.includes(key) && (key === id ? !shown[key] : shown[key]));
  const next = new URLSearchParams(params.toString());
  next.set('columns', ids.length === 0 ? 'none' : ids.join(','));
  return `${path}?${next}`;
}

/** The filters that hold, in words, each with the address without it. Unknown values count as no filter. */
export function activeFilters(path: string, params: Params, filters: readonly TableFilter[]) {
  return filters.flatMap(({ name, label, options }) => {
    const option = options.find(({ value }) => value === params.get(name));
    return option ? [{ name, label, value: option.label, href: addressWith(path, params, { [name]: null }) }] : [];
  });
}
