import type { SavedView } from '@/lib/data/saved-views/list-views';

/** The address of a view: what it keeps, and its id, so that its filters can be taken away without leaving it for the default one. */
export const viewHref = ({ id, query }: Pick<SavedView, 'id' | 'query'>): string => `/caseload?view=${id}${query && `&${query}`}`;
