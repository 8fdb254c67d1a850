import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { completedCourses, coursesAt } from '@/lib/data/predictions/completed-courses';
import { db, type Tx } from '@/lib/db';
import { fitPrediction } from '@/lib/domain/prediction/fit-prediction';
import type { PredictionStage } from '@/lib/domain/prediction/prediction-factors';

const stages: PredictionStage[] = ['start', 'early'];

/** Fits every program's predictions anew from its completed courses; a program with too few of them has none. Returns how many models stand. */
export async function refitPredictions(): Promise<number> {
  const organizations = await db.$queryRaw<{ id: string }[]>`SELECT id FROM all_organizations()`;
  let models = 0;
  for (const { id: organizationId } of organizations) {
    models += await inTransaction(systemContext(organizationId, 'job'), async (tx) => {
      const programs = await tx.program.findMany({ where: { organizationId }, select: { id: true } });
      let fitted = 0;
      for (const { id } of programs) fitted += await refitProgram(tx, organizationId, id);
      return fitted;
    });
  }
  return models;
}

async function refitProgram(tx: Tx, organizationId: string, programId: string): Promise<number> {
  const known = await completedCourses(tx, organizationId, programId);
  const models = stages.flatMap((stage) => fitPrediction(stage, coursesAt(stage, known)) ?? []);
  await tx.predictionModel.deleteMany({ where: { organizationId, programId, stage: { notIn: models.map(({ stage }) => stage) } } });
  for (const model of models) {
    const stored = { model: JSON.parse(JSON.stringify(model)), fittedAt: new Date() };
    await tx.predictionModel.upsert({
      where: { organizationId_programId_stage: { organizationId, programId, stage: model.stage } },
      create: { organizationId, programId, stage: model.stage, ...stored },
      update: stored,
      select: { stage: true },
    });
  }
  return models.length;
}
