import { EvidenceMark } from '@/components/care/evidence-mark';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import type { CitedNumber, EvidenceMark as Mark } from '@/lib/domain/evidence';
import { lastWeek } from '@/lib/domain/programs/phase-at';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { formatNumber } from '@/lib/format/numbers';

/** Weeks, codes, dose and decisions, each with how sure it is. */
export function ProgramFacts({ definition }: { definition: ProgramDefinition }) {
  const { phases, extendToWeek, symptomSettleWeek, returnToSportWeek, decisions = [], dose, icd10, snomed, runningGates } = definition;
  const items = [
    {
      term: 'Length',
      description: `${lastWeek(phases)} weeks${extendToWeek === null ? '' : `; may be extended to week ${extendToWeek}`}`,
    },
    { term: 'Symptoms settle', description: <Week number={symptomSettleWeek} /> },
    { term: 'Back to sport', description: <Week number={returnToSportWeek} /> },
    ...decisions.map(({ week, text, mark }) => ({ term: `Decision in week ${week}`, description: <Marked words={text} mark={mark} /> })),
    ...(dose ? [{ term: 'Dose', description: <Dose dose={dose} /> }] : []),
    ...(runningGates.length > 0 ? [{ term: 'Before running', description: <Gates gates={runningGates} /> }] : []),
    { term: 'ICD-10-CM', description: <Codes codes={icd10} /> },
    { term: 'SNOMED CT', description: <Codes codes={snomed} /> },
  ];
  return (
    <Section title="At a glance" className="max-w-reading">
      <DefinitionList items={items} />
    </Section>
  );
}

function Marked({ words, mark, source }: { words: string; mark: Mark; source?: string }) {
  return (
    <>
      {words} <EvidenceMark mark={mark} source={source} />
    </>
  );
}

function Week({ number }: { number: CitedNumber | null }) {
  if (number === null) return <span className="text-muted">No time given</span>;
  return <Marked words={`Week ${formatNumber(number.value)}. ${number.source}`} mark={number.mark} source={number.source} />;
}

function Dose({ dose: { maxSessions, weeks, minutesFrom, minutesTo, note } }: { dose: NonNullable<ProgramDefinition['dose']> }) {
  const words = `Up to ${maxSessions.value} sessions in ${weeks.value} weeks, ${minutesFrom.value} to ${minutesTo.value} minutes each. ${maxSessions.source}`;
  return (
    <>
      <Marked words={words} mark={maxSessions.mark} source={maxSessions.source} />
      <span className="block text-muted">{note}</span>
    </>
  );
}

function Gates({ gates }: { gates: readonly string[] }) {
  return (
    <ul className="list-disc space-y-0.5 pl-4">
      {gates.map((gate) => (
        <li key={gate}>{gate}</li>
      ))}
    </ul>
  );
}

function Codes({ codes }: { codes: readonly { code: string; label: string; mark: Mark }[] }) {
  if (codes.length === 0) return <span className="text-muted">None verified</span>;
  return (
    <ul className="space-y-0.5">
      {codes.map(({ code, label, mark }) => (
        <li key={code}>
          <span className="font-medium tabular-nums">{code}</span> <Marked words={label} mark={mark} />
        </li>
      ))}
    </ul>
  );
}
