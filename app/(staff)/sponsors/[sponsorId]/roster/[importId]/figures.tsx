/** A few numbers side by side with what they count; on a phone under each other. */
export function Figures({ label, items }: { label: string; items: readonly { name: string; value: string }[] }) {
  return (
    <dl
      aria-label={label}
      className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-1 sm:flex sm:flex-wrap sm:gap-x-8 sm:gap-y-4"
    >
      {items.map(({ name, value }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid items-baseline sm:flex sm:flex-col-reverse">
          <dt className="col-start-2 row-start-1 text-muted text-sm">{name}</dt>
          <dd className="col-start-1 row-start-1 text-right font-semibold text-base tabular-nums sm:text-left sm:text-xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
