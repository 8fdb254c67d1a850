import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { RadioGroup } from '@/components/ui/radio-group';
import { screeningIsNotDiagnosis } from '@/lib/domain/screening/not-a-diagnosis';
import type { Screen, ScreenQuestion } from '@/lib/domain/screening/screen';
import { formatNumber } from '@/lib/format/numbers';

type ScreeningQuestionsProps = {
  screens: readonly Pick<Screen, 'code' | 'name' | 'whyAsked' | 'questions'>[];
  /** What was answered before, by question id: `yes`, `no` or the number as typed. */
  answers?: Record<string, string>;
  /** By question id. */
  errors?: Record<string, string | string[] | undefined>;
};

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Red-flag questions, one group a screen; fields are named after the questions' ids. Nothing is preselected. */
export function ScreeningQuestions({ screens, answers = {}, errors = {} }: ScreeningQuestionsProps) {
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
                <Question question={question} answer={answers[question.id]} error={errors[question.id]} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Question({ question, answer, error }: { question: ScreenQuestion; answer?: string; error?: string | string[] }) {
  const { id, text, explanation, kind, min, max, unit } = question;
  if (kind === 'yes-no') {
    return <RadioGroup name={id} legend={text} hint={explanation} options={yesNo} defaultValue={answer} error={error} direction="row" />;
  }
  const range = min === undefined || max === undefined ? '' : ` From ${formatNumber(min)} to ${formatNumber(max)}.`;
  return (
    <Field name={id} label={text} hint={`${explanation}${range}`} error={error}>
      {(control) => <NumberInput {...control} unit={unit} className="w-28" defaultValue={answer} />}
    </Field>
  );
}
