/** What happened to a red flag of one of the viewer's patients, or that their care was put on hold or goes on. The rest their pages say. */
export type FlagNews = {
  /** The flag, or the change of phase. */
  id: string;
  patientId: string;
  /** Null for a hold. */
  severity: 'emergency' | 'urgent' | null;
  change: 'raised' | 'acknowledged' | 'cleared' | 'held' | 'resumed';
  /** The viewer did it, on this page or another. */
  isOwn: boolean;
};

const tryAgainAfter = 60_000;

/**
 * Hears what happens to red flags and to care on hold while the page is looked at, and afterwards what was missed, each thing once. A hidden page holds no
 * connection, nor does one that the browser keeps for going back. Returns how to stop.
 */
export function followFlags(address: string, since: number, hear: (news: FlagNews) => void): () => void {
  let source: EventSource | null = null;
  let retry: number | undefined;
  let until = String(since);
  const heard = new Set<string>();

  const close = () => {
    window.clearTimeout(retry);
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.visibilityState !== 'visible') return;
    window.clearTimeout(retry);
    const next = new EventSource(`${address}?since=${until}`);
    source = next;
    next.addEventListener('beat', ({ lastEventId }) => {
      until = lastEventId;
    });
    next.addEventListener('flag', ({ data }) => {
      const news: FlagNews = JSON.parse(data);
      const key = `${news.id} ${news.change}`;
      if (heard.has(key)) return;
      heard.add(key);
      hear(news);
    });
    // Signed out, or too many pages: until someone looks at this one anew.
    next.addEventListener('over', close);
    // A lost connection is tried again by the browser, a refused one is not.
    next.addEventListener('error', () => {
      if (next.readyState !== EventSource.CLOSED || source !== next) return;
      close();
      retry = window.setTimeout(open, tryAgainAfter);
    });
  };
  const look = () => (document.visibilityState === 'visible' ? open() : close());

  open();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  return () => {
    close();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pagehide', close);
    window.removeEventListener('pageshow', open);
  };
}
