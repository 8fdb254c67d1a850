import { randomUUID } from 'node:crypto';
import { Section } from '@/components/ui/section';
import type { SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { formatInstant } from '@/lib/format/dates';
import { removeDocumentAction } from './actions';
import { DocumentForm } from './document-forms';
import { RemoveForm } from './remove-form';

/** Contracts and amendments, each as a download. */
export function Documents({ sponsor: { id, documents }, zone }: { sponsor: Pick<SponsorPage, 'id' | 'documents'>; zone: string }) {
  return (
    <Section title="Documents" className="max-w-4xl">
      {documents.length === 0 ? <p className="text-muted">None yet. The contract and its amendments will stand here.</p> : null}
      <ul className="divide-y divide-line">
        {documents.map(({ id: documentId, title, fileName, addedAt }) => (
          <li key={documentId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <span className="min-w-0">
              <a href={`/sponsors/${id}/documents/${documentId}`} className="prose-link font-medium" download>
                {title}
              </a>
              <span className="block break-all text-dense text-muted">
                {fileName} · {formatInstant(addedAt, zone)}
              </span>
            </span>
            <RemoveForm action={removeDocumentAction} address={{ sponsorId: id, documentId }} label={`Remove the document ${title}`} />
          </li>
        ))}
      </ul>
      <DocumentForm key={documents.length} sponsorId={id} formKey={randomUUID()} />
    </Section>
  );
}
