import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { AuditRow } from '@/lib/data/audit/list-audit';
import { roleNames } from '@/lib/domain/access';
import { actionInWords } from '@/lib/domain/audit/audit-actions';
import { detailsInWords } from '@/lib/domain/audit/details-in-words';
import { formatInstant } from '@/lib/format/dates';

type AuditTableProps = { rows: AuditRow[]; zone: string /** The filters that are set. */; kept: Record<string, string> };

/** Who did what to what, and what it became; ids and what is stored stand behind each entry. */
export function AuditTable({ rows, zone, kept }: AuditTableProps) {
  return (
    <Table caption="Audit trail" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Who</TableHeader>
          <TableHeader>What</TableHeader>
          <TableHeader>Of</TableHeader>
          <TableHeader>Details</TableHeader>
          <TableHeader>When</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.seq}>
            <TableHeader scope="row">{row.actor ?? actorless(row.role)}</TableHeader>
            <TableCell>{actionInWords(row.action)}</TableCell>
            <TableCell>
              <Subject row={row} kept={kept} />
            </TableCell>
            <TableCell>
              <Details row={row} />
            </TableCell>
            <TableCell>
              <time dateTime={row.at.toISOString()}>{formatInstant(row.at, zone)}</time>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** A patient has no name here; what was done about one is a search away. */
function Subject({ row: { patientId, subjectName, subjectType, actor }, kept }: { row: AuditRow; kept: Record<string, string> }) {
  if (subjectName !== null) return subjectName === actor ? '' : subjectName;
  if (patientId === null) return subjectWords[subjectType ?? ''] ?? '';
  return (
    <Link
      href={`/audit?${new URLSearchParams({ ...kept, q: patientId })}`}
      prefetch={false}
      aria-label={`Everything about patient ${shortId(patientId)}`}
      className="prose-link whitespace-nowrap"
    >
      Patient {shortId(patientId)}
    </Link>
  );
}

/** The last characters of an id, in which two differ. */
const shortId = (id: string) => id.slice(-6);

const subjectWords: Record<string, string> = {
  caseload: 'A caseload',
  'eligibility-check': 'A check of coverage',
  enrollment: 'Care',
  organization: '',
  outcomes: '',
  patient: 'Patients',
  referral: 'A request',
  'red-flag': 'Red flags',
  'saved-view': 'A view of theirs',
  session: 'A session',
  task: 'Tasks',
};

function Details({ row: { seq, action, subjectType, subjectId, patientId, details } }: { row: AuditRow }) {
  const raw = { entry: seq, action, subject: subjectType, id: subjectId, ...(patientId ? { patient: patientId } : { details }) };
  return (
    <>
      {detailsInWords(details).map((line) => (
        <p key={line} className="wrap-anywhere">
          {line}
        </p>
      ))}
      <Disclosure summary={<span className="font-normal text-muted text-xs">As stored</span>}>
        <pre className="max-w-full whitespace-pre-wrap wrap-anywhere text-xs">{JSON.stringify(raw, null, 1)}</pre>
      </Disclosure>
    </>
  );
}

function actorless(role: string | null): string {
  if (role === 'job') return 'Scheduled job';
  if (role === 'seed') return 'Setup';
  if (role === 'public') return 'A member';
  return role && role in roleNames ? roleNames[role as keyof typeof roleNames] : 'Nobody signed in';
}
