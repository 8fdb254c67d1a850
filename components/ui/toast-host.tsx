'use client';

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { listenForToasts, type ToastMessage } from './show-toast';

const Toaster = lazy(async () => ({ default: (await import('./toaster')).Toaster }));

/** Where toasts appear; once per page. Costs nothing until `showToast` is first called. */
export function ToastHost() {
  const [used, setUsed] = useState(false);
  const [messages, setMessages] = useState<(ToastMessage & { id: number })[]>([]);
  const onShown = useCallback((id: number) => setMessages((before) => before.filter((message) => message.id !== id)), []);

  useEffect(() => {
    let count = 0;
    return listenForToasts((message) => {
      count += 1;
      const id = count;
      setUsed(true);
      setMessages((before) => [...before, { ...message, id }]);
    });
  }, []);

  if (!used) return null;
  return (
    <Suspense>
      <Toaster messages={messages} onShown={onShown} />
    </Suspense>
  );
}
