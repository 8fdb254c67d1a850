/** Names of the phases above their strips; a name that does not fit ends in an ellipsis and is whole in the table. */
export function PhaseNames({ phases, className }: { phases: { name: string; x: number; width: number }[]; className: string }) {
  return (
    <svg aria-hidden="true" width="100%" height="20" className={className}>
      {phases.map(({ name, x, width }) => (
        <g key={name}>
          <line x1={`${x}%`} x2={`${x}%`} y2="100%" className="mark-grid" />
          <foreignObject x={`${x}%`} width={`${width}%`} height="20">
            <p className="truncate pl-1 text-muted text-xs" title={name}>
              {name}
            </p>
          </foreignObject>
        </g>
      ))}
    </svg>
  );
}
