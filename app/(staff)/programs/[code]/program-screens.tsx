import { EvidenceMark } from '@/components/care/evidence-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { screeningIsNotDiagnosis } from '@/lib/domain/screening/not-a-diagnosis';
import { screenOf } from '@/lib/domain/screening/registry';
import { plural } from '@/lib/format/counts';
import { formatNumber } from '@/lib/format/numbers';

/** The red-flag screens that a patient must pass, each with its questions and the figures its rule uses. */
export function ProgramScreens({ definition: { screens } }: { definition: ProgramDefinition }) {
  return (
    <Section title="Red-flag screens" className="max-w-reading">
      <p className="mb-2 text-muted">{screeningIsNotDiagnosis}</p>
      <ul className="divide-y divide-line">
        {screens.map((code) => {
          const { name, version, whyAsked, questions, thresholds } = screenOf(code);
          return (
            <li key={code} className="py-2">
              <Disclosure
                summary={
                  <>
                    {name} <span className="font-normal text-muted">{plural(questions.length, 'question')}</span>
                  </>
                }
              >
                <p>{whyAsked}</p>
                <ul className="mt-2 list-disc space-y-1 pl-5">
                  {questions.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
                <ul className="mt-2 text-dense text-muted">
                  {Object.entries(thresholds).map(([key, { value, mark, source }]) => (
                    <li key={key}>
                      {thresholdName(key)}: {formatNumber(value, 2)}, {source} <EvidenceMark mark={mark} source={source} />
                    </li>
                  ))}
                  <li>Version {version}</li>
                </ul>
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** `likelyFrom` as "Likely from". */
function thresholdName(key: string): string {
  const words = key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
