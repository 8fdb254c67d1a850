import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { circuitOf } from '@/lib/data/gateways/circuits';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Circuit } from '@/lib/domain/eligibility/circuit-breaker';
import { payerSecret } from '@/lib/env';
import { AppError } from '@/lib/errors';

export type ConfiguredGateway = {
  kind: 'x12' | 'fhir';
  endpoint: string;
  payerId: string;
  senderId: string;
  receiverId: string;
  providerNpi: string | null;
  /** The environment variable; the secret itself is never shown. */
  credential: string | null;
  isSecretSet: boolean;
  timeoutMs: number;
  version: number;
  /** Of the process that answers: each counts for itself. */
  circuit: Circuit;
};

export type Exchange = {
  id: string;
  askedAt: Date;
  answer: string;
  reason: string | null;
  durationMs: number;
  controlNumber: string;
  isTest: boolean;
};

export type PayerGatewayPage = {
  sponsorName: string;
  /** Null where the plan is not asked. */
  gateway: ConfiguredGateway | null;
  /** Of 30 days. Times in milliseconds; null before the first question. Tests do not count. */
  month: {
    asked: number;
    within20s: number;
    medianMs: number | null;
    p95Ms: number | null;
    counts: { answer: string; reason: string | null; count: number }[];
  };
  /** Members whom the plan vouched for when they started care, still covered. */
  vouchedFor: number;
  /** The newest first, tests among them. */
  latest: Exchange[];
};

const shown = 12;

/** How a plan is asked, and how that went: numbers and times, never about whom. Throws `notFound`. */
export async function getPayerGateway(viewer: Viewer, sponsorId: string): Promise<PayerGatewayPage> {
  requirePermission(viewer, 'gateway:manage');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const sponsor = await tx.sponsor.findFirst({ where: { organizationId, id: sponsorId }, select: { legalName: true, zone: true } });
    if (!sponsor) throw new AppError('notFound');
    const gateway = await tx.payerGateway.findFirst({
      where: { organizationId, sponsorId, removedAt: null },
      select: {
        ...{ id: true, kind: true, endpoint: true, payerId: true, senderId: true, receiverId: true, providerNpi: true },
        ...{ credential: true, timeoutMs: true, version: true },
      },
    });
    const gatewayId = gateway?.id ?? null;
    const latest = await tx.payerExchange.findMany({
      where: { organizationId, gatewayId: gatewayId ?? sponsorId },
      select: { id: true, askedAt: true, answer: true, reason: true, durationMs: true, controlNumber: true, isTest: true },
      orderBy: { askedAt: 'desc' },
      take: shown,
    });
    const counts = await tx.$queryRaw<PayerGatewayPage['month']['counts']>`
      SELECT answer, reason, count(*)::int AS count FROM payer_exchange
      WHERE organization_id = ${organizationId}::uuid AND gateway_id = ${gatewayId}::uuid AND NOT is_test AND asked_at > now() - interval '30 days'
      GROUP BY answer, reason ORDER BY count DESC, answer, reason`;
    const [times] = await tx.$queryRaw<Omit<PayerGatewayPage['month'], 'counts'>[]>`
      SELECT count(*)::int AS asked, count(*) FILTER (WHERE answer <> 'unavailable' AND duration_ms <= 20000)::int AS "within20s",
        percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_ms)::int AS "medianMs", percentile_disc(0.95) WITHIN GROUP (ORDER BY duration_ms)::int AS "p95Ms"
      FROM payer_exchange
      WHERE organization_id = ${organizationId}::uuid AND gateway_id = ${gatewayId}::uuid AND NOT is_test AND asked_at > now() - interval '30 days'`;
    const today = fromDay(todayIn(sponsor.zone));
    const vouchedFor = await tx.member.count({
      where: { organizationId, sponsorId, source: 'payer', OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    });
    await appendAudit(tx, viewer, 'gateway.viewed', { type: 'sponsor', id: sponsorId });
    return {
      sponsorName: sponsor.legalName,
      gateway: gateway && described(gateway),
      month: { ...(times ?? { asked: 0, within20s: 0, medianMs: null, p95Ms: null }), counts },
      vouchedFor,
      latest,
    };
  });
}

type GatewayRow = Omit<ConfiguredGateway, 'kind' | 'isSecretSet' | 'circuit'> & { id: string; kind: string };

function described({ id, kind, ...settings }: GatewayRow): ConfiguredGateway {
  const isSecretSet = settings.credential !== null && payerSecret(settings.credential) !== undefined;
  return { ...settings, kind: kind === 'fhir' ? 'fhir' : 'x12', isSecretSet, circuit: circuitOf(id) };
}
