import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { type ConfiguredGateway, getPayerGateway, type PayerGatewayPage } from '@/lib/data/gateways/get-payer-gateway';
import { answerInWords, testInWords } from '@/lib/domain/eligibility/payer-answer-in-words';
import { AppError } from '@/lib/errors';
import { formatInstant } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { GatewayForm, type GatewayValues, RemoveGatewayForm, TestQuestion } from './gateway-forms';

export const metadata: Metadata = { title: 'Gateway' };

type Props = { params: Promise<{ sponsorId: string }> };

const kindWords = { x12: 'X12 270/271 (005010X279A1)', fhir: 'FHIR R4 CoverageEligibilityRequest' };

/** How a plan without rosters is asked in real time, and how that went. */
export default async function GatewayPage({ params }: Props) {
  const viewer = await requireViewer('gateway:manage');
  const { sponsorId } = await params;
  if (!z.uuid().safeParse(sponsorId).success) notFound();
  const page = await getPayerGateway(viewer, sponsorId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  const { sponsorName, gateway } = page;
  return (
    <div className="space-y-8">
      <PageHeader
        title="Asked in real time"
        subtitle={`How ${sponsorName} is asked whether it covers someone, where it sends no roster.`}
        back={{ href: `/sponsors/${sponsorId}`, label: sponsorName }}
        action={gateway ? <TestQuestion sponsorId={sponsorId} /> : undefined}
      />
      {gateway ? <Configured gateway={gateway} zone={viewer.zone} /> : null}
      {gateway ? <Exchanges page={page} zone={viewer.zone} /> : null}
      <Section title={gateway ? 'Settings' : 'This sponsor is not asked'}>
        {gateway ? null : (
          <p className="mb-4 text-muted">It sends rosters, or none yet. A plan that cannot send one can be asked instead.</p>
        )}
        <GatewayForm key={gateway?.version ?? 0} sponsorId={sponsorId} version={gateway?.version ?? 0} values={valuesOf(gateway)} />
        {gateway ? (
          <RemoveGatewayForm sponsorId={sponsorId} sponsorName={sponsorName} version={gateway.version} vouchedFor={page.vouchedFor} />
        ) : null}
      </Section>
    </div>
  );
}

const valuesOf = (gateway: ConfiguredGateway | null): GatewayValues => ({
  kind: gateway?.kind ?? 'x12',
  endpoint: gateway?.endpoint ?? '',
  payerId: gateway?.payerId ?? '',
  senderId: gateway?.senderId ?? '',
  receiverId: gateway?.receiverId ?? '',
  providerNpi: gateway?.providerNpi ?? '',
  credential: gateway?.credential ?? '',
  timeoutSeconds: `${(gateway?.timeoutMs ?? 20_000) / 1000}`,
});

function Configured({ gateway, zone }: { gateway: ConfiguredGateway; zone: string }) {
  const { kind, endpoint, credential, isSecretSet, timeoutMs, circuit } = gateway;
  const isSimulator = endpoint.startsWith('simulator:');
  return (
    <>
      {isSimulator ? (
        <Notice tone="info">
          The payer simulator of the demo answers here. It knows invented members only, and nobody real is asked about.
        </Notice>
      ) : null}
      {credential !== null && !isSecretSet ? (
        <Notice tone="warn">{`${credential} is not set where Cairn runs, so nobody is asked. Set it and start Cairn again.`}</Notice>
      ) : null}
      {circuit.state === 'open' ? (
        <Notice tone="warn">
          {`The last questions failed one after the other, so nobody waits for this plan until ${formatInstant(new Date(circuit.until), zone)}. People are told that we cannot check right now.`}
        </Notice>
      ) : null}
      <DefinitionList
        items={[
          { term: 'Language', description: kindWords[kind] },
          { term: 'Host', description: isSimulator ? 'Payer simulator on this machine' : new URL(endpoint).host },
          { term: 'Secret', description: secretWords(credential, isSecretSet) },
          { term: 'Waits at most', description: `${timeoutMs / 1000} s` },
          { term: 'State', description: stateWords[circuit.state] },
        ]}
      />
    </>
  );
}

const stateWords = { closed: 'Asked as usual', open: 'Paused after failures', 'half-open': 'Being tried again' };

function secretWords(credential: string | null, isSecretSet: boolean): string {
  if (credential === null) return 'None';
  return `${credential}, ${isSecretSet ? 'set' : 'not set'}`;
}

const seconds = (ms: number | null) => (ms === null ? '–' : `${(ms / 1000).toFixed(1)}\u00a0s`);

function Exchanges({ page: { month, latest }, zone }: { page: PayerGatewayPage; zone: string }) {
  const now = new Date();
  return (
    <>
      <Section title="Last 30 days">
        <DefinitionList
          items={[
            { term: 'Asked', description: formatNumber(month.asked) },
            {
              term: 'Answered within 20 s',
              description: month.asked === 0 ? '–' : `${month.within20s}/${month.asked} (CAQH CORE asks for 90 %)`,
            },
            { term: 'Median, 95th percentile', description: `${seconds(month.medianMs)}, ${seconds(month.p95Ms)}` },
            ...month.counts.map(({ answer, reason, count }) => ({ term: answerInWords(answer, reason), description: formatNumber(count) })),
          ]}
        />
      </Section>
      <Section title="Latest questions">
        {latest.length === 0 ? (
          <EmptyState title="No question yet">
            Each question stands here with its time and control number, never about whom it was.
          </EmptyState>
        ) : (
          <Table caption="Latest questions" stacks>
            <TableHead>
              <TableRow>
                <TableHeader>When</TableHeader>
                <TableHeader>Answer</TableHeader>
                <TableHeader align="end">Took</TableHeader>
                <TableHeader align="end">Control number</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {latest.map(({ id, askedAt, answer, reason, durationMs, controlNumber, isTest }) => (
                <TableRow key={id}>
                  <TableHeader scope="row">
                    <RelativeTime instant={askedAt} now={now} zone={zone} />
                  </TableHeader>
                  <TableCell>{isTest ? testInWords(answer, reason) : answerInWords(answer, reason)}</TableCell>
                  <TableCell align="end" label="Took">
                    {seconds(durationMs)}
                  </TableCell>
                  <TableCell align="end" label="Control number">
                    {controlNumber}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
    </>
  );
}
