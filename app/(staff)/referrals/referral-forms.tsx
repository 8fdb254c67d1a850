'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ActionState, notSent } from '@/lib/action-state';
import { declineReasonCodes, declineReasons, returnReasonCodes, returnReasons } from '@/lib/domain/referrals/referral-words';
import { assignReferralAction, declineReferralAction, giveBackReferralAction, reopenReferralAction, takeReferralAction } from './actions';
import { DecisionForm } from './decision-form';
import { ReasonFields } from './reason-fields';

/** Whose patient they are, and whether a program of theirs runs. */
export type Responsible = { clinicianId: string; clinicianName: string; clinicName: string; inCare: boolean };

type OpenStepsProps = {
  referralId: string;
  name: string;
  keys: Record<'take' | 'assign' | 'decline', string>;
  colleagues: { id: string; name: string }[];
  /** Someone else than the viewer. */
  responsible: Responsible | null;
  /** Whom it is offered to first: whoever is responsible, unless they gave it back. */
  preferredId: string | null;
};

/** What can be done with a request that waits. Each form works without JavaScript. */
export function OpenSteps({ referralId, name, keys, colleagues, responsible, preferredId }: OpenStepsProps) {
  const step = { referralId, name, responsible };
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <TakeForm {...step} formKey={keys.take} />
      {colleagues.length > 0 ? (
        <Disclosure summary="Assign to a colleague" open={preferredId !== null} className="[&>summary]:min-h-9">
          <AssignForm {...step} formKey={keys.assign} colleagues={colleagues} preferredId={preferredId} />
        </Disclosure>
      ) : null}
      <Disclosure summary="Decline" className="[&>summary]:min-h-9">
        <DeclineForm referralId={referralId} formKey={keys.decline} />
      </Disclosure>
    </div>
  );
}

type StepProps = Pick<OpenStepsProps, 'referralId' | 'responsible'> & { formKey: string };

/** From whom responsibility would go over: as the page knew it, or as the answer says. With a program running it goes over from nobody. */
function takenOverFrom({ stale }: ActionState<unknown>, known: Responsible | null): Omit<Responsible, 'inCare'> | null {
  if (stale?.clinicianId) {
    const { clinicianId, clinicianName, clinicName } = stale;
    return { clinicianId: String(clinicianId), clinicianName: String(clinicianName), clinicName: String(clinicName) };
  }
  return known && !known.inCare ? known : null;
}

function TakeForm({ referralId, name, formKey, responsible }: StepProps & { name: string }) {
  const [state, send] = useActionState(takeReferralAction, notSent);
  const from = takenOverFrom(state, responsible);
  const problem = state.formError ?? state.fieldErrors.clinicianId;
  return (
    <DecisionForm
      state={{ ...state, formError: problem }}
      send={send}
      hidden={{ key: formKey, referralId, ...(from ? { takesOverFromId: from.clinicianId } : {}) }}
    >
      {from ? (
        <p>
          They are a patient of {from.clinicianName} at {from.clinicName}, with no program running. If you take the request, you are
          responsible for them from then on, at your clinic.
        </p>
      ) : null}
      <SubmitButton pendingLabel="Taking" className="self-start">
        {from ? `Take over from ${from.clinicianName}` : 'Take'}
        <span className="sr-only"> the request of {name}</span>
      </SubmitButton>
    </DecisionForm>
  );
}

function AssignForm({
  referralId,
  formKey,
  colleagues,
  responsible,
  preferredId,
}: StepProps & Pick<OpenStepsProps, 'colleagues' | 'preferredId'>) {
  const [state, send] = useActionState(assignReferralAction, notSent);
  const { fieldErrors, values } = state;
  const from = takenOverFrom(state, responsible);
  return (
    <DecisionForm state={state} send={send} hidden={{ key: formKey, referralId, ...(from ? { takesOverFromId: from.clinicianId } : {}) }}>
      <Field
        name="clinicianId"
        label="Clinician"
        hint={from ? `Anyone but ${from.clinicianName} takes responsibility for the patient over from them.` : undefined}
        error={fieldErrors.clinicianId}
        required
      >
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a clinician"
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typeof values.clinicianId === 'string' ? values.clinicianId : (preferredId ?? '')}
          />
        )}
      </Field>
      <SubmitButton variant="secondary" pendingLabel="Assigning" className="self-start">
        Assign request
      </SubmitButton>
    </DecisionForm>
  );
}

function DeclineForm({ referralId, formKey }: Omit<StepProps, 'responsible'>) {
  const [state, send] = useActionState(declineReferralAction, notSent);
  const options = declineReasonCodes.map((value) => {
    const { label, toMember, next } = declineReasons[value];
    return { value, label, hint: `${toMember} ${next}` };
  });
  return (
    <DecisionForm state={state} send={send} hidden={{ key: formKey, referralId }}>
      <ReasonFields state={state} options={options} />
      <SubmitButton variant="danger" pendingLabel="Declining" className="self-start">
        Decline request
      </SubmitButton>
    </DecisionForm>
  );
}

/** Lets it wait for the clinic again, where no program was assigned yet. */
export function GiveBackForm({ referralId, name, formKey }: Omit<StepProps, 'responsible'> & { name: string }) {
  const [state, send] = useActionState(giveBackReferralAction, notSent);
  const options = returnReasonCodes.map((value) => ({ value, label: returnReasons[value].label, hint: returnReasons[value].toMember }));
  return (
    <Disclosure
      open={state.ok === false}
      summary={
        <>
          Give back<span className="sr-only"> the request of {name}</span>
        </>
      }
    >
      <DecisionForm state={state} send={send} hidden={{ key: formKey, referralId }}>
        <p>
          The request goes back to the clinic’s list and keeps its place there. The patient stays with whoever has them until someone takes
          it.
        </p>
        <ReasonFields state={state} options={options} />
        <SubmitButton variant="secondary" pendingLabel="Giving back" className="self-start">
          Give request back
        </SubmitButton>
      </DecisionForm>
    </Disclosure>
  );
}

/** Takes a no back; refused in words where a day is over. */
export function ReopenForm({ referralId, name }: { referralId: string; name: string }) {
  const [state, send] = useActionState(reopenReferralAction, notSent);
  return (
    <DecisionForm state={state} send={send} hidden={{ referralId }}>
      <SubmitButton variant="secondary" size="sm" pendingLabel="Opening" className="self-start">
        Undo<span className="sr-only"> declining the request of {name}</span>
      </SubmitButton>
    </DecisionForm>
  );
}
