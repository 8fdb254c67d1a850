import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { FlagBanner } from '@/components/care/flag-banner';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getFlag } from '@/lib/data/flags/get-flag';
import { can } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { AcknowledgeForm, ClearForm } from './flag-forms';

export const metadata: Metadata = { title: 'Red flag' };

type Props = { params: Promise<{ patientId: string; flagId: string }> };

/** Acknowledge a red flag, then clear it with its documentation; each is one step. */
export default async function FlagPage({ params }: Props) {
  const viewer = await requireViewer('flag:acknowledge');
  const { patientId, flagId } = await params;
  if (!z.uuid().safeParse(patientId).success || !z.uuid().safeParse(flagId).success) notFound();
  const flag = await getFlag(viewer, patientId, flagId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  const isOpen = flag.clearedAt === null;
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title="Red flag" subtitle={flag.patientName} back={{ href: `/patients/${patientId}`, label: 'Patient' }} />
      {isOpen ? (
        <FlagBanner
          flag={{
            ...flag,
            title: flag.words,
            acknowledgedBy: null,
            firstStep: flag.severity === 'emergency' ? 'Call the patient now.' : 'Call the patient today.',
          }}
          now={new Date()}
          zone={viewer.zone}
        />
      ) : (
        <Notice title="This flag is cleared">{flag.words}</Notice>
      )}
      {flag.acknowledgedAction ? (
        <p>
          <span className="block text-dense text-muted">What was done</span>
          {flag.acknowledgedAction}
        </p>
      ) : null}
      {isOpen && flag.acknowledgedAt === null ? <AcknowledgeForm flagId={flag.id} formKey={randomUUID()} /> : null}
      {isOpen && flag.acknowledgedAt !== null && can(viewer, 'flag:clear') ? <ClearForm flagId={flag.id} formKey={randomUUID()} /> : null}
      {isOpen && flag.acknowledgedAt !== null && !can(viewer, 'flag:clear') ? <p>A clinician with a licence on record clears it.</p> : null}
    </div>
  );
}
