import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchSponsorsOf } from '@/lib/data/eligibility/search-sponsors';
import { AddSponsorName, addSponsorName } from '@/lib/data/sponsors/add-sponsor-name';
import { CreateSponsor, createSponsor } from '@/lib/data/sponsors/create-sponsor';
import { EditSponsor, editSponsor } from '@/lib/data/sponsors/edit-sponsor';
import { getSponsor } from '@/lib/data/sponsors/get-sponsor';
import { previewSponsorName } from '@/lib/data/sponsors/preview-sponsor-name';
import { removeSponsorName } from '@/lib/data/sponsors/remove-sponsor-name';
import { AddContact, addContact, removeContact } from '@/lib/data/sponsors/save-contact';
import { AddCoverage, addCoverage, EditCoverage, editCoverage } from '@/lib/data/sponsors/save-coverage';
import { AddDocument, addDocument, getDocument, largestDocument, removeDocument } from '@/lib/data/sponsors/sponsor-documents';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let sponsorId: string;
let legalName: string;

const details = { kind: 'employer', locality: 'Duluth, MN', size: '240', zone: 'America/Chicago' };
const create = (name: string, key: string = randomUUID()) =>
  createSponsor(clinic.administrator, CreateSponsor.parse({ key, ...details, legalName: name }));
const edit = (name: string, version: number) =>
  editSponsor(clinic.administrator, EditSponsor.parse({ sponsorId, version, ...details, legalName: name }));
const found = async (typed: string) => (await searchSponsorsOf(clinic.organizationId, typed)).map(({ id }) => id);
const sponsor = () => getSponsor(clinic.administrator, sponsorId);

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  legalName = `Zephyrine ${Math.random()
    .toString(36)
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 8)} Mills`;
  sponsorId = (await create(legalName)).sponsorId;
});

test('a new sponsor is found by its name at once and covers nothing yet; sent twice, it is made once', async () => {
  expect(await found(legalName)).toEqual([sponsorId]);
  expect(await sponsor()).toMatchObject({
    legalName,
    coverages: [],
    contacts: [],
    documents: [],
    names: [{ kind: 'legal', name: legalName }],
  });
  const key = randomUUID();
  const [first, second] = await Promise.all([create(`Second ${legalName}`, key), create(`Second ${legalName}`, key)]);
  expect(second).toEqual(first);
});

test('a name that another one goes by is refused, however it is written, also at the same moment', async () => {
  await expect(create(`${legalName.toUpperCase()}, Inc.`)).rejects.toMatchObject({
    code: 'refused',
    field: 'legalName',
    message: /already a sponsor/,
  });
  const name = `Twice ${legalName}`;
  const results = await Promise.allSettled([create(name), create(name), create(name)]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a legal name that changes stays as a former one, and goes when it comes back', async () => {
  const renamed = `Newly ${legalName}`;
  await edit(renamed, 1);
  expect(await found(renamed)).toEqual([sponsorId]);
  expect((await sponsor()).names).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'former', name: legalName }),
      expect.objectContaining({ kind: 'legal', name: renamed }),
    ]),
  );
  await edit(legalName, 2);
  expect((await sponsor()).names.map(({ kind, name }) => [kind, name])).toEqual([
    ['former', renamed],
    ['legal', legalName],
  ]);
});

test('who edits what someone else changed meanwhile is told what stands, and nothing is stored', async () => {
  await edit(`First ${legalName}`, 1);
  await expect(edit(`Mine ${legalName}`, 1)).rejects.toMatchObject({
    code: 'stale',
    current: { legalName: `First ${legalName}`, version: 2 },
  });
  expect((await sponsor()).legalName).toBe(`First ${legalName}`);
});

test('a name is found once it is added and no longer once it is removed; twice, or the legal one, it is refused', async () => {
  const name = `Quorvane ${sponsorId.slice(-6)}`;
  const add = () => addSponsorName(clinic.administrator, AddSponsorName.parse({ sponsorId, kind: 'brand', name }));
  await add();
  expect(await found('quorvane')).toContain(sponsorId);
  await expect(add()).rejects.toMatchObject({ code: 'refused', field: 'name' });
  const idOf = async (kind: string) => (await sponsor()).names.find((one) => one.kind === kind)?.id ?? '';
  await removeSponsorName(clinic.administrator, { sponsorId, nameId: await idOf('brand') });
  expect(await found('quorvane')).not.toContain(sponsorId);
  await expect(removeSponsorName(clinic.administrator, { sponsorId, nameId: await idOf('legal') })).rejects.toMatchObject({
    code: 'refused',
  });
});

