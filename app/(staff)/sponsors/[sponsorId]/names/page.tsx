import type { Metadata } from 'next';
import { removeSponsorNameAction } from '@/app/(staff)/sponsors/[sponsorId]/actions';
import { RemoveForm } from '@/app/(staff)/sponsors/[sponsorId]/remove-form';
import { sponsorOr404 } from '@/app/(staff)/sponsors/[sponsorId]/sponsor-or-404';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { requireViewer } from '@/lib/auth/require-viewer';
import { AddSponsorName, otherNameKinds } from '@/lib/data/sponsors/add-sponsor-name';
import type { SponsorPage } from '@/lib/data/sponsors/get-sponsor';
import { previewSponsorName } from '@/lib/data/sponsors/preview-sponsor-name';
import { sponsorNameKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { inputWords } from '@/lib/input-words';
import { AddNameForm } from './name-forms';
import { NameTrials } from './name-trials';

export const metadata: Metadata = { title: 'Names of a sponsor' };

type Props = { params: Promise<{ sponsorId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const kinds = otherNameKinds.map((value) => ({ value, label: sponsorNameKindWords[value] }));

/** The names a sponsor is found by. A new one is tried out first: what the search will find then stands below before it is added. */
export default async function SponsorNamesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('sponsor:edit');
  const sponsor = await sponsorOr404(viewer, (await params).sponsorId);
  const { kind, name } = await searchParams;
  const asked = typeof name === 'string' || typeof kind === 'string';
  const typed = AddSponsorName.safeParse({ sponsorId: sponsor.id, kind, name }, { error: inputWords });
  const errorAt = (field: string) => (asked ? typed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined);
  const trials = typed.success ? await previewSponsorName(viewer, typed.data) : null;
  return (
    <>
      <PageHeader title="Names it is found by" subtitle={sponsor.legalName} back={{ href: `/sponsors/${sponsor.id}`, label: 'Sponsor' }} />
      <div className="flex max-w-4xl flex-col gap-8">
        <Names sponsor={sponsor} />
        <Section title="Try out another name">
          <form className="grid items-start gap-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
            <Field name="kind" label="Kind" error={errorAt('kind')}>
              {(control) => <Select {...control} options={kinds} defaultValue={typeof kind === 'string' ? kind : 'trade'} />}
            </Field>
            <Field name="name" label="Name" hint="As members would write it." error={errorAt('name')}>
              {(control) => <Input {...control} autoComplete="off" defaultValue={typeof name === 'string' ? name : ''} />}
            </Field>
            <Button type="submit" variant="secondary" className="sm:mt-6">
              See what it finds
            </Button>
          </form>
          {trials && typed.success ? (
            <div className="mt-6 space-y-4">
              <NameTrials trials={trials} />
              <AddNameForm sponsorId={sponsor.id} kind={typed.data.kind} name={typed.data.name} />
            </div>
          ) : null}
        </Section>
      </div>
    </>
  );
}

function Names({ sponsor: { id, names } }: { sponsor: Pick<SponsorPage, 'id' | 'names'> }) {
  return (
    <Section title="Now">
      <ul className="divide-y divide-line border-line border-y">
        {names.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
            <span>
              <span className="font-medium">{one.name}</span>
              <span className="block text-dense text-muted">{sponsorNameKindWords[one.kind]}</span>
            </span>
            {one.kind === 'legal' ? null : (
              <RemoveForm
                action={removeSponsorNameAction}
                address={{ sponsorId: id, nameId: one.id }}
                label={`Remove the name ${one.name}`}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
