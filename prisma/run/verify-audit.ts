import { db } from '@/lib/db';
import { stopWithLine } from './stop-with-line';

type Break = { slug: string; seq: bigint; what: string };

/** Follows every organization's chain of audit entries; the exit code is 1 when an entry was edited, removed, moved or cut off. */
async function verifyAudit(): Promise<number> {
  const [counted] = await db.$queryRaw<{ entries: bigint }[]>`SELECT count(*) AS entries FROM audit_entry`;
  const breaks = await db.$queryRaw<Break[]>`
    SELECT o.slug, b.at_seq AS seq, b.what FROM organization o CROSS JOIN LATERAL audit_breaks(o.id) b ORDER BY o.slug, b.at_seq`;
  for (const { slug, seq, what } of breaks.slice(0, 10)) console.error(`${slug}, entry ${seq}: ${what}`);
  console.log(`audit:verify: ${counted?.entries ?? 0} entries followed, ${breaks.length} breaks`);
  return breaks.length === 0 ? 0 : 1;
}

process.exit(await verifyAudit().catch(stopWithLine));
