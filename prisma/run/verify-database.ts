import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { stopWithLine } from './stop-with-line';

/** Derives every assessment anew from its facts; the exit code is 1 when a stored one differs. */
async function verifyDatabase(): Promise<number> {
  const { enrollments, due, differences } = await verifyAssessments();
  for (const difference of differences.slice(0, 10)) console.error(JSON.stringify(difference));
  console.log(`db:verify: ${enrollments} enrollments derived anew (${due} due today), ${differences.length} differences`);
  return differences.length === 0 ? 0 : 1;
}

process.exit(await verifyDatabase().catch(stopWithLine));
