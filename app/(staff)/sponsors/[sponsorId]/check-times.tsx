import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ResponseMonth } from '@/lib/data/eligibility/response-figures';
import { formatOf } from '@/lib/format/counts';
import { formatMonth } from '@/lib/format/dates';
import { formatFixed, formatNumber, formatShare } from '@/lib/format/numbers';

/** How fast eligibility checks were answered, by month; the yardstick is CAQH CORE's: 20 seconds for at least 90 % of a month's. */
export function CheckTimes({ months }: { months: readonly ResponseMonth[] }) {
  return (
    <Section title="Eligibility checks">
      {months.length === 0 ? (
        <p className="text-muted">
          Nobody has checked in the last six months. Once someone does, it stands here how fast they were answered.
        </p>
      ) : (
        <>
          <Table caption="Eligibility checks by month" stacks>
            <TableHead>
              <TableRow>
                <TableHeader>Month</TableHeader>
                <TableHeader align="end">Checks</TableHeader>
                <TableHeader align="end">Within 20 seconds</TableHeader>
                <TableHeader align="end">Could not be checked</TableHeader>
                <TableHeader align="end">Median</TableHeader>
                <TableHeader align="end">95 % within</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {months.map(({ month, checks, inTime, unanswered, median, p95 }) => (
                <TableRow key={month}>
                  <TableHeader scope="row">{formatMonth(month)}</TableHeader>
                  <TableCell align="end" label="Checks">
                    {formatNumber(checks)}
                  </TableCell>
                  <TableCell align="end" label="Within 20 seconds">
                    {formatShare(inTime / checks)} ({formatOf(inTime, checks)})
                  </TableCell>
                  <TableCell align="end" label="Could not be checked">
                    {formatNumber(unanswered)}
                  </TableCell>
                  <TableCell align="end" label="Median">
                    {seconds(median)}
                  </TableCell>
                  <TableCell align="end" label="95 % within">
                    {seconds(p95)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <p className="mt-2 text-dense text-muted">
            CAQH CORE asks for an answer within 20 seconds for at least 90 % of a month’s checks.
          </p>
        </>
      )}
    </Section>
  );
}

const seconds = (milliseconds: number) => `${formatFixed(milliseconds / 1000)} s`;
