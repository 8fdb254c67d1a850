import { Citation } from '@/components/care/citation';
import { EvidenceMark } from '@/components/care/evidence-mark';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { measureOf } from '@/lib/domain/measures/registry';
import type { GoalTemplate, ProgramDefinition } from '@/lib/domain/programs/program';
import { targetInWords } from '@/lib/domain/programs/target-in-words';
import { formatNumber } from '@/lib/format/numbers';

const curves: Record<GoalTemplate['curve'], string> = {
  exponential: 'fast first, then slower',
  'locked-linear': 'flat until running is cleared, then a straight line',
  flat: 'level',
};

/** The goals that the program proposes: measure, target rule and due week, with what each rests on. */
export function ProgramGoals({ definition: { goals, references, curveRate } }: { definition: ProgramDefinition }) {
  return (
    <Section title="Goals">
      <Table caption="Goals of the program" stacks className="min-w-200 [&_tbody_:is(td,th)]:py-2">
        <TableHead>
          <TableRow>
            <TableHeader>Goal</TableHeader>
            <TableHeader>Measure</TableHeader>
            <TableHeader>Target</TableHeader>
            <TableHeader align="end">Due week</TableHeader>
            <TableHeader>Expected course</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {(['short', 'long'] as const).flatMap((term) =>
            goals.filter((goal) => goal.term === term).map((goal) => <GoalRow key={goal.code} goal={goal} references={references} />),
          )}
        </TableBody>
      </Table>
      <p className="mt-3 max-w-reading text-dense text-muted">
        The clinician can change target, due date and weight for each patient; every change is recorded. Rate of the expected course:{' '}
        {formatNumber(curveRate.value, 2)} a week, {curveRate.source} <EvidenceMark mark={curveRate.mark} source={curveRate.source} />
      </p>
    </Section>
  );
}

const alternativeFor = { runner: 'For runners', treadmill: 'Where a treadmill is used' };

function GoalRow({ goal, references }: { goal: GoalTemplate; references: ProgramDefinition['references'] }) {
  const { wording, term, measure, target, dueWeek, curve, mark, alsoNeeds, alternatives = [] } = goal;
  return (
    <TableRow>
      <TableHeader scope="row">
        {wording}
        <Citation ids={goal.references} references={references} />
        <span className="block font-normal text-dense text-muted">{term === 'short' ? 'Short term' : 'Long term'}</span>
      </TableHeader>
      <TableCell label="Measure">
        <span>{measureOf(measure).shortName}</span>
        {alternatives.map(({ when, measure: other }) => (
          <span key={when} className="block text-dense text-muted">
            {alternativeFor[when]}: {measureOf(other).shortName.toLowerCase()}
          </span>
        ))}
      </TableCell>
      <TableCell label="Target">
        {targetInWords(target, measureOf(measure))} <EvidenceMark mark={mark} />
        {alternatives.map(({ when, measure: other, target: otherTarget }) => (
          <span key={when} className="block text-dense text-muted">
            {alternativeFor[when]}: {targetInWords(otherTarget, measureOf(other)).toLowerCase()}
          </span>
        ))}
        {alsoNeeds ? (
          <span className="block text-dense text-muted">
            {alsoNeeds.text}: {formatNumber(alsoNeeds.percent.value)}%{' '}
            <EvidenceMark mark={alsoNeeds.percent.mark} source={alsoNeeds.percent.source} />
          </span>
        ) : null}
      </TableCell>
      <TableCell align="end" label="Due week">
        {dueWeek}
      </TableCell>
      <TableCell label="Expected course">{curves[curve]}</TableCell>
    </TableRow>
  );
}
