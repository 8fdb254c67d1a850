export const dynamic = 'force-dynamic';

/** The process runs; says nothing about the database. */
export function GET() {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
