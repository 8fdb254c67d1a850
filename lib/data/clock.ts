import { type Day, dayIn } from '@/lib/domain/day';

/** Today as the zone's calendar has it. The one place where the data layer reads the clock for a clinical day. */
export const todayIn = (zone: string): Day => dayIn(zone, new Date());
