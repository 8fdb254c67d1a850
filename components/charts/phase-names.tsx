/** Names of the phases above their strips; a name that does not fit is cut with an ellipsis and whole in the table. */
export function PhaseNames({ phases }: { phases: { name: string; x: number; width: number }[] }) {
  return (
    <div aria-hidden className="relative h-5 text-muted text-xs">
      {phases.map(({ name, x, width }) => (
        <span key={name} title={name} className="absolute truncate border-line border-l pl-1" style={{ left: `${x}%`, width: `${width}%` }}>
          {name}
        </span>
      ))}
    </div>
  );
}
