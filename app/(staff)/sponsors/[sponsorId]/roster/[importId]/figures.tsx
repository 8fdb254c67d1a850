/** A few numbers side by side with what they count; on a phone under each other. */
export function Figures({ label, items }: { label: string; items: readonly { name: string; value: string }[] }) {
  return (
    <dl aria-label={label} className="grid grid-cols-1 gap-x-8 gap-y-1 sm:flex sm:flex-wrap sm:gap-y-4">
      {items.map(({ name, value }) => (
        <div
          key={name}
          className="flex flex-row-reverse items-baseline justify-between gap-3 sm:flex-col-reverse sm:justify-start sm:gap-0"
        >
          <dt className="text-muted text-sm">{name}</dt>
          <dd className="font-semibold text-base tabular-nums sm:text-xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
