import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { RelativeTime } from '@/components/ui/relative-time';
import { plural } from '@/lib/format/counts';

type Flag = {
  id: string;
  patientId: string;
  patientName: string;
  severity: 'emergency' | 'urgent';
  words: string;
  raisedAt: Date;
  acknowledgedAt: Date | null;
};

/** Red flags of patients who have no row in the table below: found at intake, before a program was assigned. Nothing without any. */
export function FlagsOutsideCare({ flags, now, zone }: { flags: readonly Flag[]; now: Date; zone: string }) {
  if (flags.length === 0) return null;
  const isEmergency = flags.some(({ severity, acknowledgedAt }) => severity === 'emergency' && acknowledgedAt === null);
  const patients = new Set(flags.map(({ patientId }) => patientId)).size;
  return (
    <Notice
      tone={isEmergency ? 'emergency' : 'warn'}
      live={false}
      className="mb-4"
      title={`${plural(patients, 'patient')} not listed below ${patients === 1 ? 'has' : 'have'} an open red flag`}
    >
      <ul className="space-y-1">
        {flags.map(({ id, patientId, patientName, severity, words, raisedAt, acknowledgedAt }) => (
          <li key={id}>
            <Link href={`/patients/${patientId}/flags/${id}`} prefetch={false} className="font-medium underline">
              {patientName}
            </Link>
            {severity === 'emergency' ? ', emergency: ' : ', urgent, same day: '}
            {words} Raised <RelativeTime instant={raisedAt} now={now} zone={zone} />
            {acknowledgedAt === null ? ', not acknowledged yet.' : ', acknowledged, not cleared.'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
