import { EvidenceMark } from '@/components/care/evidence-mark';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CitedNumber } from '@/lib/domain/evidence';
import type { Measure } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { plural } from '@/lib/format/counts';
import { formatNumber, formatShare, formatValue } from '@/lib/format/numbers';

/** What is measured, how often, and which change counts. */
export function ProgramMeasures({ definition: { measures, mainMeasure } }: { definition: ProgramDefinition }) {
  return (
    <Section title="Measures">
      <Table caption="Measures of the program" stacks className="min-w-200 [&_tbody_:is(td,th)]:py-2">
        <TableHead>
          <TableRow>
            <TableHeader>Measure</TableHeader>
            <TableHeader>Every</TableHeader>
            <TableHeader>Range</TableHeader>
            <TableHeader>Change that matters (MCID)</TableHeader>
            <TableHeader>Change beyond noise (MDC)</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {measures.map(({ code, cadenceDays }) => {
            const measure = measureOf(code);
            return (
              <TableRow key={code}>
                <TableHeader scope="row">
                  {measure.shortName} {code === mainMeasure ? <Badge tone="accent">Main measure</Badge> : null}
                  <span className="block font-normal text-dense text-muted">{measure.name}</span>
                </TableHeader>
                <TableCell className="whitespace-nowrap" label="Every">
                  {cadenceWords(cadenceDays)}
                </TableCell>
                <TableCell className="whitespace-nowrap" label="Range">
                  <span>
                    {formatNumber(measure.min)} to {formatValue(measure.max, measure.unit)}
                  </span>
                  <span className="block text-dense text-muted">{measure.better} is better</span>
                </TableCell>
                <TableCell label="Change that matters (MCID)">
                  <Threshold number={measure.mcid} unit={measure.unit} />
                  <ShareThreshold measure={measure} />
                </TableCell>
                <TableCell label="Change beyond noise (MDC)">
                  <Threshold number={measure.mdc} unit={measure.unit} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

function cadenceWords(days: number): string {
  if (days === 7) return 'week';
  return days % 7 === 0 ? plural(days / 7, 'week') : plural(days, 'day');
}

function Threshold({ number, unit }: { number: CitedNumber | null; unit: string }) {
  if (number === null) return <span className="text-muted">–</span>;
  return (
    <>
      {formatValue(number.value, unit)} <EvidenceMark mark={number.mark} source={number.source} />
      <span className="block text-dense text-muted">{number.source}</span>
    </>
  );
}

function ShareThreshold({ measure: { mcidShare } }: { measure: Measure }) {
  if (mcidShare === null) return null;
  return (
    <span className="block">
      or {formatShare(mcidShare.value, 0)} of the baseline <EvidenceMark mark={mcidShare.mark} source={mcidShare.source} />
    </span>
  );
}
