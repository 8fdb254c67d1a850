'use client';

import { useEffect, useId, useMemo } from 'react';
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { Drawn } from '@/components/ui/drawn';
import { daysBetween } from '@/lib/domain/day';
import { chartFrame } from './chart-frame';
import type { ChartNaming } from './chart-with-table';
import { goalChartLayers } from './goal-chart-layers';
import { earlierThatDay, lastValue, observationDot } from './goal-chart-observations';
import type { GoalChartPoints, ObservedPoint } from './goal-chart-points';
import { GoalChartReading } from './goal-chart-reading';
import { goalChartSeries } from './goal-chart-series';
import { scoresByDay } from './scores-by-day';

type InteractiveProps = ChartNaming & { points: GoalChartPoints; width: number; onDrawn: (drawn: boolean) => void };

/** The same drawing with the scores read one by one, by pointer or with the arrow keys. Fills the plot, so it stands where the server's stood. */
export default function GoalChartInteractive({ points, width, label, describedBy, onDrawn }: InteractiveProps) {
  const id = useId();
  const series = useMemo(() => goalChartSeries(points), [points]);
  const data = useMemo(
    () =>
      scoresByDay(points.observations).map(({ last, earlier }) => ({
        ...last,
        earlier: earlier.map(({ value }) => value),
        day: daysBetween(points.startsOn, last.observedOn),
      })),
    [points],
  );
  useEffect(() => onDrawn(true), [onDrawn]);

  return (
    <ComposedChart
      width={width}
      height={chartFrame.plotHeight}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      data={data}
      aria-label={label}
      aria-describedby={describedBy}
      className="[&_.recharts-surface]:overflow-visible"
    >
      <XAxis dataKey="day" type="number" domain={[0, daysBetween(points.startsOn, points.endsOn)]} hide />
      <YAxis type="number" domain={[points.min, points.max]} hide />
      <Drawn as="g" drawing={goalChartLayers({ id, series, unit: points.unit, target: points.target, dueOn: points.dueOn })} />
      <Tooltip
        isAnimationActive={false}
        allowEscapeViewBox={{ x: true, y: true }}
        cursor={{ className: 'mark-reading' }}
        content={({ active, payload }) => {
          const point = payload[0]?.payload as (ObservedPoint & { earlier: number[] }) | undefined;
          return active && point ? (
            <GoalChartReading point={point} earlier={point.earlier} startsOn={points.startsOn} unit={points.unit} />
          ) : null;
        }}
      />
      <Drawn as="g" drawing={earlierThatDay(series.dots)} />
      <Line
        dataKey="value"
        type="linear"
        isAnimationActive={false}
        stroke="var(--ink)"
        strokeWidth={2}
        dot={({ cx, cy, index }) => (
          <Drawn
            as="g"
            key={index}
            drawing={observationDot({ x: cx ?? 0, y: cy ?? 0, corrected: series.dots[index]?.corrected ?? false })}
          />
        )}
        activeDot={{ r: 6, fill: 'var(--ink)', stroke: 'var(--focus)', strokeWidth: 2 }}
      />
      <Drawn as="g" drawing={lastValue(series)} />
    </ComposedChart>
  );
}
