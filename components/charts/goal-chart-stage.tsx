'use client';

import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { ChartNaming } from './chart-with-table';
import type { GoalChartPoints } from './goal-chart-points';

const GoalChartInteractive = lazy(() => import('./goal-chart-interactive'));

type StageProps = ChartNaming & { points: GoalChartPoints; children: ReactNode };

function toggleTable(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 't' || event.metaKey || event.ctrlKey || event.altKey) return;
  const table = event.currentTarget.closest('[data-chart]')?.querySelector('details');
  if (table) table.open = !table.open;
}

/**
 * Keeps the server's drawing until the chart has been seen and its code has arrived, then puts the interactive one in its place.
 * Prints the server's drawing, since only that follows the width of the paper.
 */
export function GoalChartStage({ points, label, describedBy, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const resize = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      resize.observe(element);
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      resize.disconnect();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the focusable chart within; the button for it is below the chart.
    <div ref={stage} className="relative h-full" onKeyDown={toggleTable}>
      <div className={drawn ? 'hidden h-full print:block' : 'h-full'}>{children}</div>
      {width !== null && width > 0 && (
        <Suspense fallback={null}>
          <div className="absolute inset-0 print:hidden">
            <GoalChartInteractive points={points} width={width} label={label} describedBy={describedBy} onDrawn={setDrawn} />
          </div>
        </Suspense>
      )}
    </div>
  );
}
