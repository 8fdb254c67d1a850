'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { showToast } from '@/components/ui/show-toast';
import { keepCookie } from './keep-cookie';

/**
 * Says what the last action did. It leaves its words in a cookie, since most actions end on another page. `stamp` is new with every answer
 * of the server, so that an action which stays on its page is heard too.
 */
export function SaidToast({ stamp }: { stamp: string }) {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are not read, they say when to look
  useEffect(() => {
    const said = /(?:^|; )said=([^;]+)/.exec(document.cookie)?.[1];
    if (!said) return;
    keepCookie('said', null);
    showToast({ title: decodeURIComponent(said) });
  }, [path, stamp]);
  return null;
}
