export type ClinicPlace = { id: string; locality: string };

const parts = (locality: string) => {
  const [city = '', state = ''] = locality
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  return { city, state };
};

/**
 * The clinic nearest to where a sponsor is, by what its locality says: the same city, else the only one of the same state. Null where that
 * does not decide; then every clinic sees the request, unless the member chooses one.
 */
export function suggestClinic(sponsorLocality: string, clinics: readonly ClinicPlace[]): string | null {
  const { city, state } = parts(sponsorLocality);
  if (clinics.length === 1) return clinics[0]?.id ?? null;
  if (state === '') return null;
  const inState = clinics.filter(({ locality }) => parts(locality).state === state);
  const inCity = inState.filter(({ locality }) => parts(locality).city === city);
  if (inCity.length > 0) return inCity.length === 1 ? (inCity[0]?.id ?? null) : null;
  return inState.length === 1 ? (inState[0]?.id ?? null) : null;
}
