import Link from 'next/link';
import { TableCell, TableHeader, TableRow } from '@/components/ui/table';
import type { ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import type { PooledRate, PooledResponse } from '@/lib/domain/outcomes/pooled-response';
import { reportingPeople } from '@/lib/domain/outcomes/reporting-periods';
import { formatOf } from '@/lib/format/counts';
import { formatMonths } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { FigureTable } from './figure-table';
import { type OutcomeQuery, outcomesHref } from './outcome-query';
import { FollowUpCell, MeanCell, RateCell, ShownCount } from './shown-figure';

const columns = [
  'Enrolled',
  'Followed up',
  'Reached MCID, everyone',
  'Completers only',
  'Mean improvement',
  'On hold',
  'Left early',
] as const;
const [enrolledName, followedName, everyoneName, completersName, meanName, heldName, leftName] = columns;

type ProgramTableProps = { rows: readonly ProgramOutcome[]; pooled: PooledResponse | null; query: OutcomeQuery; caption: string };

/** All programs together, then one row a program by name: they treat different people, so no order among them says which is better. */
export function ProgramTable({ rows, pooled, query, caption }: ProgramTableProps) {
  return (
    <FigureTable caption={caption} first="Program, main measure" columns={columns} className="min-w-220">
      {pooled && pooled.programs > 0 ? <PooledRow pooled={pooled} of={rows.length} /> : null}
      {rows.map((row) => (
        <ProgramRow key={row.code} row={row} href={outcomesHref({ ...query, program: row.code })} />
      ))}
    </FigureTable>
  );
}

/** Changes in different units have no common mean; where care stands is told by program. */
function PooledRow({ pooled: { programs, enrolled, followedUp, level, reachedMcid }, of }: { pooled: PooledResponse; of: number }) {
  return (
    <TableRow className="bg-well">
      <TableHeader scope="row" className="font-semibold">
        Programs below, together
        <span className="block font-normal text-dense text-muted">{formatOf(programs, of)} are told, each by its main measure</span>
      </TableHeader>
      <TableCell align="end" label={enrolledName}>
        {formatNumber(enrolled)}
      </TableCell>
      <TableCell align="end" label={followedName}>
        <FollowUpCell rate={followedUp} level={level} />
        <InPrograms rate={followedUp} of={programs} />
      </TableCell>
      {level === 'no-comparison' ? (
        <TableCell align="end" colSpan={2} className="text-muted">
          Not shown: too few were followed up
        </TableCell>
      ) : (
        <>
          <TableCell align="end" label={everyoneName}>
            <RateCell rate={reachedMcid.everyone} />
            <InPrograms rate={reachedMcid.everyone} of={programs} />
          </TableCell>
          <TableCell align="end" label={completersName}>
            <RateCell rate={reachedMcid.completers} />
            <InPrograms rate={reachedMcid.completers} of={programs} />
          </TableCell>
        </>
      )}
      <TableCell colSpan={3} />
    </TableRow>
  );
}

/** Of which programs a sum is, where some of them withhold their part: its total is not all of those enrolled. */
function InPrograms({ rate: { programs, count }, of }: { rate: PooledRate; of: number }) {
  if (programs === of || count === null) return null;
  return <span className="block whitespace-nowrap text-dense text-muted">in {formatOf(programs, of)} programs</span>;
}

function ProgramRow({ row: { name, measure, period, response, completion }, href }: { row: ProgramOutcome; href: string }) {
  return (
    <TableRow>
      <TableHeader scope="row">
        <Link href={href} prefetch={false} className="inline-block py-0.5 underline-offset-3 hover:underline">
          {name}
        </Link>
        <span className="block font-normal text-dense text-muted">
          {measure.shortName}
          {period ? `, ${formatMonths(period.from, period.to)}` : ''}
        </span>
      </TableHeader>
      {period ? (
        <>
          <TableCell align="end" label={enrolledName}>
            <ShownCount count={response.enrolled} />
          </TableCell>
          <TableCell align="end" label={followedName}>
            <FollowUpCell rate={response.followedUp} level={response.level} />
          </TableCell>
          <ResponseCells response={response} unit={measure.unit} />
          <TableCell align="end" label={heldName}>
            <ShownCount count={completion.onHold} />
          </TableCell>
          <TableCell align="end" label={leftName}>
            <ShownCount count={completion.discontinued} />
          </TableCell>
        </>
      ) : (
        <TableCell colSpan={columns.length} className="text-muted">
          Not told yet: a reporting period takes {reportingPeople.value} people
        </TableCell>
      )}
    </TableRow>
  );
}

/** With too little follow-up no figure stands beside those of other programs. */
function ResponseCells({ response, unit }: { response: ProgramOutcome['response']; unit: string }) {
  if (response.enrolled === 0) {
    return [everyoneName, completersName, meanName].map((name) => (
      <TableCell key={name} align="end" className="text-muted" label={name}>
        –
      </TableCell>
    ));
  }
  if (response.level === 'no-comparison') {
    return (
      <TableCell align="end" colSpan={3} className="text-muted">
        Not compared: too few were followed up
      </TableCell>
    );
  }
  return (
    <>
      <TableCell align="end" label={everyoneName}>
        <RateCell rate={response.reachedMcid.everyone} />
      </TableCell>
      <TableCell align="end" label={completersName}>
        <RateCell rate={response.reachedMcid.completers} />
      </TableCell>
      <TableCell align="end" label={meanName}>
        <MeanCell mean={response.improvement} unit={unit} />
      </TableCell>
    </>
  );
}
