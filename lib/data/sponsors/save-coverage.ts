import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';
import { doublyCovered } from '@/lib/domain/eligibility/coverage-overlap';
import { programCodes } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import { typedNumber } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';
import { lockSponsor } from './lock-sponsor';

const day = (error: string) => z.string({ error }).refine(isDay, { error });
const ticked = z.preprocess((sent) => sent !== undefined, z.boolean());
const age = (error: string) => typedNumber(error).pipe(z.number().int(error).min(0, error).max(120, error));
const ages = 'Enter an age in whole years, 0 to 120.';

const terms = {
  programCodes: z.array(z.enum(programCodes), { error: 'Choose at least one program.' }).min(1, 'Choose at least one program.'),
  startsOn: day('Choose the first day it pays for.'),
  endsOn: day('Choose a day, or leave it empty where no end is agreed.')
    .nullish()
    .transform((value) => value ?? null),
  /** In dollars, as typed. */
  memberCost: typedNumber('Enter the amount in dollars, 0 where members pay nothing.').pipe(
    z.number().min(0, 'Enter 0 or more.').max(10_000, 'Enter at most 10000.').multipleOf(0.01, 'Enter dollars and cents.'),
  ),
  visitLimit: typedNumber('Enter a whole number of visits, or leave it empty.')
    .pipe(z.number().int('Enter a whole number of visits.').min(1, 'Enter at least 1, or leave it empty.').max(1000, 'Enter at most 1000.'))
    .nullish()
    .transform((value) => value ?? null),
  coversSpouse: ticked,
  coversChildren: ticked,
  minAge: age(ages),
  childMinAge: age(ages)
    .nullish()
    .transform((value) => value ?? null),
  childUntilAge: age(ages)
    .nullish()
    .transform((value) => value ?? null),
};

type Terms = { [Key in keyof typeof terms]: z.output<(typeof terms)[Key]> };

const fits = (given: Terms, context: z.RefinementCtx) => {
  const refuse = (field: keyof Terms, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (given.endsOn !== null && given.endsOn < given.startsOn) refuse('endsOn', 'The last day is before the first.');
  const youngestChild = given.childMinAge ?? given.minAge;
  if (given.childUntilAge !== null && given.childUntilAge <= youngestChild) refuse('childUntilAge', `Enter an age above ${youngestChild}.`);
};

export const AddCoverage = z.object({ key: idempotencyKey, sponsorId: z.uuid(), ...terms }).superRefine(fits);
export type AddCoverage = z.infer<typeof AddCoverage>;
export const EditCoverage = z
  .object({ coverageId: z.uuid(), sponsorId: z.uuid(), version: z.coerce.number().int(), ...terms })
  .superRefine(fits);
export type EditCoverage = z.infer<typeof EditCoverage>;

/** New terms of a sponsor. Throws `notFound`, `refused` where other terms already pay for one of the programs in that time. */
export async function addCoverage(viewer: Viewer, { key, sponsorId, ...given }: AddCoverage): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'add-coverage', async () => {
      await lockSponsor(tx, viewer, sponsorId);
      await refuseOverlap(tx, organizationId, sponsorId, given, null);
      const { id } = await tx.coverage.create({ data: { organizationId, sponsorId, ...columnsOf(given) }, select: { id: true } });
      await appendAudit(tx, viewer, 'coverage.added', { type: 'sponsor', id: sponsorId, details: { coverageId: id, after: given } });
      return { sponsorId };
    }),
  );
}

/** Changes terms, also to end them. Throws `notFound`, `stale` with what stands now, `refused`. */
export async function editCoverage(
  viewer: Viewer,
  { coverageId, sponsorId, version, ...given }: EditCoverage,
): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const found = await tx.coverage.findFirst({ where: { organizationId, sponsorId, id: coverageId }, select: stored });
    if (!found) throw new AppError('notFound');
    const { version: stands, startsOn, endsOn, ...rest } = found;
    const before = { ...rest, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) };
    if (stands !== version) {
      throw new AppError('stale', 'Someone changed these terms while you were editing them.', undefined, { ...before, version: stands });
    }
    await refuseOverlap(tx, organizationId, sponsorId, given, coverageId);
    await tx.coverage.update({
      where: { organizationId_id: { organizationId, id: coverageId } },
      data: { ...columnsOf(given), version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'coverage.edited', { type: 'sponsor', id: sponsorId, details: { coverageId, before, after: given } });
    return { sponsorId };
  });
}

const stored = {
  programCodes: true,
  startsOn: true,
  endsOn: true,
  memberCostCents: true,
  visitLimit: true,
  coversSpouse: true,
  coversChildren: true,
  minAge: true,
  childMinAge: true,
  childUntilAge: true,
  version: true,
} as const;

const columnsOf = ({ memberCost, startsOn, endsOn, ...given }: Terms) => ({
  ...given,
  memberCostCents: Math.round(memberCost * 100),
  startsOn: fromDay(startsOn),
  endsOn: fromDayOrNull(endsOn),
});

async function refuseOverlap(tx: Tx, organizationId: string, sponsorId: string, given: Terms, ownId: string | null): Promise<void> {
  const others = await tx.coverage.findMany({
    where: { organizationId, sponsorId, ...(ownId ? { NOT: { id: ownId } } : {}) },
    select: { programCodes: true, startsOn: true, endsOn: true },
  });
  const twice = doublyCovered(
    given,
    others.map(({ startsOn, endsOn, ...other }) => ({ ...other, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) })),
  );
  if (twice.length === 0) return;
  const names = twice.map((code) => programOf(code as (typeof programCodes)[number]).name).join('; ');
  throw new AppError(
    'refused',
    `Other terms of this sponsor already pay for these in that time: ${names}. End those first.`,
    'programCodes',
  );
}
