'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect } from 'react';

/** Opens the links of rows as `next/link` would, by one listener on the table: a link component in every row costs the server as much as the row. */
export function useRowLinks(container: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    const root = container.current;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-row-link]') : null;
      const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
      if (!link || event.defaultPrevented || opensElsewhere) return;
      event.preventDefault();
      router.push(link.pathname + link.search);
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [container, router]);
}
