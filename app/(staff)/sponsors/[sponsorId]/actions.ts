'use server';

import { action } from '@/lib/action';
import { AddSponsorName, addSponsorName } from '@/lib/data/sponsors/add-sponsor-name';
import { CreateSponsor, createSponsor } from '@/lib/data/sponsors/create-sponsor';
import { EditSponsor, editSponsor } from '@/lib/data/sponsors/edit-sponsor';
import { RemoveSponsorName, removeSponsorName } from '@/lib/data/sponsors/remove-sponsor-name';
import { AddContact, addContact, RemoveContact, removeContact } from '@/lib/data/sponsors/save-contact';
import { AddCoverage, addCoverage, EditCoverage, editCoverage } from '@/lib/data/sponsors/save-coverage';
import { AddDocument, addDocument, RemoveDocument, removeDocument } from '@/lib/data/sponsors/sponsor-documents';

const toSponsor = ({ sponsorId }: { sponsorId: string }) => `/sponsors/${sponsorId}`;
const toNames = ({ sponsorId }: { sponsorId: string }) => `/sponsors/${sponsorId}/names`;

export const createSponsorAction = action(CreateSponsor, 'sponsor:edit', createSponsor, {
  redirectTo: toSponsor,
  says: 'Sponsor added',
});
export const editSponsorAction = action(EditSponsor, 'sponsor:edit', editSponsor, { redirectTo: toSponsor, says: 'Sponsor changed' });
export const addSponsorNameAction = action(AddSponsorName, 'sponsor:edit', addSponsorName, { redirectTo: toNames, says: 'Name added' });
export const removeSponsorNameAction = action(RemoveSponsorName, 'sponsor:edit', removeSponsorName, {
  redirectTo: toNames,
  says: 'Name removed',
});
export const addCoverageAction = action(AddCoverage, 'sponsor:edit', addCoverage, { redirectTo: toSponsor, says: 'Terms added' });
export const editCoverageAction = action(EditCoverage, 'sponsor:edit', editCoverage, { redirectTo: toSponsor, says: 'Terms changed' });
export const addContactAction = action(AddContact, 'sponsor:edit', addContact, { redirectTo: toSponsor, says: 'Contact added' });
export const removeContactAction = action(RemoveContact, 'sponsor:edit', removeContact, {
  redirectTo: toSponsor,
  says: 'Contact removed',
});
export const addDocumentAction = action(AddDocument, 'sponsor:edit', addDocument, { redirectTo: toSponsor, says: 'Document added' });
export const removeDocumentAction = action(RemoveDocument, 'sponsor:edit', removeDocument, {
  redirectTo: toSponsor,
  says: 'Document removed',
});