test('a name is tried out on the real search, and nothing of it is kept', async () => {
  const name = `Xanthopel ${sponsorId.slice(-6)}`;
  const trials = await previewSponsorName(clinic.administrator, AddSponsorName.parse({ sponsorId, kind: 'trade', name }));
  expect(trials).toContainEqual({ typed: 'xant', place: 1, others: [] });
  expect(trials).toContainEqual({ typed: name, place: 1, others: [] });
  expect(trials.every(({ place }) => place === 1)).toBe(true);
  expect(await found('xanthopel')).toEqual([]);
  expect((await sponsor()).names).toHaveLength(1);
});

test('a name that it has already can be tried out as well', async () => {
  const name = `Xanthopel ${sponsorId.slice(-6)}`;
  await addSponsorName(clinic.administrator, AddSponsorName.parse({ sponsorId, kind: 'trade', name }));
  const trials = await previewSponsorName(clinic.administrator, AddSponsorName.parse({ sponsorId, kind: 'trade', name }));
  expect(trials).toContainEqual({ typed: name, place: 1, others: [] });
  expect((await sponsor()).names).toHaveLength(2);
});

test.each([
  ['email-domain', 'no dots', 'Write the part after the @, such as example.com.'],
  ['trade', '!!', 'Write a name with at least two letters or digits.'],
  ['trade', 'x'.repeat(121), 'Keep the name under 120 characters.'],
])('%s %j does not fit', (kind, name, message) => {
  expect(AddSponsorName.safeParse({ sponsorId, kind, name }).error?.issues).toEqual([expect.objectContaining({ message, path: ['name'] })]);
});

describe('coverage terms', () => {
  const terms = { programCodes: ['sciatica', 'cecs'], startsOn: '2026-01-01', memberCost: '12.50', minAge: '18', coversSpouse: 'yes' };
  const add = (given: object) => addCoverage(clinic.administrator, AddCoverage.parse({ key: randomUUID(), sponsorId, ...terms, ...given }));
  const change = async (given: object, version = 1) => {
    const coverageId = (await sponsor()).coverages[0]?.id;
    return editCoverage(clinic.administrator, EditCoverage.parse({ coverageId, sponsorId, version, ...terms, ...given }));
  };

  test('are stored to the cent, and what they were stands in the audit trail', async () => {
    await add({});
    expect((await sponsor()).coverages).toMatchObject([
      { memberCostCents: 1250, endsOn: null, visitLimit: null, coversSpouse: true, coversChildren: false, childUntilAge: null, version: 1 },
    ]);
    await change({ memberCost: '0.29', endsOn: '2026-12-31', visitLimit: '24', coversSpouse: undefined });
    expect((await sponsor()).coverages).toMatchObject([
      { memberCostCents: 29, endsOn: '2026-12-31', visitLimit: 24, coversSpouse: false, version: 2 },
    ]);
    const [entry] = await database.rows<{ details: { before: object } }>(
      `SELECT details FROM audit_entry WHERE organization_id = $1 AND action = 'coverage.edited' AND subject_id = $2`,
      [clinic.organizationId, sponsorId],
    );
    expect(entry?.details.before).toMatchObject({ memberCostCents: 1250, endsOn: null });
  });

  test('do not pay twice for a program on a day, also when both are sent at once', async () => {
    await add({ endsOn: '2026-06-30' });
    await expect(add({ startsOn: '2026-06-30' })).rejects.toMatchObject({ code: 'refused', field: 'programCodes', message: /Sciatica/ });
    await add({ startsOn: '2026-07-01' });
    await add({ startsOn: '2026-06-30', programCodes: ['meralgia'] });
    const results = await Promise.allSettled([1, 2, 3].map(() => add({ startsOn: '2027-01-01', programCodes: ['peroneal'] })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await sponsor()).coverages).toHaveLength(4);
  });

  test('an edit may not pay twice either, and stores nothing then', async () => {
    await add({ endsOn: '2026-06-30' });
    await add({ startsOn: '2026-07-01' });
    // The newest stands first.
    await expect(change({ startsOn: '2026-06-30' })).rejects.toMatchObject({ code: 'refused', field: 'programCodes' });
    expect((await sponsor()).coverages).toMatchObject([{ startsOn: '2026-07-01', version: 1 }, { endsOn: '2026-06-30' }]);
    await change({ startsOn: '2026-06-30', programCodes: ['meralgia'] });
  });

  test('may hold for one day', async () => {
    await add({ startsOn: '2026-01-01', endsOn: '2026-01-01' });
    expect((await sponsor()).coverages).toMatchObject([{ startsOn: '2026-01-01', endsOn: '2026-01-01' }]);
  });

  test('an edit does not meet itself, and a stale one stores nothing', async () => {
    await add({});
    await change({ memberCost: '5' });
    await expect(change({ memberCost: '6' }, 1)).rejects.toMatchObject({ code: 'stale', current: { memberCostCents: 500, version: 2 } });
    expect((await sponsor()).coverages).toMatchObject([{ memberCostCents: 500 }]);
  });

  test.each([
    [{ endsOn: '2025-12-31' }, 'endsOn', 'The last day is before the first.'],
    [{ programCodes: undefined }, 'programCodes', 'Choose at least one program.'],
    [{ memberCost: '-1' }, 'memberCost', 'Enter 0 or more.'],
    [{ memberCost: '1.005' }, 'memberCost', 'Enter dollars and cents.'],
    [{ visitLimit: '0' }, 'visitLimit', 'Enter at least 1, or leave it empty.'],
    [{ childMinAge: '12', childUntilAge: '12' }, 'childUntilAge', 'Enter an age above 12.'],
    [{ startsOn: '2026-02-30' }, 'startsOn', 'Choose the first day it pays for.'],
  ])('%j does not fit', (given, field, message) => {
    const parsed = AddCoverage.safeParse({ key: randomUUID(), sponsorId, ...terms, ...given });
    expect(parsed.error?.issues).toEqual([expect.objectContaining({ message, path: [field] })]);
  });
});

