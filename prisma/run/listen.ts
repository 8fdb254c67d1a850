import pg from 'pg';

const pause = 5_000;

export type Listening = { end: () => Promise<void> };

/** Calls `hear` whenever something is notified on the channel, and after every (re)connection, since what was notified in between is lost. */
export function listen(url: string, channel: string, hear: () => void): Listening {
  let isEnded = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'cairn listening', keepAlive: true });
    client = next;
    next.on('error', () => {});
    next.once('end', () => {
      if (!isEnded) retry = setTimeout(open, pause);
    });
    next.on('notification', hear);
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    hear();
  };
  // A connection that cannot be had ends as well, and is tried again.
  const open = () => void connect().catch(() => client?.end().catch(() => {}));
  open();

  return {
    end: async () => {
      isEnded = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
