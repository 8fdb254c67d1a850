import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { changedId } from '@/lib/domain/screening/changed-id';
import { screeningIsNotDiagnosis } from '@/lib/domain/screening/not-a-diagnosis';
import type { Screen, ScreenQuestion } from '@/lib/domain/screening/screen';
import { formatNumber } from '@/lib/format/numbers';

/** An answer brought forward from an earlier screening: `yes`, `no` or a number, where it comes from, and whether it was cleared since. */
export type BroughtForward = { id: string; answer: string; note: string; canChange: boolean };

type ScreeningQuestionsProps = {
  screens: readonly Pick<Screen, 'code' | 'name' | 'whyAsked' | 'questions'>[];
  /** What was answered before, by question id: `yes`, `no` or the number as typed. */
  answers?: Record<string, string>;
  /** By question id. */
  errors?: Record<string, string | string[] | undefined>;
  carried?: readonly BroughtForward[];
};

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/**
 * Red-flag questions, one group a screen; fields are named after the questions' ids. Nothing is preselected but what lasts and was answered
 * before.
 */
export function ScreeningQuestions({ screens, answers = {}, errors = {}, carried = [] }: ScreeningQuestionsProps) {
  return (
    <div className="space-y-8">
      <p className="max-w-reading text-muted">{screeningIsNotDiagnosis}</p>
      {screens.map(({ code, name, whyAsked, questions }) => (
        <section key={code} aria-labelledby={`screen-${code}`}>
          <h2 id={`screen-${code}`} className="font-semibold text-base">
            {name}
          </h2>
          <p className="max-w-reading text-muted">{whyAsked}</p>
          <div className="mt-3 divide-y divide-line border-line border-y">
            {questions.map((question) => (
              <div key={question.id} className="py-3">
                <Question
                  question={question}
                  answer={answers[question.id]}
                  error={errors[question.id]}
                  carried={carried.find(({ id }) => id === question.id)}
                  hasChanged={answers[changedId(question.id)] === 'yes'}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

type QuestionProps = {
  question: ScreenQuestion;
  answer?: string;
  error?: string | string[];
  carried?: BroughtForward;
  hasChanged: boolean;
};

function Question({ question, answer, error, carried, hasChanged }: QuestionProps) {
  const { id, text, explanation, kind, min, max, unit } = question;
  const given = answer ?? carried?.answer;
  const range = min === undefined || max === undefined ? '' : ` From ${formatNumber(min)} to ${formatNumber(max)}.`;
  return (
    <>
      {kind === 'yes-no' ? (
        <RadioGroup name={id} legend={text} hint={explanation} options={yesNo} defaultValue={given} error={error} direction="row" />
      ) : (
        <Field name={id} label={text} hint={`${explanation}${range}`} error={error}>
          {(control) => <NumberInput {...control} unit={unit} className="w-28" defaultValue={given} />}
        </Field>
      )}
      {carried ? <p className="mt-1.5 text-dense">{carried.note}</p> : null}
      {carried?.canChange ? (
        <Checkbox
          name={changedId(id)}
          value="yes"
          className="mt-1.5"
          label="It has changed since"
          hint="It then counts as new."
          defaultChecked={hasChanged}
        />
      ) : null}
    </>
  );
}
