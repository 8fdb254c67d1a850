import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { foundOr404 } from '@/app/(staff)/programs/[code]/found-or-404';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getUpgrade, type Upgrade } from '@/lib/data/version-moves/get-upgrade';
import { MOST_MOVES } from '@/lib/data/version-moves/move-enrollments';
import { plural } from '@/lib/format/counts';
import { formatInstant } from '@/lib/format/dates';
import { MoveAllForm, MoveForm } from './move-forms';
import { UndoForm } from './undo-form';

export const metadata: Metadata = { title: 'Upgrade preview' };

type Props = { params: Promise<{ code: string }> };

/** Who is on an older version, what moving them would change, and the moves that can still be undone. */
export default async function UpgradePage({ params }: Props) {
  const viewer = await requireViewer('program:upgrade');
  const { code } = await params;
  const { name, version, rows, total, recent } = await foundOr404(getUpgrade(viewer, code));
  return (
    <>
      <PageHeader
        title={`Upgrade to version ${version.number}`}
        subtitle={`${name}. Records stand for patients; their names are for their clinicians. Nothing changes until you move someone.`}
        back={{ href: `/programs/${code}`, label: 'Program' }}
      />
      <div className="flex flex-col gap-10">
        <Section
          title={`${plural(total, 'record')} on an older version`}
          action={
            total > 0 ? (
              <MoveAllForm programCode={code} toVersionId={version.id} count={Math.min(total, MOST_MOVES)} formKey={randomUUID()} />
            ) : null
          }
        >
          {total === 0 ? (
            <EmptyState title="Everyone in care is on the published version">
              When a new version is published, those on the one before stand here.
            </EmptyState>
          ) : (
            <MoveForm programCode={code} toVersionId={version.id} rows={rows} total={total} formKey={randomUUID()} />
          )}
        </Section>
        {recent.length > 0 ? <RecentMoves recent={recent} zone={viewer.zone} /> : null}
      </div>
    </>
  );
}

function RecentMoves({ recent, zone }: { recent: Upgrade['recent']; zone: string }) {
  return (
    <Section title="Moved within the last day" className="max-w-4xl">
      <ul className="divide-y divide-line border-line border-y">
        {recent.map(({ id, record, fromNumber, at, by, obstacles }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
            <span>
              <span className="font-medium tabular-nums">{record}</span> from version {fromNumber}
              <span className="block text-dense text-muted">
                {formatInstant(at, zone)} by {by}
              </span>
            </span>
            {obstacles.length > 0 ? (
              <span className="text-dense text-muted">Cannot be undone. {obstacles.join(' ')}</span>
            ) : (
              <UndoForm moveId={id} record={record} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
