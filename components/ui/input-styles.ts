/** Shared by every box that text or a choice goes into. */
export const inputStyles = [
  'block min-h-9 w-full rounded-md border border-edge bg-raised px-3 py-1.5 text-ink text-sm pointer-coarse:min-h-11 pointer-coarse:text-base',
  'transition-colors duration-150 hover:border-muted disabled:bg-well disabled:text-muted [&:is(input,textarea)]:read-only:bg-well',
  'aria-invalid:border-danger aria-invalid:shadow-[inset_0_0_0_1px_var(--danger)]',
].join(' ');