test('a contact needs a way to be reached, and can be removed', async () => {
  const contact = { key: randomUUID(), sponsorId, name: 'Robin Vale', role: 'Bills' };
  expect(AddContact.safeParse(contact).error?.issues).toMatchObject([{ message: 'Give an email address or a phone number.' }]);
  await addContact(clinic.administrator, AddContact.parse({ ...contact, phone: '+1 518 555 0142' }));
  const [kept] = (await sponsor()).contacts;
  expect(kept).toMatchObject({ name: 'Robin Vale', email: null, phone: '+1 518 555 0142' });
  await removeContact(clinic.administrator, { sponsorId, contactId: kept?.id ?? '' });
  expect((await sponsor()).contacts).toEqual([]);
});

describe('documents', () => {
  const add = (content: BlobPart, name: string, key: string = randomUUID()) =>
    addDocument(clinic.administrator, AddDocument.parse({ key, sponsorId, title: 'Contract', file: new File([content], name) }));

  test('come back byte for byte, and are out of sight once removed', async () => {
    await add('%PDF-1.7 \u0000 agreed', '../../über alles?.pdf');
    const [kept] = (await sponsor()).documents;
    const got = await getDocument(clinic.administrator, sponsorId, kept?.id ?? '');
    expect(Buffer.from(got.content).toString()).toBe('%PDF-1.7 \u0000 agreed');
    expect(got).toMatchObject({ mediaType: 'application/pdf', fileName: '.._.._über alles_.pdf' });
    await removeDocument(clinic.administrator, { sponsorId, documentId: kept?.id ?? '' });
    expect((await sponsor()).documents).toEqual([]);
    await expect(getDocument(clinic.administrator, sponsorId, kept?.id ?? '')).rejects.toMatchObject({ code: 'notFound' });
  });

  test('are what their bytes say, not what they call themselves', async () => {
    await expect(add('<script>alert(1)</script>', 'contract.pdf')).rejects.toMatchObject({ code: 'refused', field: 'file' });
    expect((await sponsor()).documents).toEqual([]);
  });

  test('above 5 MB are refused before they are read', () => {
    const parsed = AddDocument.safeParse({
      key: randomUUID(),
      sponsorId,
      title: 'Long',
      file: new File([new Uint8Array(largestDocument + 1)], 'long.pdf'),
    });
    expect(parsed.error?.issues).toMatchObject([{ message: 'Files up to 5 MB are kept.' }]);
  });

  test('are for those who may edit: a program manager sees none', async () => {
    await add('%PDF-1.7', 'contract.pdf');
    expect((await getSponsor(clinic.manager, sponsorId)).documents).toEqual([]);
  });
});
