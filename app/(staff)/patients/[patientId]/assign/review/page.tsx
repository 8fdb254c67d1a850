import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { assignmentOr404 } from '@/app/(staff)/patients/[patientId]/assign/assignment-or-404';
import { AssignSteps, reachableSteps } from '@/app/(staff)/patients/[patientId]/assign/steps';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { Draft } from '@/lib/data/assignments/lock-draft';
import { templatesOf } from '@/lib/data/assignments/save-goals';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalNames } from '@/lib/domain/programs/goal-names';
import { plural } from '@/lib/format/counts';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { AssignForm } from './assign-form';

export const metadata: Metadata = { title: 'Review' };

type Props = { params: Promise<{ patientId: string }> };

/** Last step: everything once more, then the program starts. */
export default async function ReviewPage({ params }: Props) {
  const viewer = await requireViewer('program:assign');
  const assignment = await assignmentOr404(viewer, (await params).patientId);
  const { patient, draft, screening } = assignment;
  const base = `/patients/${patient.id}`;
  if (!draft?.goals || !reachableSteps(assignment).has('/review')) redirect(`${base}/assign/goals`);
  const { name, phases } = draft.program.definition;
  return (
    <div className="max-w-4xl space-y-8">
      <AssignSteps assignment={assignment} current="/review" />
      <DefinitionList
        items={[
          { term: 'Patient', description: patient.name },
          { term: 'Program', description: `${name}, version ${draft.program.number}` },
          { term: 'Side', description: sides[draft.condition.side] },
          { term: 'Phases', description: phases.map(phaseInWords).join(', ') },
          {
            term: 'Warning signs',
            description: screening
              ? `Screened on ${formatDay(screening.onDay)}${screening.stops ? ', cleared since' : ', none found'}`
              : '–',
          },
        ]}
      />
      <Section title="Goals">
        <GoalTable draft={draft} goals={draft.goals} />
        <LeftOut draft={draft} goals={draft.goals} />
      </Section>
      <AssignForm patientId={patient.id} version={draft.version} formKey={randomUUID()} name={name} />
    </div>
  );
}

const sides = { left: 'Left', right: 'Right', both: 'Both' } as const;

function phaseInWords({ name, fromWeek, toWeek }: Draft['program']['definition']['phases'][number]): string {
  if (fromWeek === toWeek) return `${name} (week ${fromWeek})`;
  return fromWeek === 0 ? `${name} (until week ${toWeek})` : `${name} (weeks ${fromWeek}–${toWeek})`;
}

/** The goals of the program that have no baseline and so do not start: said here, as leaving one empty is easily an oversight. */
function LeftOut({ draft, goals }: { draft: Draft; goals: NonNullable<Draft['goals']> }) {
  const chosen = new Set<string>(goals.map(({ code }) => code));
  const left = [...templatesOf(draft).values()].filter(({ code }) => !chosen.has(code));
  if (left.length === 0) return null;
  return (
    <Notice title={`${plural(left.length, 'goal')} left out, without a baseline`} className="mt-4">
      {left.map(({ code }) => goalNames[code]).join(', ')}
    </Notice>
  );
}

function GoalTable({ draft, goals }: { draft: Draft; goals: NonNullable<Draft['goals']> }) {
  const templates = templatesOf(draft);
  return (
    <Table caption="Goals" stacks>
      <TableHead>
        <TableRow>
          <TableHeader>Goal</TableHeader>
          <TableHeader>Measure</TableHeader>
          <TableHeader align="end">Baseline</TableHeader>
          <TableHeader align="end">Target</TableHeader>
          <TableHeader>Due</TableHeader>
          <TableHeader>Importance, difficulty</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {goals.map((goal) => {
          const template = templates.get(goal.code);
          const measure = measureOf(template?.measure ?? 'nprs');
          return (
            <TableRow key={goal.code}>
              <TableHeader scope="row">{goal.wording}</TableHeader>
              <TableCell label="Measure">{measure.shortName}</TableCell>
              <TableCell align="end" label="Baseline">
                {formatValue(goal.baseline, measure.unit)}
              </TableCell>
              <TableCell align="end" label="Target">
                {template?.curve === 'flat' ? `${measure.better === 'lower' ? 'at most' : 'at least'} ` : ''}
                {formatValue(goal.target, measure.unit)}
              </TableCell>
              <TableCell label="Due">{formatDay(goal.dueOn)}</TableCell>
              <TableCell label="Importance, difficulty">
                {goal.importance} of 3, {goal.difficulty} of 3
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
