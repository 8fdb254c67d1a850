'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { formatNumber } from '@/lib/format/numbers';
import { configureGatewayAction, removeGatewayAction, testGatewayAction } from './actions';

export type GatewayValues = Record<(typeof texts)[number]['name'] | 'kind' | 'timeoutSeconds', string>;

const kinds = [
  { value: 'x12', label: 'X12 270/271 over HTTPS' },
  { value: 'fhir', label: 'FHIR R4 CoverageEligibilityRequest' },
];

const texts = [
  { name: 'endpoint', label: 'Address', hint: 'Begins with https://. For FHIR, the base address of the server.', optional: false },
  { name: 'payerId', label: 'Payer ID', hint: 'NM109 of the payer in X12, its identifier in FHIR.', optional: false },
  { name: 'senderId', label: 'Our ID at the payer', hint: 'ISA06 and GS02; at most 15 characters.', optional: false },
  { name: 'receiverId', label: 'ID of the receiver', hint: 'ISA08 and GS03; at most 15 characters.', optional: false },
  { name: 'providerNpi', label: 'Our NPI', hint: 'Ten digits.', optional: true },
  {
    name: 'credential',
    label: 'Variable with the secret',
    hint: 'The environment variable whose value is sent as the Authorization header, such as PAYER_SECRET_ACME. The secret itself is not stored.',
    optional: true,
  },
] as const;

/** How a plan is asked. `version` is 0 while it is not asked at all. */
export function GatewayForm({ sponsorId, version, values }: { sponsorId: string; version: number; values: GatewayValues }) {
  const [{ ok, formError, fieldErrors, values: typed }, send] = useActionState(configureGatewayAction, notSent);
  const shownIn = (name: keyof GatewayValues) => (typeof typed[name] === 'string' ? typed[name] : values[name]);
  return (
    <Disclosure summary={version === 0 ? 'Set up a gateway' : 'Change the settings'} open={version === 0 || ok === false}>
      <form action={send} onReset={keepTyped} noValidate className="flex max-w-xl flex-col gap-4">
        <input type="hidden" name="sponsorId" value={sponsorId} />
        <input type="hidden" name="version" value={version} />
        {formError ? (
          <Notice tone="warn" live>
            {formError}
          </Notice>
        ) : null}
        <Field name="kind" label="Language" error={fieldErrors.kind}>
          {(control) => <Select {...control} options={kinds} defaultValue={shownIn('kind')} />}
        </Field>
        {texts.map(({ name, label, hint, optional }) => (
          <Field key={name} name={name} label={label} hint={hint} optional={optional} error={fieldErrors[name]}>
            {(control) => <Input {...control} autoComplete="off" spellCheck={false} defaultValue={shownIn(name)} />}
          </Field>
        ))}
        <Field name="timeoutSeconds" label="Waits at most" hint="Seconds, from 1 to 20." error={fieldErrors.timeoutSeconds}>
          {(control) => <Input {...control} inputMode="numeric" className="w-24" defaultValue={shownIn('timeoutSeconds')} />}
        </Field>
        <SubmitButton className="self-start" pendingLabel="Saving">
          Save gateway
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

type RemoveGatewayFormProps = { sponsorId: string; sponsorName: string; version: number; vouchedFor: number };

/** Ends the questions to this plan, once what that means has been read. */
export function RemoveGatewayForm({ sponsorId, sponsorName, version, vouchedFor }: RemoveGatewayFormProps) {
  const [{ ok, formError }, send] = useActionState(removeGatewayAction, notSent);
  return (
    <Disclosure summary="Stop asking this plan" open={ok === false}>
      <form action={send} className="flex max-w-reading flex-col items-start gap-4">
        <input type="hidden" name="sponsorId" value={sponsorId} />
        <input type="hidden" name="version" value={version} />
        <div className="space-y-2">
          <p>
            From then on a check looks at the roster of {sponsorName} instead. Until one is imported, people who check are told that they
            were not found, whether or not the plan covers them.
          </p>
          <p>{vouchedInWords(vouchedFor)} What the plan was asked before is kept, and it can be set up again.</p>
        </div>
        {formError ? (
          <Notice tone="warn" live>
            {formError}
          </Notice>
        ) : null}
        <SubmitButton variant="danger" pendingLabel="Removing">
          Remove the gateway
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function vouchedInWords(count: number): string {
  if (count === 0) return 'The plan has vouched for nobody who started care.';
  const who = count === 1 ? 'One member for whom the plan vouched stays' : `${formatNumber(count)} members for whom the plan vouched stay`;
  return `${who} on record, and ${count === 1 ? 'is' : 'are'} found as before until that coverage ends.`;
}

/** Asks about an invented person; the answer joins the list below. */
export function TestQuestion({ sponsorId }: { sponsorId: string }) {
  const [{ formError }, send] = useActionState(testGatewayAction, notSent);
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <SubmitButton variant="secondary" size="sm" pendingLabel="Asking, up to 20 s">
        Ask a test question
      </SubmitButton>
    </form>
  );
}
