'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProgressBar } from '@/components/ui/progress-bar';
import { RadioGroup } from '@/components/ui/radio-group';
import { formatNumber } from '@/lib/format/numbers';
import { sendFile } from './send-file';

type UploadFormProps = { sponsorId: string; mostMegabytes: number; problem: string | null };

const megabytes = (bytes: number) => formatNumber(bytes / 1_048_576);

/** Sends a roster file: a plain form, with a progress bar where scripts run. */
export function UploadForm({ sponsorId, mostMegabytes, problem: sentBack }: UploadFormProps) {
  const router = useRouter();
  const [problem, setProblem] = useState(sentBack);
  const [sent, setSent] = useState<{ loaded: number; total: number } | null>(null);
  const abort = useRef<AbortController>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const file = form.querySelector<HTMLInputElement>('input[type=file]');
    const size = file?.files?.[0]?.size;
    const refusal = refusalOf(size, mostMegabytes);
    setProblem(refusal);
    if (refusal) return file?.focus();
    const controller = new AbortController();
    abort.current = controller;
    setSent({ loaded: 0, total: size ?? 0 });
    const answer = await sendFile(form, setSent, controller.signal);
    if (answer.location) return router.push(answer.location);
    setSent(null);
    setProblem(answer.message ?? null);
    file?.focus();
  };

  return (
    <form
      method="post"
      action={`/sponsors/${sponsorId}/roster/upload`}
      encType="multipart/form-data"
      onSubmit={(event) => void send(event)}
      className="flex flex-col gap-5"
    >
      <RadioGroup
        name="scope"
        legend="What the file lists"
        defaultValue="full"
        options={[
          { value: 'full', label: 'Everyone who is covered', hint: 'Coverage ends for members who are not in it.' },
          { value: 'changes', label: 'Only what changed', hint: 'Members who are not in it stay as they are.' },
        ]}
        hint="An X12 834 says this itself."
      />
      <Field
        name="file"
        label="File"
        hint={`CSV or X12 834 (005010X220A1), up to ${formatNumber(mostMegabytes)} MB. Nothing changes before you have seen what would.`}
        error={problem}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.txt,.tsv,.834,.edi,.x12,text/csv,text/plain"
            className="block w-full rounded-md border border-edge bg-raised p-2 text-sm file:mr-3 file:rounded-sm file:border file:border-edge file:bg-well file:px-2.5 file:py-1 file:font-medium file:text-ink file:text-sm pointer-coarse:min-h-11"
          />
        )}
      </Field>
      {sent ? (
        <ProgressBar
          label="Sending"
          value={sent.loaded}
          max={sent.total}
          text={`${megabytes(sent.loaded)} of ${megabytes(sent.total)} MB`}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" pending={sent !== null}>
          Check file
        </Button>
        {sent ? <Button onClick={() => abort.current?.abort()}>Stop sending</Button> : null}
        <a href={`/sponsors/${sponsorId}/roster/template`} className="prose-link text-sm" download>
          Download a template
        </a>
      </div>
    </form>
  );
}

function refusalOf(size: number | undefined, mostMegabytes: number): string | null {
  if (size === undefined) return 'Choose a file.';
  if (size === 0) return 'This file is empty.';
  return size > mostMegabytes * 1_048_576
    ? `This file is larger than ${formatNumber(mostMegabytes)} MB. Split it into parts that list changes only.`
    : null;
}
