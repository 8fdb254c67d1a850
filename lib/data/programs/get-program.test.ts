import { beforeAll, expect, inject, test } from 'vitest';
import { getProgram } from '@/lib/data/programs/get-program';
import { listPrograms } from '@/lib/data/programs/list-programs';
import { dayIn } from '@/lib/domain/day';
import { programOf } from '@/lib/domain/programs/registry';
import { asOwner } from '@/prisma/seed/as-owner';
import { type ClinicWorld, makeClinicWorld } from '@/prisma/seed/factories/make-clinic-world';

let world: ClinicWorld;
beforeAll(async () => {
  world = await asOwner(inject('ownerUrl'), (tx) => makeClinicWorld(tx));
});

test('the library by name, for every role', async () => {
  const names = (await listPrograms(world.manager)).map(({ name }) => name);
  expect(names).toHaveLength(9);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  for (const viewer of [world.clinician, world.administrator]) expect(await listPrograms(viewer)).toHaveLength(9);
});

test('one program as its published version has it', async () => {
  const { definition, number, publishedOn } = await getProgram(world.clinician, 'cecs');
  expect(definition).toEqual(programOf('cecs'));
  expect([number, publishedOn]).toEqual([1, dayIn(world.clinician.zone, world.clock.now)]);
});

test('an unknown code, and one that another organization alone has published', async () => {
  await expect(getProgram(world.manager, 'knee')).rejects.toMatchObject({ code: 'notFound' });
  await asOwner(inject('ownerUrl'), (tx) =>
    tx.programVersion.updateMany({
      where: { organizationId: world.organizationId, program: { code: 'overuse' } },
      data: { status: 'retired', retiredAt: new Date() },
    }),
  );
  await expect(getProgram(world.manager, 'overuse')).rejects.toMatchObject({ code: 'notFound' });
  expect(await listPrograms(world.manager)).toHaveLength(8);
});
