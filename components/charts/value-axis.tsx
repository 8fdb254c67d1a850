import { formatNumber } from '@/lib/format/numbers';

/** Horizontal grid lines with their values left of the plot, the unit above them. */
export function ValueAxis({ ticks, unit }: { ticks: { value: number; y: number }[]; unit: string }) {
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line x2="100%" y1={`${y}%`} y2={`${y}%`} className="mark-grid" />
          <text x={-8} y={`${y}%`} dy="0.35em" textAnchor="end" className="chart-text">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      <text x={-8} dy={-12} textAnchor="end" className="chart-text">
        {unit}
      </text>
    </>
  );
}
