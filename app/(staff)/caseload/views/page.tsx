import type { Metadata } from 'next';
import Link from 'next/link';
import { viewHref } from '@/app/(staff)/caseload/view-href';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listViews } from '@/lib/data/saved-views/list-views';
import { DefaultViewForm, DeleteViewForm, RenameViewForm } from './view-forms';

export const metadata: Metadata = { title: 'Views' };

/** The viewer's own views of the caseload: their names, the one that opens by itself, and away with them. */
export default async function ViewsPage() {
  const viewer = await requireViewer('caseload:read');
  const views = await listViews(viewer);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Views"
        subtitle="Filters, order and columns of your caseload under a name. Only you see them."
        back={{ href: '/caseload?view=all', label: 'Caseload' }}
      />
      {views.length === 0 ? (
        <EmptyState title="No views yet">Filter or sort the caseload, then choose “Save this view” above its table.</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {views.map((view) => (
            <li key={view.id} className="py-4">
              <p className="mb-2 flex flex-wrap items-center gap-2">
                <Link href={viewHref(view)} prefetch={false} className="prose-link break-words font-medium">
                  {view.name}
                </Link>
                {view.isDefault ? <Badge tone="accent">Opens first</Badge> : null}
              </p>
              <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
                <DefaultViewForm view={view} />
                <RenameViewForm view={view} />
                <DeleteViewForm view={view} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
