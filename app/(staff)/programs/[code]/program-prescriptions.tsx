import { Citation } from '@/components/care/citation';
import { EvidenceMark } from '@/components/care/evidence-mark';
import { Section } from '@/components/ui/section';
import { prescriptionInWords } from '@/lib/domain/programs/prescription-in-words';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

/** What Cairn suggests to the clinician when a goal leaves its expected way, the most pressing first, with why and what that rests on. */
export function ProgramPrescriptions({ definition: { prescriptions, references } }: { definition: ProgramDefinition }) {
  return (
    <Section title="When a goal leaves its way" className="max-w-reading">
      {prescriptions.length === 0 ? (
        <p className="text-muted">This version suggests nothing. What it suggests for a goal that falls behind would stand here.</p>
      ) : (
        <>
          <p className="mb-2 text-muted">Cairn suggests these steps, the most pressing first. The clinician accepts or declines each.</p>
          <ol className="divide-y divide-line">
            {prescriptions.map((one) => (
              <li key={one.code} className="py-2">
                <p className="font-medium">
                  {prescriptionInWords(one)}
                  <Citation ids={one.references} references={references} />{' '}
                  <span className="font-normal">
                    <EvidenceMark mark={one.mark} />
                  </span>
                </p>
                <p className="text-muted">{one.why}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
