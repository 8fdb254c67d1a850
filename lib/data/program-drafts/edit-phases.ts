import 'server-only';
import * as z from 'zod';
import { freeCode } from '@/lib/data/program-drafts/free-code';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { ToldDraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { mark, ticked, typedFigure, typedText } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';
import type { Phase, ProgramDefinition } from '@/lib/domain/programs/program';

const TypedPhase = z.object({ name: typedText, fromWeek: typedFigure, toWeek: typedFigure, focus: typedText, mark, remove: ticked });
type TypedPhase = z.infer<typeof TypedPhase>;

/** By code; the blank row is `new`. */
export const EditPhases = ToldDraftAddress.extend({ phases: z.record(z.string(), TypedPhase) });
export type EditPhases = z.infer<typeof EditPhases>;

/** Changes the phases; a removed one goes, a new one gets a code of its own, and they stand in the order of their weeks. */
export async function editPhases(viewer: Viewer, { programCode, version, told, phases: typed }: EditPhases): Promise<SavedDraft> {
  const added = freeCode(typed.new?.name ?? '', 'phase', Object.keys(typed));
  const phases = Object.entries(typed).flatMap(([code, { remove, ...phase }]): Phase[] =>
    remove || (code === 'new' && isUntouched(phase)) ? [] : [{ ...phase, code: code === 'new' ? added : code }],
  );
  return keepDraftSection(
    viewer,
    { programCode, version, told },
    {
      section: 'phases',
      edit: (definition) => ({ ...definition, phases: inOrder(phases).map((phase) => ({ ...before(definition, phase), ...phase })) }),
      inputOf: (field) => (field.startsWith(`phases.${added}.`) ? field.replace(added, 'new') : field),
    },
  );
}

/** What the form does not ask stays as it was. */
const before = ({ phases }: ProgramDefinition, { code }: Phase) => phases.find((phase) => phase.code === code);

const isUntouched = ({ name, fromWeek, toWeek, focus }: Omit<TypedPhase, 'remove'>) =>
  name === '' && focus === '' && Number.isNaN(fromWeek) && Number.isNaN(toWeek);

/** By first week; one without a week last, since it is refused anyway. */
function inOrder(phases: readonly Phase[]): Phase[] {
  const week = ({ fromWeek }: Phase) => (Number.isNaN(fromWeek) ? Number.POSITIVE_INFINITY : fromWeek);
  return [...phases].sort((a, b) => (week(a) < week(b) ? -1 : Number(week(a) > week(b))));
}
