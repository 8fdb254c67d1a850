import type { Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { reportingPeople } from '@/lib/domain/outcomes/reporting-periods';
import { formatMonths, formatPeriod } from '@/lib/format/dates';
import { toldPeriodOf } from './outcome-query';

type PeriodNoteProps = { view: Pick<Outcomes, 'period' | 'widened' | 'rows' | 'detail'>; asked: { from: string; to: string } };

/** Why other months are told than those that were asked for. Nothing where they are the same. */
export function PeriodNote({ view, asked }: PeriodNoteProps) {
  const { period, widened } = view;
  const told = toldPeriodOf(view);
  const isOther = told.from !== period.from || told.to !== period.to;
  const sentences = [
    ...(widened
      ? [
          `Outcomes are told for whole quarters that are over: ${formatMonths(period.from, period.to)} instead of ${askedWords(asked, period.to)}.`,
        ]
      : []),
    ...(isOther
      ? [
          `Of ${formatMonths(period.from, period.to)} this program is told for ${formatMonths(told.from, told.to)}: its reporting periods are whole quarters, as many as it takes until ${reportingPeople.value} people have begun, and no part of one is told by itself.`,
        ]
      : []),
  ];
  return sentences.length === 0 ? null : <p className="mb-6 max-w-reading text-dense text-muted">{sentences.join(' ')}</p>;
}

const askedWords = ({ from, to }: { from: string; to: string }, end: string) =>
  from === '' ? `days up to ${to}` : formatPeriod(from, to || end);
