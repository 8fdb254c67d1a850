import { measured, type Target } from '@/e2e/load/pages';
import type { Report } from '@/e2e/load/report';
import type { ScratchProduct } from '@/e2e/load/scratch-product';

const BUDGET = 1.5;
const reference = 'empty JSON (reference)';

/** What people type of the demo's names, each of another kind. */
const typed = {
  'three letters': 'lan',
  'whole name': 'quillbrook foods',
  'a typo': 'quilbrok',
  'words reversed': 'foods quillbrook',
  initials: 'bcbs il',
  absent: 'zebra aviation',
};

/** Processor time of the search's handler against one that answers an empty JSON, of the same build. */
export async function searchHandler({ address, launcherPid }: ScratchProduct): Promise<Report> {
  const targets: Target[] = [
    { name: reference, as: null, path: '/bench/empty', requests: 400 },
    ...Object.entries(typed).map(([name, text]) => ({
      name,
      as: null,
      path: `/api/eligibility/search?q=${encodeURIComponent(text)}`,
      requests: 300,
      against: reference,
      budget: BUDGET,
    })),
  ];
  return { name: 'search-handler', ...(await measured(address, launcherPid, targets, {})) };
}
