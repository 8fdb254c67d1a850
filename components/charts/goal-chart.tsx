import { useId } from 'react';
import { chartFrame } from './chart-frame';
import { ChartWithTable } from './chart-with-table';
import { GoalChartLayers } from './goal-chart-layers';
import { GoalChartObservations } from './goal-chart-observations';
import type { GoalChartPoints } from './goal-chart-points';
import { goalChartSeries } from './goal-chart-series';
import { GoalChartStage } from './goal-chart-stage';
import { goalChartSummary } from './goal-chart-summary';
import { GoalChartTable } from './goal-chart-table';
import { PhaseNames } from './phase-names';

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
        const drawing = (
          <svg role="img" aria-label={label} aria-describedby={describedBy} width="100%" height="100%" overflow="visible">
            <GoalChartLayers id={id} series={series} unit={points.unit} target={points.target} dueOn={points.dueOn} />
            <GoalChartObservations series={series} />
          </svg>
        );
        return (
          <div className={chartFrame.box}>
            <div className={chartFrame.above}>
              <PhaseNames phases={series.phases} className="block" />
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
