'use client';

/** They exist only with the demo data, which says so on every page. */
const password = 'cairn-demo-only';
const people = [
  { email: 'clinician@demo.cairn.test', role: 'Clinician' },
  { email: 'manager@demo.cairn.test', role: 'Program manager' },
  { email: 'admin@demo.cairn.test', role: 'Administrator' },
];

/** The demo's sign-ins to read; choosing one fills in the form. */
export function DemoSignIns({ onChoose }: { onChoose: (email: string, password: string) => void }) {
  return (
    <section aria-labelledby="demo-sign-ins" className="mt-4 border-line border-t pt-4 text-sm">
      <h2 id="demo-sign-ins" className="font-semibold">
        Demo sign-ins
      </h2>
      <p className="mt-1 text-muted">
        Password for all: <code className="select-all text-ink">{password}</code>
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {people.map(({ email, role }) => (
          <li key={email}>
            <button
              type="button"
              onClick={() => onChoose(email, password)}
              className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] flex-wrap items-center justify-between gap-x-3 rounded-md px-2 text-left hover:bg-well pointer-coarse:min-h-11"
            >
              <span>{email}</span>
              <span className="text-muted">{role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
