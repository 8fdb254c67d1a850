/** The mark: stones stacked beside a trail. Takes the text color. */
export function CairnMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor" className={className}>
      <path d="M3.2 19.2c0-1.9 2.6-3 8.6-3s9 1 9 2.9c0 1.6-1.6 2.4-4.3 2.4H7c-2.4 0-3.8-.8-3.8-2.3ZM5.9 13.3c0-1.7 2.3-2.7 6.5-2.7 4 0 6 1 6 2.5 0 1.4-1.4 2.1-3.7 2.1H9.2c-2.1 0-3.3-.6-3.3-1.9ZM8.3 8.1c0-1.4 1.5-2.3 4.1-2.3 2.4 0 3.7.8 3.7 2 0 1.2-1 1.8-2.7 1.8h-2.7c-1.6 0-2.4-.5-2.4-1.5ZM10.3 3.5c0-.8.8-1.3 2-1.3 1.1 0 1.8.5 1.8 1.2 0 .9-.7 1.4-1.9 1.4s-1.9-.5-1.9-1.3Z" />
    </svg>
  );
}
