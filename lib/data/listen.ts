import 'server-only';
import pg from 'pg';

const firstPause = 250;
const longestPause = 10_000;
const lookEvery = 20_000;

type Ears = {
  /** What was notified. */
  hear: (payload: string) => void;
  /** After every connection, the first and those that replace a lost one: what was notified before is lost. */
  opened: (isAgain: boolean) => void;
};

export type Listening = {
  /** Whether notifications arrive at the moment, as far as is known. */
  isOpen: () => boolean;
  end: () => Promise<void>;
};

/**
 * Keeps one connection on which the channel is heard, and tries again with growing pauses while the database is away. A connection that no
 * longer answers, without having been closed, is given up.
 */
export function listen(url: string, channel: string, { hear, opened }: Ears): Listening {
  let isEnded = false;
  let isOpen = false;
  let isAgain = false;
  let failures = 0;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'cairn listening',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    client = next;
    next.on('error', () => {});
    next.once('end', () => {
      isOpen = false;
      clearInterval(look);
      if (isEnded) return;
      retry = setTimeout(open, Math.min(longestPause, firstPause * 2 ** failures));
      failures += 1;
    });
    next.on('notification', ({ payload }) => hear(payload ?? ''));
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    isOpen = true;
    failures = 0;
    look = setInterval(() => void next.query('SELECT 1').catch(() => giveUp(next)), lookEvery);
    opened(isAgain);
    isAgain = true;
  };
  // A connection that cannot be had ends as well, and is tried again.
  const open = () => void connect().catch(() => client && giveUp(client));
  open();

  return {
    isOpen: () => isOpen,
    end: async () => {
      isEnded = true;
      clearTimeout(retry);
      clearInterval(look);
      await client?.end().catch(() => {});
    },
  };
}

/** Trap: `end` says goodbye first, which a dead peer never answers. */
function giveUp(client: pg.Client): void {
  client.end().catch(() => {});
  client.connection.stream.destroy();
}
