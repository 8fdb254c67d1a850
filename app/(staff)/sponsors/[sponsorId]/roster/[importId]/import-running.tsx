'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImportProgress } from '@/lib/data/rosters/working-import';
import { formatNumber } from '@/lib/format/numbers';
import { CancelForm } from './decision-forms';

type ImportRunningProps = { sponsorId: string; importId: string; status: 'checking' | 'applying' | 'undoing'; progress: ImportProgress };

const labels = { checking: 'Checking the file', applying: 'Applying the file', undoing: 'Undoing the import' } as const;

/** How far the worker is, read anew every second; it goes on when the page is left. */
export function ImportRunning({ sponsorId, importId, status, progress }: ImportRunningProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="max-w-reading space-y-5">
      <ProgressBar label={labels[status]} value={shareOf(progress)} max={1} text={wordsOf(progress)} />
      <p className="text-muted">
        You can leave this page; the work goes on.
        <noscript> Load the page again to see how far it is.</noscript>
      </p>
      {status === 'undoing' ? null : <CancelForm sponsorId={sponsorId} importId={importId} columnsHref={null} />}
    </div>
  );
}

function shareOf({ step, done, total }: ImportProgress): number {
  if (step === 'comparing') return 0.9;
  return total === 0 ? 0 : done / total;
}

function wordsOf({ step, done, total, rows }: ImportProgress): string {
  if (step === 'comparing') return `Comparing ${formatNumber(rows)} rows with the roster`;
  if (step === 'storing') return `${formatNumber(done)} of ${formatNumber(total)} members`;
  return rows === 0 ? 'Waiting for the worker' : `${formatNumber(rows)} rows read`;
}
