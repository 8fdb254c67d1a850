import { randomUUID } from 'node:crypto';
import { EvidenceMark } from '@/components/care/evidence-mark';
import { Section } from '@/components/ui/section';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { ShownSuggestion } from '@/lib/data/patients/plan-view';
import { SuggestionForms } from './suggestion-forms';

/** What the program suggests for this care as it stands: the step, the numbers behind it, why, and the references; the clinician decides. */
export function PlanSuggestions({
  enrollment: { id, plan, programName },
  isOneOfMany,
}: {
  enrollment: PatientEnrollment;
  isOneOfMany: boolean;
}) {
  if (!plan || plan.suggestions.length === 0) return null;
  return (
    <Section title={isOneOfMany ? `Suggestions: ${programName}` : 'Suggestions'}>
      <ul className="divide-y divide-line border-line border-y">
        {plan.suggestions.map((suggestion) => (
          <li key={`${suggestion.prescription} ${suggestion.goalId}`} className="py-3">
            <Suggested enrollmentId={id} suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Suggested({ enrollmentId, suggestion }: { enrollmentId: string; suggestion: ShownSuggestion }) {
  const { goalId, prescription, cause, step, measure, reason, why, mark, references } = suggestion;
  return (
    <>
      <h3 className="font-medium">{step}</h3>
      <p>
        {measure}: {reason}
      </p>
      <p className="text-muted">{why}</p>
      <p className="mb-2 text-dense text-muted">
        <EvidenceMark mark={mark} /> {references.map(({ text }) => text).join(' ')}
      </p>
      <SuggestionForms
        address={{ enrollmentId, goalId, prescription, cause }}
        about={`${step}, ${measure}`}
        keys={[randomUUID(), randomUUID()]}
      />
    </>
  );
}
