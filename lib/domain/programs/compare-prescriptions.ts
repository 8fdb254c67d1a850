import { isSame, quoted, wasInstead } from './comparison-words';
import { prescriptionInWords } from './prescription-in-words';
import type { ProgramDefinition } from './program';

type Prescribed = Pick<ProgramDefinition, 'prescriptions'>;

/** How what is suggested off the expected way differs, one sentence each; prescriptions keep their code from version to version. */
export function comparePrescriptions({ prescriptions: before }: Prescribed, { prescriptions: after }: Prescribed): string[] {
  const gone = before.filter(({ code }) => !after.some((one) => one.code === code));
  const kept = before.map(({ code }) => code).filter((code) => !gone.some((one) => one.code === code));
  const now = after.map(({ code }) => code).filter((code) => kept.includes(code));
  return [
    ...after.flatMap((one) => {
      const was = before.find(({ code }) => code === one.code);
      const name = prescriptionInWords(one);
      if (!was) return [`Cairn suggests: ${name}, which is new`];
      const about = `The suggestion ${quoted(name)}`;
      const cited = (references: readonly string[]) => references.join(', ') || 'nothing';
      const sentences = [
        ...wasInstead('Cairn suggests:', quoted(name), quoted(prescriptionInWords(was))),
        ...wasInstead(`${about} says`, quoted(one.why), quoted(was.why)),
        ...wasInstead(`${about} carries the mark`, one.mark, was.mark),
        ...wasInstead(`${about} rests on`, cited(one.references), cited(was.references)),
      ];
      return sentences.length === 0 && !isSame(was, one) ? [`${about} is different in details that have no words here`] : sentences;
    }),
    ...gone.map((one) => `Cairn no longer suggests: ${prescriptionInWords(one)}`),
    ...(isSame(kept, now) ? [] : ['What is suggested first comes in another order']),
  ];
}
