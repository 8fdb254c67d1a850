import { GoalStatusBadge } from '@/components/care/goal-status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { UpgradeRow } from '@/lib/data/version-moves/get-upgrade';

/** What a move would change, one record a row. */
export function UpgradeTable({ rows, chosen }: { rows: readonly UpgradeRow[]; chosen: readonly string[] }) {
  return (
    <Table caption="What the upgrade would change" stacks className="[&_tbody_:is(td,th)]:py-2 [&_tbody_:is(td,th)]:align-top">
      <TableHead>
        <TableRow>
          <TableHeader>
            <span className="sr-only">Choose</span>
          </TableHeader>
          <TableHeader>Record</TableHeader>
          <TableHeader>Clinician</TableHeader>
          <TableHeader>What changes</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <UpgradeRowCells key={row.enrollmentId} row={row} isChosen={chosen.includes(row.enrollmentId)} />
        ))}
      </TableBody>
    </Table>
  );
}

function UpgradeRowCells({ row, isChosen }: { row: UpgradeRow; isChosen: boolean }) {
  const { enrollmentId, record, clinicianName, fromNumber, week, goals, notes } = row;
  return (
    <TableRow>
      <TableCell data-select>
        <input
          type="checkbox"
          name="enrollmentIds[]"
          value={enrollmentId}
          defaultChecked={isChosen}
          aria-label={`Move ${record}`}
          className="mt-1"
        />
      </TableCell>
      <TableHeader scope="row">
        <span className="tabular-nums">{record}</span>
        <span className="block font-normal text-dense text-muted">
          Version {fromNumber}, week {week}
        </span>
      </TableHeader>
      <TableCell label="Clinician">{clinicianName}</TableCell>
      <TableCell>
        {goals.length + notes.length === 0 ? (
          <span className="text-muted">Only the version: goals and statuses stay as they are</span>
        ) : null}
        <ul className="space-y-2">
          {goals.map((goal) => (
            <GoalChange key={goal.id} goal={goal} />
          ))}
          {notes.map((note) => (
            <li key={note} className="text-muted">
              {note}
            </li>
          ))}
        </ul>
      </TableCell>
    </TableRow>
  );
}

function GoalChange({ goal: { name, isChanged, statusBefore, statusAfter, changes, kept } }: { goal: UpgradeRow['goals'][number] }) {
  const words = [...changes, ...(kept ? [kept] : [])];
  // Where nothing changes, no status stands there as if it did.
  if (!isChanged) {
    return (
      <li className="text-muted">
        {name}: {kept}
      </li>
    );
  }
  return (
    <li>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{name}</span>
        <GoalStatusBadge status={statusBefore} />
        {statusBefore === statusAfter ? null : (
          <>
            <span aria-hidden>→</span>
            <span className="sr-only">becomes</span>
            <GoalStatusBadge status={statusAfter} />
          </>
        )}
      </span>
      {words.length > 0 ? <span className="block text-dense">{words.join('; ')}</span> : null}
    </li>
  );
}
