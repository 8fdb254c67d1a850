import { programs } from '@/lib/domain/programs/registry';

/** What terms can pay for; codes and names only, so that a form need not carry the library. */
export const coverablePrograms = Object.values(programs).map(({ code, name }) => ({ code, name }));
