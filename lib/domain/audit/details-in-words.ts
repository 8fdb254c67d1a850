import { roleNames } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';
import { sponsorKindWords, sponsorNameKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { programCodes } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';

type Facts = Record<string, unknown>;

/** A field as its own form calls it. What is not here is told by its own name, spelled out. */
const fieldWords: Record<string, string> = {
  legalName: 'Legal name',
  locality: 'Where it is',
  size: 'People it employs or insures',
  zone: 'Time zone',
  programCode: 'Program',
  programCodes: 'Programs',
  startsOn: 'First day',
  endsOn: 'Last day',
  memberCost: 'A member pays for each visit',
  visitLimit: 'Most visits',
  minAge: 'Youngest member',
  coversSpouse: 'Spouse or partner',
  coversChildren: 'Children',
  childMinAge: 'Youngest child',
  childUntilAge: 'Children until',
  number: 'Version',
  after: 'After version',
  percent: 'At most, %',
  title: 'What it is',
  timeoutSeconds: 'Seconds to wait',
  endedConfirmed: 'Ends as many as were told',
  at: 'While it was',
  as: 'As',
};

const valueWords = new Map<string, string>(
  Object.entries({ ...roleNames, ...sponsorKindWords, ...sponsorNameKindWords, file: 'a file', page: 'a page' }),
);

/** What people typed: told letter by letter, though it may look like a day or one of our own words. */
const typedFields = new Set(['legalName', 'locality', 'name', 'reason', 'title']);

const isUuid = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Ids and digests say nothing to a person; they stand among the raw details. */
const isTold = (name: string, value: unknown) =>
  !(name === 'id' || name.endsWith('Id') || name.endsWith('Ids') || name === 'sha256') && value !== undefined && !isUuid(value);

/** What an entry keeps, one line for each field: what it was and what it became, or what it says. */
export function detailsInWords(details: Facts): string[] {
  const { before, after, ...rest } = details;
  if (!isFacts(after)) return told(isFacts(before) ? { ...before, ...rest } : details);
  return [...changes(isFacts(before) ? before : null, after), ...told(rest)];
}

function changes(before: Facts | null, after: Facts): string[] {
  const names = Object.keys(after).filter((name) => isTold(name, after[name]));
  if (before === null) return told(after);
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => `${nameInWords(name)}: ${valueInWords(name, before[name])} → ${valueInWords(name, after[name])}`);
}

function told(facts: Facts): string[] {
  const { from, to, ...rest } = facts;
  // The database keeps short names first; whence stands before whither all the same.
  return Object.entries({ ...rest, from, to })
    .filter(([name, value]) => isTold(name, value) && value !== null)
    .map(([name, value]) => `${nameInWords(name, value)}: ${valueInWords(name, value)}`);
}

/** A period, a phase and a version are each left "from" somewhere; of a version only its number is kept. */
function nameInWords(name: string, value?: unknown): string {
  if (name === 'from' && typeof value === 'number') return 'From version';
  const words = (Object.hasOwn(fieldWords, name) ? fieldWords[name] : undefined) ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueInWords(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => valueInWords(name, one)).join(', ');
  if (isFacts(value)) return told(value).join(', ');
  const text = String(value);
  if (typedFields.has(name)) return text;
  if (isDay(text)) return dayInWords(text);
  const program = programCodes.find((code) => code === text);
  return program ? programOf(program).name : (valueWords.get(text) ?? text);
}

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value);
