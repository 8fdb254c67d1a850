import type { WatchingSession } from '@/lib/auth/watching-session';
import type { FlagNews } from '@/lib/data/flags/flag-news';
import { watchFlags } from '@/lib/data/flags/watch-flags';

/** Messages that a page may leave unread before it is given up. */
const unreadAtMost = 100;

/** Milliseconds until a page asks again: of a server that stops, later than Node keeps an idle connection, which would keep the server. */
const afterLoss = 3_000;
const afterStop = 8_000;

/** What an `EventSource` reads, until the page closes it or its session ends. Each message carries the time until which all was told. */
export function flagStream({ viewer, tokenHash }: WatchingSession, since: Date): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const close = () => {
          if (isOpen) controller.close();
          isOpen = false;
          leave();
        };
        const send = (text: string) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) close();
        };
        send(`retry: ${afterLoss}\n\n`);
        const stop = watchFlags({
          viewer,
          tokenHash,
          since,
          hear: (news) => send(`event: flag\ndata: ${JSON.stringify(shown(news, viewer.userId))}\n\n`),
          beat: (until) => send(until ? `event: beat\nid: ${until.getTime()}\ndata:\n\n` : ':\n\n'),
          end: (isOver) => {
            send(isOver ? 'event: over\ndata:\n\n' : `retry: ${afterStop}\n\n`);
            close();
          },
        });
        leave = () => {
          isOpen = false;
          stop();
        };
      },
      cancel: () => leave(),
    },
    { highWaterMark: unreadAtMost },
  );
}

/** Nothing that tells who it is about or what was found: the pages say that, to those who may read them. */
const shown = ({ id, patientId, severity, change, byId }: FlagNews, userId: string) => ({
  id,
  patientId,
  severity,
  change,
  isOwn: byId === userId,
});
