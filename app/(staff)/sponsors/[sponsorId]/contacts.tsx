import { randomUUID } from 'node:crypto';
import { Section } from '@/components/ui/section';
import type { SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { removeContactAction } from './actions';
import { ContactForm } from './contact-forms';
import { RemoveForm } from './remove-form';

/** Whom to reach at the sponsor, and for what. */
export function Contacts({ sponsor: { id, contacts }, mayEdit }: { sponsor: Pick<SponsorPage, 'id' | 'contacts'>; mayEdit: boolean }) {
  return (
    <Section title="Contacts" className="max-w-4xl">
      {contacts.length === 0 ? <p className="text-muted">Nobody yet. Whom to ask about rosters, terms and bills will stand here.</p> : null}
      <ul className="divide-y divide-line">
        {contacts.map((contact) => (
          <li key={contact.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <span>
              <span className="font-medium">{contact.name}</span>, {contact.role}
              <span className="block text-dense text-muted">{[contact.email, contact.phone].filter(Boolean).join(' · ')}</span>
            </span>
            {mayEdit ? (
              <RemoveForm
                action={removeContactAction}
                address={{ sponsorId: id, contactId: contact.id }}
                label={`Remove the contact ${contact.name}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? <ContactForm key={contacts.length} sponsorId={id} formKey={randomUUID()} /> : null}
    </Section>
  );
}
