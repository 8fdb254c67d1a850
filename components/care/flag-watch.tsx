'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { type FlagNews, followFlags } from './flag-feed';
import { newsWords, staysOver } from './flag-news-words';

/** What comes together is drawn together. */
const together = 30;

/**
 * Keeps an open page true when a red flag is raised, acknowledged or cleared elsewhere: the page is read anew, and one notice says that
 * something happened. `since` is when the page was made.
 */
export function FlagWatch({ address, since }: { address: string; since: number }) {
  const { refresh } = useRouter();
  const [madeAt] = useState(since);
  const [news, setNews] = useState<FlagNews | null>(null);

  useEffect(() => {
    let waiting: number | undefined;
    let typedIn: HTMLFormElement | null = null;
    const keepForm = ({ target }: Event) => {
      typedIn = target instanceof Element ? target.closest('form') : null;
    };
    document.addEventListener('input', keepForm);
    const stop = followFlags(address, madeAt, (next) => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => isDecidedUpon(typedIn) || startTransition(refresh), together);
      setNews((before) => (staysOver(before, next) ? before : next.isOwn ? null : next));
    });
    return () => {
      stop();
      document.removeEventListener('input', keepForm);
      window.clearTimeout(waiting);
    };
  }, [address, madeAt, refresh]);

  // The region stands from the start: what appears in it is announced. An emergency interrupts.
  return (
    <div
      role="status"
      data-print="hide"
      className="fixed inset-x-4 top-16 z-40 wide:inset-x-auto wide:top-auto wide:bottom-6 wide:left-1/2 wide:w-[30rem] wide:-translate-x-1/2"
    >
      {news ? <FlagNotice news={news} onDone={() => setNews(null)} /> : null}
    </div>
  );
}

/**
 * Whether someone is filling in a form about something that others may change, too. Read anew it would be about what stands now, and what they
 * did meanwhile would be replaced unseen.
 */
const isDecidedUpon = (form: HTMLFormElement | null): boolean => form?.isConnected === true && form.elements.namedItem('version') !== null;

function FlagNotice({ news, onDone }: { news: FlagNews; onDone: () => void }) {
  const { title, todo } = newsWords(news);
  const isEmergency = news.severity === 'emergency' && news.change === 'raised';
  return (
    <Notice tone={isEmergency ? 'emergency' : news.change === 'raised' ? 'warn' : 'info'} title={title} className="shadow-float">
      {todo ? <p>{todo}</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <LinkButton href={`/patients/${news.patientId}`} prefetch={false} onClick={onDone}>
          Open the patient
        </LinkButton>
        <Button onClick={onDone}>Dismiss</Button>
      </div>
    </Notice>
  );
}
