import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getObservation } from '@/lib/data/observations/get-observation';
import { measureOf } from '@/lib/domain/measures/registry';
import { AppError } from '@/lib/errors';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { CorrectForm } from './correct-form';

export const metadata: Metadata = { title: 'Correct score' };

type Props = { params: Promise<{ patientId: string; observationId: string }> };

/** One score, everything that corrected it so far, and the right value to add. */
export default async function ObservationPage({ params }: Props) {
  const viewer = await requireViewer('observation:record');
  const { patientId, observationId } = await params;
  if (!z.uuid().safeParse(patientId).success || !z.uuid().safeParse(observationId).success) notFound();
  const { measure, observedOn, entries, patientName, programName } = await getObservation(viewer, patientId, observationId).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'notFound') notFound();
      throw error;
    },
  );
  const { name, unit, min, max, step, better } = measureOf(measure);
  const stands = entries.at(-1);
  if (!stands) notFound();
  const now = new Date();
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader
        title="Correct score"
        subtitle={`${patientName}, ${programName}`}
        back={{ href: `/patients/${patientId}`, label: 'Patient' }}
      />
      <Section title={`${name}, measured on ${formatDay(observedOn)}`}>
        <ol className="space-y-2">
          {entries.map((entry, index) => (
            <li key={entry.id}>
              <span className={entry === stands ? 'font-semibold tabular-nums' : 'text-muted tabular-nums line-through'}>
                {formatValue(entry.value, unit)}
              </span>
              <span className="text-dense text-muted">
                {' '}
                {index === 0 ? 'recorded' : 'corrected'} <RelativeTime instant={entry.at} now={now} zone={viewer.zone} />
                {entry.by ? ` by ${entry.by}` : ' by the patient'}
                {entry.reason ? `: ${entry.reason}` : ''}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <CorrectForm key={stands.id} formKey={randomUUID()} observationId={stands.id} measure={{ name, unit, min, max, step, better }} />
    </div>
  );
}
