import 'server-only';
import * as z from 'zod';
import { freeCode } from '@/lib/data/program-drafts/free-code';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { DraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { mark, ticked, typedFigure, typedIds, typedText } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';
import { goalCodes, type Prescription, planSteps, prescriptionCauses } from '@/lib/domain/programs/program';

const TypedPrescription = z.object({
  when: z.enum(prescriptionCauses, { error: 'Choose when it is suggested.' }),
  goals: z.array(z.enum(goalCodes)).default([]),
  step: z.enum(planSteps, { error: 'Choose what is suggested.' }),
  weeks: typedFigure,
  why: typedText,
  mark,
  references: typedIds,
  place: z.coerce.number({ error: 'Choose its place.' }).int(),
  remove: ticked,
});
type TypedPrescription = z.infer<typeof TypedPrescription>;

/** By code; the blank row is `new`. */
export const EditPrescriptions = DraftAddress.extend({ prescriptions: z.record(z.string().max(60), TypedPrescription) });
export type EditPrescriptions = z.infer<typeof EditPrescriptions>;

/** Changes what is suggested when a goal leaves its way, and what of it comes first; a new one gets a code of its own. */
export async function editPrescriptions(
  viewer: Viewer,
  { programCode, version, prescriptions: typed }: EditPrescriptions,
): Promise<SavedDraft> {
  const { when = '', step = '' } = typed.new ?? {};
  const added = freeCode(`${when} ${step}`, 'suggestion', Object.keys(typed));
  const kept = Object.entries(typed).flatMap(([code, one]) =>
    one.remove || (code === 'new' && isUntouched(one)) ? [] : [{ code, ...one }],
  );
  return keepDraftSection(
    viewer,
    { programCode, version },
    {
      section: 'prescriptions',
      edit: (definition) => {
        const before = definition.prescriptions.map(({ code }) => code);
        const prescriptions = inPlace(kept, before).map((one) => prescriptionOf({ ...one, code: one.code === 'new' ? added : one.code }));
        return { ...definition, prescriptions };
      },
      inputOf: (field) => (field.startsWith(`prescriptions.${added}.`) ? field.replace(added, 'new') : field),
    },
  );
}

const isUntouched = ({ why, references, goals }: TypedPrescription) => why === '' && references.length === 0 && goals.length === 0;

/** The weeks stand there whatever the step, since a page without scripts cannot hide them; only a hold and an extension have some. */
function prescriptionOf({
  code,
  when,
  goals,
  step,
  weeks,
  why,
  mark: how,
  references,
}: TypedPrescription & { code: string }): Prescription {
  const told = { code, when, goals, step, why, mark: how, references };
  return step === 'hold' || step === 'extend' ? { ...told, weeks } : told;
}

/** By place. One that moved up comes before, one that moved down after what stood there. */
function inPlace<One extends { code: string; place: number }>(typed: readonly One[], before: readonly string[]): One[] {
  const orderOf = ({ code, place }: One) => {
    const was = before.indexOf(code) + 1;
    return was === 0 ? place - 0.5 : place + Math.sign(place - was) / 2;
  };
  return [...typed].sort((a, b) => orderOf(a) - orderOf(b));
}
