import { EvidenceMark } from '@/components/care/evidence-mark';
import { DefinitionList } from '@/components/ui/definition-list';
import { Disclosure } from '@/components/ui/disclosure';
import type { OutcomeMeasure, ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import type { CitedNumber } from '@/lib/domain/evidence';
import { outcomeDefinitions } from '@/lib/domain/outcomes/definitions';
import { plural } from '@/lib/format/counts';
import { formatNumber, formatShare, formatValue } from '@/lib/format/numbers';

/** What the figures mean, under them. */
export function FigureDefinitions({ terms }: { terms: readonly (readonly [term: string, definition: keyof typeof outcomeDefinitions])[] }) {
  return (
    <Disclosure summary="What these figures mean" className="mt-4">
      <DefinitionList
        className="max-w-reading text-dense"
        items={terms.map(([term, definition]) => ({ term, description: outcomeDefinitions[definition] }))}
      />
    </Disclosure>
  );
}

/** The measure that the figures are told by: range, direction, thresholds with their sources, and the program version it belongs to. */
export function MeasureDefinition({ program: { measure, version, versions } }: { program: ProgramOutcome }) {
  const others = versions.filter((one) => one !== version);
  const items = [
    { term: 'Measure', description: measure.name },
    { term: 'Range', description: rangeWords(measure) },
    { term: 'Taken', description: measure.howTo },
    ...(measure.protocol ? [{ term: 'Protocol', description: measure.protocol }] : []),
    { term: 'MCID', description: <McidWords measure={measure} /> },
    {
      term: 'MDC',
      description: measure.mdc ? <Cited number={measure.mdc} words={formatValue(measure.mdc.value, measure.unit)} /> : 'Not known',
    },
    { term: 'LOINC', description: measure.loinc ?? 'None verified' },
    {
      term: 'Definition used',
      description: `The main measure of program version ${version}${others.length > 0 ? `. People of the period are also enrolled in ${plural(others.length, 'other version')}: ${others.join(', ')}` : ''}.`,
    },
  ];
  return (
    <Disclosure summary={`How ${measure.name} is defined`} className="mt-2">
      <DefinitionList className="max-w-reading text-dense" items={items} />
    </Disclosure>
  );
}

const rangeWords = ({ min, max, unit, better }: OutcomeMeasure) => `${formatNumber(min)} to ${formatValue(max, unit)}; ${better} is better`;

function McidWords({ measure: { mcid, mcidShare, unit } }: { measure: OutcomeMeasure }) {
  if (!mcid && !mcidShare) return 'Not known';
  return (
    <>
      {mcid ? <Cited number={mcid} words={formatValue(mcid.value, unit)} /> : null}
      {mcid && mcidShare ? <br /> : null}
      {mcidShare ? <Cited number={mcidShare} words={`${mcid ? 'or ' : ''}${formatShare(mcidShare.value, 0)} of the first score`} /> : null}
    </>
  );
}

function Cited({ number: { mark, source }, words }: { number: CitedNumber; words: string }) {
  return (
    <>
      {words}, {source} <EvidenceMark mark={mark} source={source} />
    </>
  );
}
