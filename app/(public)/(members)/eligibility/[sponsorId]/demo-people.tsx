'use client';

import { formatDay } from '@/lib/format/dates';

/** An invented person of the demo, as they would fill in the form, and what they will be told. */
export type PersonToTry = { told: string; birthDate: string; typed: Record<string, string> };

type DemoPeopleProps = { people: readonly PersonToTry[]; onChoose: (person: PersonToTry) => void };

/** Invented people to try, one for each answer; choosing one fills in the form. Shown with the demo data alone. */
export function DemoPeople({ people, onChoose }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo-people" className="mt-10 max-w-reading border-line border-t pt-5">
      <h2 id="demo-people" className="font-semibold text-xl">
        Invented people to try
      </h2>
      <p className="mt-1 text-muted text-sm">They exist only in this demo. Any other name shows what happens when nobody is found.</p>
      <ul className="mt-3 flex flex-col divide-y divide-line">
        {people.map((person) => (
          <li key={person.told}>
            <button
              type="button"
              onClick={() => onChoose(person)}
              className="-mx-2 flex min-h-11 w-[calc(100%+1rem)] flex-col gap-0.5 rounded-md px-2 py-2 text-left hover:bg-well"
            >
              <span className="font-medium">{person.told}</span>
              <span className="text-muted text-sm">
                {person.typed.givenName} {person.typed.familyName}, born {formatDay(person.birthDate)}, {person.typed.identifier}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
