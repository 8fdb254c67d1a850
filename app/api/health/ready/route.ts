import { checkDatabase } from '@/lib/data/health/check-database';

export const dynamic = 'force-dynamic';

/** 200 while requests can be served, 503 while the database is away. */
export async function GET() {
  const ready = await checkDatabase();
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
