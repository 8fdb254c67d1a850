import { randomUUID } from 'node:crypto';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { AddSponsorName, addSponsorName } from '@/lib/data/sponsors/add-sponsor-name';
import { CreateSponsor, createSponsor } from '@/lib/data/sponsors/create-sponsor';
import { EditSponsor, editSponsor } from '@/lib/data/sponsors/edit-sponsor';
import { getSponsor } from '@/lib/data/sponsors/get-sponsor';
import { previewSponsorName } from '@/lib/data/sponsors/preview-sponsor-name';
import { removeSponsorName } from '@/lib/data/sponsors/remove-sponsor-name';
import { AddContact, addContact, removeContact } from '@/lib/data/sponsors/save-contact';
import { AddCoverage, addCoverage, EditCoverage, editCoverage } from '@/lib/data/sponsors/save-coverage';
import { AddDocument, addDocument, getDocument, removeDocument } from '@/lib/data/sponsors/sponsor-documents';
import type { Viewer } from '@/lib/domain/access';

export type SponsorIds = Record<'sponsorNameId' | 'coverageId' | 'contactId' | 'documentId', string>;

const details = { kind: 'employer', legalName: 'Canary Works', locality: 'Springfield, IL', size: '10', zone: 'America/Chicago' };
const terms = { programCodes: ['cecs'], startsOn: '2031-01-01', memberCost: '10', minAge: '18', coversSpouse: 'yes' };
const contact = { name: 'Robin Canary', role: 'Rosters', email: 'robin@canary.example' };
const aPdf = () => new File(['%PDF-1.7 an agreement'], 'canary.pdf', { type: 'application/pdf' });

/** One of everything that a sponsor holds, for someone else to want. */
export async function makeSponsorIds(administrator: Viewer, sponsorId: string): Promise<SponsorIds> {
  const at = { key: randomUUID(), sponsorId };
  await addSponsorName(administrator, AddSponsorName.parse({ sponsorId, kind: 'trade', name: `Canary ${sponsorId.slice(0, 8)}` }));
  await addCoverage(administrator, AddCoverage.parse({ ...at, ...terms }));
  await addContact(administrator, AddContact.parse({ ...at, key: randomUUID(), ...contact }));
  await addDocument(administrator, AddDocument.parse({ ...at, key: randomUUID(), title: 'Canary contract', file: aPdf() }));
  const { names, coverages, contacts, documents } = await getSponsor(administrator, sponsorId);
  return {
    sponsorNameId: names.find(({ kind }) => kind === 'trade')?.id ?? '',
    coverageId: coverages[0]?.id ?? '',
    contactId: contacts[0]?.id ?? '',
    documentId: documents[0]?.id ?? '',
  };
}

const mayBe = ['administrator'] as const;

/** Commands on sponsors, called with ids that are another organization's. */
export const sponsorBoundaries: Record<string, Boundary> = {
  createSponsor: {
    call: (viewer, { key }) => createSponsor(viewer, CreateSponsor.parse({ key, ...details, legalName: `Newly made ${key}` })),
    mayBe,
    namesOwn: true,
  },
  editSponsor: {
    call: (viewer, { sponsorId }) => editSponsor(viewer, EditSponsor.parse({ sponsorId, version: '1', ...details, legalName: sponsorId })),
    mayBe,
  },
  addSponsorName: {
    call: (viewer, { sponsorId, key }) => addSponsorName(viewer, AddSponsorName.parse({ sponsorId, kind: 'brand', name: `Brand ${key}` })),
    mayBe,
  },
  previewSponsorName: {
    call: (viewer, { sponsorId }) => previewSponsorName(viewer, AddSponsorName.parse({ sponsorId, kind: 'brand', name: 'Tried out' })),
    mayBe,
  },
  removeSponsorName: {
    call: (viewer, { sponsorId, sponsorNameId }) => removeSponsorName(viewer, { sponsorId, nameId: sponsorNameId }),
    mayBe,
  },
  addCoverage: {
    call: (viewer, { key, sponsorId }) => addCoverage(viewer, AddCoverage.parse({ key, sponsorId, ...terms, programCodes: ['meralgia'] })),
    mayBe,
  },
  editCoverage: {
    call: (viewer, { sponsorId, coverageId }) =>
      editCoverage(viewer, EditCoverage.parse({ sponsorId, coverageId, version: '1', ...terms, endsOn: '2031-12-31' })),
    mayBe,
  },
  addContact: { call: (viewer, { key, sponsorId }) => addContact(viewer, AddContact.parse({ key, sponsorId, ...contact })), mayBe },
  removeContact: { call: (viewer, { sponsorId, contactId }) => removeContact(viewer, { sponsorId, contactId }), mayBe },
  addDocument: {
    call: (viewer, { key, sponsorId }) => addDocument(viewer, AddDocument.parse({ key, sponsorId, title: 'An amendment', file: aPdf() })),
    mayBe,
  },
  getDocument: { call: (viewer, { sponsorId, documentId }) => getDocument(viewer, sponsorId, documentId), mayBe },
  removeDocument: { call: (viewer, { sponsorId, documentId }) => removeDocument(viewer, { sponsorId, documentId }), mayBe },
};
