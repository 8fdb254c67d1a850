import { expect, inject, test, vi } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { db } from '@/lib/db';
import { seedDemo } from './seed';

test('the demo is entered once, whole, and everything derived in it follows from its facts', { timeout: 180_000 }, async () => {
  vi.stubEnv('DATABASE_APP_URL', inject('ownerUrl')); // before the first query: only the owner may enter an organization
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  await seedDemo();
  await seedDemo();
  expect(said.mock.calls.map(([line]) => String(line).slice(0, 17))).toEqual(['Demo data entered', 'The demo data is ']);

  const { id: organizationId } = await db.organization.findUniqueOrThrow({ where: { slug: 'cairn-demo' }, select: { id: true } });
  const where = { organizationId };
  expect(await db.clinic.count({ where })).toBe(3);
  expect(await db.sponsor.count({ where })).toBe(62);
  expect(await db.patient.count({ where })).toBe(620);
  expect(await db.user.groupBy({ by: ['role'], where, _count: true, orderBy: { role: 'asc' } })).toEqual([
    { role: 'administrator', _count: 1 },
    { role: 'clinician', _count: 20 },
    { role: 'program-manager', _count: 2 },
  ]);
  expect(await db.auditEntry.count({ where: { organizationId, action: 'demo.seeded' } })).toBe(1);

  // Enough were answered that outcomes may tell of them.
  const answers = await db.suggestion.groupBy({ by: ['decision'], where, _count: true, orderBy: { decision: 'asc' } });
  expect(answers.map(({ decision }) => decision)).toEqual(['accepted', 'declined']);
  for (const { _count } of answers) expect(_count).toBeGreaterThan(40);

  const linked = await db.patient.findMany({
    where: { organizationId, memberId: { not: null } },
    select: {
      givenName: true,
      familyName: true,
      birthDate: true,
      member: { select: { givenName: true, familyName: true, birthDate: true } },
    },
  });
  expect(linked.length).toBeGreaterThan(280);
  for (const { member, ...patient } of linked) expect(patient).toEqual(member);

  const ids = new Set((await db.enrollment.findMany({ where, select: { id: true } })).map(({ id }) => id));
  const { differences, enrollments } = await verifyAssessments();
  expect(ids.size).toBe(714);
  expect(enrollments).toBeGreaterThanOrEqual(ids.size);
  expect(differences.filter(({ enrollmentId }) => ids.has(enrollmentId))).toEqual([]);
});
