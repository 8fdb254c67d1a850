/** Behind every modal. */
export const backdropStyles =
  'fixed inset-0 z-40 bg-[oklch(0.15_0.01_170/0.45)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A sheet from below on a phone, a box in the middle on a wide screen. */
export const dialogStyles = [
  'fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto overscroll-contain rounded-t-md border border-line bg-raised p-5 text-ink shadow-float',
  'wide:inset-x-4 wide:top-[12dvh] wide:bottom-auto wide:mx-auto wide:max-h-[80dvh] wide:rounded-md wide:p-6',
  'popup-motion',
].join(' ');
