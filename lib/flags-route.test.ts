import { expect, test, vi } from 'vitest';
import { flagStream } from '@/app/api/flags/flag-stream';
import { GET } from '@/app/api/flags/route';

vi.mock('@/lib/auth/watching-session', () => ({ watchingSession: async () => ({ viewer: { role: 'clinician' }, tokenHash: 'a1' }) }));
vi.mock('next/navigation', () => ({ notFound: () => expect.unreachable() }));
vi.mock('@/lib/data/database-away', () => ({ isDatabaseAway: () => false }));
vi.mock('@/app/api/flags/flag-stream', () => ({ flagStream: vi.fn(() => new ReadableStream()) }));

test.each([
  ['HEAD', 0],
  ['GET', 1],
])(
  '%s opens as many streams as someone reads: one that nobody reads would never be closed, and take the place of a page',
  async (method, streams) => {
    vi.mocked(flagStream).mockClear();
    const { status } = await GET(new Request('http://cairn.test/api/flags', { method }));
    expect([status, vi.mocked(flagStream).mock.calls.length]).toEqual([200, streams]);
  },
);
