import { useId } from 'react';
import { Drawn } from '@/components/ui/drawn';
import { markup } from '@/components/ui/markup';
import { chartFrame } from './chart-frame';
import { ChartWithTable } from './chart-with-table';
import { goalChartLayers } from './goal-chart-layers';
import { goalChartObservations } from './goal-chart-observations';
import type { GoalChartPoints } from './goal-chart-points';
import { goalChartSeries } from './goal-chart-series';
import { GoalChartStage } from './goal-chart-stage';
import { goalChartSummary } from './goal-chart-summary';
import { GoalChartTable } from './goal-chart-table';
import { phaseNames } from './phase-names';

type GoalChartProps = {
  points: GoalChartPoints;
  /** Whether reading by pointer and arrow keys joins later. */
  interactive?: boolean;
  /** Address under which scores are corrected. */
  correctAt?: string;
};

/** A goal against its expected way: drawn on the server, with its table; complete before any script arrives. */
export function GoalChart({ points, interactive = true, correctAt }: GoalChartProps) {
  const id = useId();
  const series = goalChartSeries(points);
  return (
    <ChartWithTable
      id={id}
      name={`${points.measure} over time`}
      hideName
      summary={goalChartSummary(points)}
      table={<GoalChartTable points={points} correctAt={correctAt} />}
      chart={({ label, describedBy }) => {
        const { unit, target, dueOn } = points;
        const layers = goalChartLayers({ id, series, unit, target, dueOn });
        const drawing = (
          <Drawn
            as="svg"
            role="img"
            aria-label={label}
            aria-describedby={describedBy}
            width="100%"
            height="100%"
            overflow="visible"
            drawing={markup`${layers}${goalChartObservations(series)}`}
          />
        );
        return (
          <div className={chartFrame.box}>
            <div className={chartFrame.above}>
              <Drawn as="svg" aria-hidden="true" width="100%" height="20" className="block" drawing={phaseNames(series.phases)} />
            </div>
            {interactive ? (
              <GoalChartStage points={points} label={label} describedBy={describedBy}>
                {drawing}
              </GoalChartStage>
            ) : (
              drawing
            )}
          </div>
        );
      }}
    />
  );
}
