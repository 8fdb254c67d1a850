/** The first stop of the keyboard: past the navigation, to `<main id="main">`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md border border-edge bg-raised px-4 py-2 font-medium focus:translate-y-0 print:hidden"
    >
      Skip to content
    </a>
  );
}
