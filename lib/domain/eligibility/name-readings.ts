/** What people shorten in the names of employers and plans. Both ways of writing it are looked for. */
const longForms: Record<string, string> = {
  bcbs: 'blue cross blue shield',
  bcbst: 'blue cross blue shield',
  intl: 'international',
  natl: 'national',
  govt: 'government',
  gov: 'government',
  univ: 'university',
  assn: 'association',
  assoc: 'associates',
  hlth: 'health',
  svcs: 'services',
  svc: 'service',
  mfg: 'manufacturing',
  mgmt: 'management',
  tech: 'technologies',
  hosp: 'hospital',
  dept: 'department',
  ins: 'insurance',
  dist: 'district',
  bros: 'brothers',
  ctr: 'center',
  st: 'saint',
  saint: 'st',
  mt: 'mount',
  ft: 'fort',
};

const states: Record<string, string> = Object.fromEntries(
  `al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia|hi hawaii|id idaho
  |il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi
  |mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota
  |oh ohio|ok oklahoma|or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont
  |va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|dc district columbia`
    .split('|')
    .map((line) => line.trim().split(/ (.*)/s).slice(0, 2)),
);

/** What people add to a name that may not have it. */
const oftenAdded = / (group|holdings?|stores?|usa)$/;

/**
 * The ways a normalized query can be read, itself first: with short forms written out ("intl paper", "bcbs tx"; a state's code only
 * after another word, since "la" and "me" begin names), without an "and" that got stuck between two names ("johnsonandjohnson"), and
 * without a word that people often add ("goldman sachs group").
 */
export function nameReadings(query: string): string[] {
  const words = query.split(' ');
  const writtenOut = words.map((word, index) => (index > 0 ? states[word] : undefined) ?? longForms[word] ?? word).join(' ');
  const parted = words.length === 1 ? query.replace(/^(.{3,}?)and(?=.{3})/u, '$1') : query;
  return [...new Set([query, writtenOut, parted, query.replace(oftenAdded, '')])];
}
