import { DefinitionList } from '@/components/ui/definition-list';
import { RelativeTime } from '@/components/ui/relative-time';
import type { KnownPatient, ReferralRow } from '@/lib/data/referrals/list-referrals';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import { costInWords, visitsInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { declineReasons, mayReopen, returnReasons, timesInWords } from '@/lib/domain/referrals/referral-words';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { GiveBackForm, OpenSteps, ReopenForm } from './referral-forms';

type ReferralCardProps = {
  referral: ReferralRow;
  now: Date;
  zone: string;
  colleagues: Colleague[];
  viewerId: string;
  keys: Record<'take' | 'assign' | 'decline' | 'giveBack', string>;
};

const relations = { self: null, spouse: 'spouse of the member', child: 'child of the member', other: 'dependent of the member' };

/** One request: who, since when, what for, who pays, how to reach them, and what can be done. */
export function ReferralCard({ referral, now, zone, colleagues, viewerId, keys }: ReferralCardProps) {
  const { id, name, birthDate, relationship, programName, requestedAt, clinicName, status, patient, returned } = referral;
  const responsible = patient && patient.clinicianId !== viewerId ? patient : null;
  const about = [`born ${formatDay(birthDate)}`, relations[relationship]].filter(Boolean).join(', ');
  return (
    <article aria-labelledby={`name-${id}`} className="rounded-md border border-line bg-raised px-4 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`name-${id}`} className="font-semibold text-base">
          {name} <span className="font-normal text-dense text-muted">{about}</span>
        </h2>
        <p className="text-dense">
          Asked <RelativeTime instant={requestedAt} now={now} zone={zone} />
        </p>
      </div>
      <DefinitionList
        className="mt-3"
        items={[
          { term: 'Program', description: programName ?? 'Not sure which' },
          { term: 'Pays', description: <Coverage {...referral} /> },
          { term: 'Reach them', description: <Reach {...referral.contact} /> },
          { term: 'Clinic', description: clinicName ?? 'Whichever takes it first' },
          ...(patient && status === 'open' ? [{ term: 'Known', description: knownAs(patient) }] : []),
          ...(returned && status === 'open' ? [{ term: 'Given back', description: <Returned {...returned} now={now} zone={zone} /> }] : []),
        ]}
      />
      <div className="mt-4">
        {status === 'open' ? (
          <OpenSteps
            referralId={id}
            name={name}
            keys={keys}
            colleagues={withLeader(colleagues, patient, viewerId)}
            responsible={responsible}
            preferredId={responsible && responsible.clinicianId !== returned?.hadById ? responsible.clinicianId : null}
          />
        ) : (
          <Decided referral={referral} now={now} zone={zone} giveBackKey={keys.giveBack} />
        )}
      </div>
    </article>
  );
}

const knownAs = ({ clinicianName, clinicName, inCare }: KnownPatient) =>
  `Already a patient of ${clinicianName}, ${clinicName}${inCare ? '' : '; no program runs'}`;

type ReturnedProps = NonNullable<ReferralRow['returned']> & Pick<ReferralCardProps, 'now' | 'zone'>;

function Returned({ at, by, reason, note, now, zone }: ReturnedProps) {
  return (
    <>
      By {by}, <RelativeTime instant={new Date(at)} now={now} zone={zone} />: {returnReasons[reason].label}
      {note ? <span className="block whitespace-pre-line break-words text-muted">{note}</span> : null}
    </>
  );
}

/** Whose patient it is already can have it too, wherever they work. */
function withLeader(colleagues: Colleague[], patient: ReferralRow['patient'], viewerId: string): Colleague[] {
  if (!patient || patient.clinicianId === viewerId || colleagues.some(({ id }) => id === patient.clinicianId)) return colleagues;
  return [{ id: patient.clinicianId, name: patient.clinicianName }, ...colleagues];
}

function Coverage({ sponsorName, memberNumber, coverage }: Pick<ReferralRow, 'sponsorName' | 'memberNumber' | 'coverage'>) {
  const { startsOn, endsOn, memberCostCents, visitLimit } = coverage;
  const period = endsOn ? formatPeriod(startsOn, endsOn) : `from ${formatDay(startsOn)}`;
  return (
    <>
      {sponsorName}, member {memberNumber}
      <span className="block text-dense text-muted">
        {period} · member pays {costInWords(memberCostCents).toLowerCase()} ·{' '}
        {visitLimit === null ? 'no limit of visits' : `visits: ${visitsInWords(visitLimit).toLowerCase()}`}
      </span>
    </>
  );
}

function Reach({ by, value, times, language, notes }: ReferralRow['contact']) {
  if (value === null) return 'Removed, since the request is long over';
  return (
    <>
      <a href={by === 'email' ? `mailto:${value}` : `tel:${value.replace(/[^\d+]/g, '')}`} className="prose-link break-all">
        {value}
      </a>{' '}
      · {timesInWords(times)}
      {language ? ` · speaks ${language}` : null}
      {notes ? <span className="block whitespace-pre-line break-words">{notes}</span> : null}
    </>
  );
}

function Decided({ referral, now, zone, giveBackKey }: Pick<ReferralCardProps, 'referral' | 'now' | 'zone'> & { giveBackKey: string }) {
  const { id, name, status, decidedAt, decidedBy, declineReason, declineNote, contact, patient, mayGiveBack } = referral;
  const when = decidedAt ? <RelativeTime instant={decidedAt} now={now} zone={zone} /> : null;
  if (status === 'taken') {
    return (
      <>
        <p className="text-dense">
          Taken by {decidedBy}, {when}
          {patient?.id ? (
            <>
              {' · '}
              <a href={`/patients/${patient.id}`} className="prose-link">
                Open patient<span className="sr-only"> {name}</span>
              </a>
            </>
          ) : null}
        </p>
        {mayGiveBack ? <GiveBackForm referralId={id} name={name} formKey={giveBackKey} /> : null}
      </>
    );
  }
  return (
    <>
      <p className="text-dense">
        {decidedBy ? `Declined by ${decidedBy}` : 'Over'}, {when}: {declineReason ? declineReasons[declineReason].label : null}
        {declineNote ? <span className="block whitespace-pre-line break-words text-muted">{declineNote}</span> : null}
      </p>
      {decidedAt && contact.value !== null && mayReopen(decidedAt, now) ? <ReopenForm referralId={id} name={name} /> : null}
    </>
  );
}
