import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

/** A native checkbox with its words beside it; both take the press. */
export function Checkbox({
  label,
  hint,
  className,
  id,
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }) {
  const generated = useId();
  const inputId = id ?? generated;
  const hintId = hint ? `${inputId}-hint` : undefined;
  return (
    <span className={cn('flex items-start gap-2.5 pointer-coarse:py-2', className)}>
      <input type="checkbox" id={inputId} aria-describedby={hintId} className="mt-[3px] size-4 shrink-0 accent-accent" {...props} />
      <span className="flex flex-col">
        <label htmlFor={inputId} className="text-sm">
          {label}
        </label>
        {hint ? (
          <span id={hintId} className="text-dense text-muted">
            {hint}
          </span>
        ) : null}
      </span>
    </span>
  );
}
