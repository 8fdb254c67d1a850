import 'server-only';
import type { Grant } from '@/lib/data/eligibility/grant';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { signsToAsk, type WarningSign } from '@/lib/domain/referrals/ask-signs';
import { suggestClinic } from '@/lib/domain/referrals/suggest-clinic';

export type StartChoice = { programCode: string | null; signsClearAt: Date | null };
export type Start = {
  sponsorName: string;
  /** Programs that are open and covered, by name. */
  programs: Pick<ProgramDefinition, 'code' | 'name' | 'summary' | 'warningSigns'>[];
  /** Null before a condition was chosen; a null code where the member is not sure. */
  chosen: StartChoice | null;
  /** What to ask about before anything else, for what was chosen. */
  signs: WarningSign[];
  clinics: { id: string; name: string; locality: string }[];
  suggestedClinicId: string | null;
};

/** Where someone with a grant stands on their way to a request. */
export async function getStart(organizationId: string, grant: Grant): Promise<Start> {
  return inTransaction(systemContext(organizationId, 'public'), async (tx) => {
    const sponsor = await tx.sponsor.findFirstOrThrow({
      where: { organizationId, id: grant.sponsorId },
      select: { legalName: true, locality: true },
    });
    const programs = await coveredPrograms(tx, organizationId, grant);
    const chosen = await tx.referralStart.findUnique({
      where: { organizationId_grantId: { organizationId, grantId: grant.id } },
      select: { programCode: true, signsClearAt: true },
    });
    const clinics = await tx.clinic.findMany({
      where: { organizationId },
      select: { id: true, name: true, locality: true },
      orderBy: { name: 'asc' },
    });
    return {
      sponsorName: sponsor.legalName,
      programs: programs.map(({ code, name, summary, warningSigns }) => ({ code, name, summary, warningSigns })),
      chosen,
      signs: signsOf(programs, chosen),
      clinics,
      suggestedClinicId: suggestClinic(sponsor.locality, clinics),
    };
  });
}

/** The published programs that a grant covers, by name. */
export async function coveredPrograms(
  tx: Tx,
  organizationId: string,
  { programCodes }: Pick<Grant, 'programCodes'>,
): Promise<ProgramDefinition[]> {
  const versions = await tx.programVersion.findMany({
    where: { organizationId, status: 'published', program: { code: { in: programCodes } } },
    select: { id: true },
  });
  const templates = await programTemplates(
    tx,
    organizationId,
    versions.map(({ id }) => id),
  );
  return [...templates.values()].map(({ definition }) => definition).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The signs of what was chosen; of all programs where the member is not sure. */
export function signsOf(programs: readonly ProgramDefinition[], chosen: Pick<StartChoice, 'programCode'> | null): WarningSign[] {
  if (!chosen) return [];
  return signsToAsk(chosen.programCode === null ? programs : programs.filter(({ code }) => code === chosen.programCode));
}
