import { FigureValue } from '@/components/ui/figure-value';
import { Section } from '@/components/ui/section';
import { TableCell, TableHeader, TableRow } from '@/components/ui/table';
import type { AnswerCounts, SuggestionAnswers } from '@/lib/domain/outcomes/suggestion-answers';
import { enoughPeople as enough } from '@/lib/domain/outcomes/suppress';
import { stepNames } from '@/lib/domain/programs/prescription-in-words';
import { formatNumber } from '@/lib/format/numbers';
import { FigureTable } from './figure-table';
import { FigureDefinitions } from './outcome-definitions';
import { RateFigure } from './program-figures';
import { RateCell, ShownCount, Withheld } from './shown-figure';

type Suggestions = { suggestions: SuggestionAnswers; period: string };

/** What was suggested for goals that left their way, and how clinicians answered it. */
export function ProgramSuggestions({ suggestions, period }: Suggestions) {
  return (
    <Section title="Suggestions and how they were answered">
      {suggestions.suggested === 0 ? (
        <p className="text-muted">
          Nothing was suggested to those enrolled in this period. Suggestions stand here once a goal leaves its expected way.
        </p>
      ) : (
        <Answers suggestions={suggestions} period={period} />
      )}
      <p className="mt-2 text-dense text-muted">
        Enrolled {period}; decided so far, or open today. Suggestions are counted, and withheld where they are about 1 to 10 people.
      </p>
      <FigureDefinitions
        terms={[
          ['Suggested', 'suggested'],
          ['Accepted', 'accepted'],
          ['Declined', 'declined'],
          ['Open', 'openSuggestion'],
          ['Accepted, of those decided', 'acceptedOfDecided'],
          ['Interval', 'interval'],
          ['Withheld', 'withheld'],
        ]}
      />
    </Section>
  );
}

function Answers({ suggestions, period }: Suggestions) {
  const { suggested, accepted, declined, open, acceptedOfDecided, steps, reasons } = suggestions;
  const value = (count: number | null) => (count === null ? <Withheld /> : formatNumber(count));
  return (
    <div className="flex flex-col gap-6">
      {isTold(suggestions) ? (
        <div className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-5 max-lg:[&>:last-child]:col-span-2">
          <FigureValue label="Suggested" value={value(suggested)} period={period} />
          <FigureValue label="Accepted" value={value(accepted)} period={period} />
          <FigureValue label="Declined" value={value(declined)} period={period} />
          <FigureValue label="Open" value={value(open)} period="today" />
          <RateFigure label="Accepted, of those decided" rate={acceptedOfDecided} period={period} />
        </div>
      ) : null}
      <Steps steps={steps} caption={`Suggestions by step, to those enrolled ${period}`} />
      {declined === 0 ? null : <Reasons reasons={reasons} />}
    </div>
  );
}

const columns = ['Suggested', 'Accepted', 'Declined', 'Open', 'Accepted, of those decided'];
const counts = ({ suggested, accepted, declined, open }: AnswerCounts) => [suggested, accepted, declined, open];
/** Whether anything of them is told beside that nobody had them. */
const isTold = (given: AnswerCounts) => counts(given).some((count) => count !== null && count > 0);

type StepAnswers = SuggestionAnswers['steps'];

/** The steps that are told; the others in a sentence, since a table of what is withheld says nothing. */
function Steps({ steps, caption }: { steps: StepAnswers; caption: string }) {
  const told = steps.filter(isTold);
  const others = steps.filter((row) => !isTold(row)).map(({ step }) => stepNames[step]);
  return (
    <div>
      {told.length > 0 ? <StepTable steps={told} caption={caption} /> : null}
      {others.length > 0 ? (
        <p className="mt-3 max-w-reading">
          {told.length > 0 ? 'Also suggested' : 'Suggested'}:{' '}
          {new Intl.ListFormat('en-US').format(others.map((name) => name.toLowerCase()))}. How often, and how it was answered, is withheld:
          it is told once each answer to a step is about {enough} people or more, or about nobody, in every reporting period.
        </p>
      ) : null}
    </div>
  );
}

function StepTable({ steps, caption }: { steps: StepAnswers; caption: string }) {
  return (
    <FigureTable caption={caption} first="Step" columns={columns} className="min-w-160">
      {steps.map((row) => (
        <TableRow key={row.step}>
          <TableHeader scope="row">{stepNames[row.step]}</TableHeader>
          {counts(row).map((count, at) => (
            <TableCell key={columns[at]} align="end" label={columns[at]}>
              <ShownCount count={count} />
            </TableCell>
          ))}
          <TableCell align="end" label={columns[4]}>
            <RateCell rate={row.acceptedOfDecided} />
          </TableCell>
        </TableRow>
      ))}
    </FigureTable>
  );
}

/** Most frequent first; withheld with the number of those declined. */
function Reasons({ reasons }: Pick<SuggestionAnswers, 'reasons'>) {
  const isNamed = reasons.some(({ reason }) => reason !== null);
  return (
    <div className="max-w-reading">
      <h3 className="mb-1 font-medium">Why they were declined</h3>
      {isNamed ? (
        <ul className="divide-y divide-line">
          {reasons.map(({ reason, count }) => (
            <li key={reason ?? 'other'} className="flex justify-between gap-4 py-1.5">
              <span>{reason?.replace(/\.$/, '') ?? 'Other reasons, each given by few'}</span>
              <span className="tabular-nums">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Withheld: a reason is told once it was given for {enough} people or more in every reporting period.</p>
      )}
    </div>
  );
}
