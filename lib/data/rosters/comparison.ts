import type { Day } from '@/lib/domain/day';

/** The roster that the staged rows are compared with. `keepsUnsaid`: what the file has no column for stays as it is. */
export type Comparison = {
  organizationId: string;
  sponsorId: string;
  importId: string;
  today: Day;
  isFull: boolean;
  keepsUnsaid: { employeeNumber: boolean; workEmail: boolean; endsOn: boolean; subscriber: boolean };
};
