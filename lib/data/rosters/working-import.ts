import 'server-only';
import * as z from 'zod';
import type { Encoding, Separator } from '@/lib/domain/eligibility/roster/file-layout';
import type { ImportScope, ImportStatus } from '@/lib/domain/eligibility/roster/import-status';
import type { ColumnMap } from '@/lib/domain/eligibility/roster/map-columns';
import { rosterFields } from '@/lib/domain/eligibility/roster/roster-fields';

/** How a CSV file is written: its encoding and separator, its header, its first rows. */
export const Layout = z.object({
  encoding: z.custom<Encoding>((value) => typeof value === 'string').default('utf-8'),
  separator: z.custom<Separator>((value) => typeof value === 'string').default(','),
  header: z.array(z.string()).default([]),
  sample: z.array(z.array(z.string())).default([]),
});
export type Layout = z.infer<typeof Layout>;

export const dateOrders = ['auto', 'month-first', 'day-first'] as const;
export const Mapping = z.object({
  columns: z.partialRecord(z.enum(rosterFields), z.number().int().min(0)) as z.ZodType<ColumnMap>,
  dateOrder: z.enum(dateOrders).default('auto'),
});
export type Mapping = z.infer<typeof Mapping>;

/** An import that the worker is to go on with. */
export type WorkingImport = {
  id: string;
  organizationId: string;
  sponsorId: string;
  userId: string;
  status: ImportStatus;
  format: 'csv' | 'x12-834';
  scope: ImportScope;
  fileBytes: number;
  layout: unknown;
  mapping: unknown;
  zone: string;
  onDay: string | null;
};

export const ImportProgress = z.object({
  step: z.enum(['reading', 'comparing', 'storing']).catch('reading'),
  /** In bytes while reading, in changes while storing. */
  done: z.number().catch(0),
  total: z.number().catch(0),
  rows: z.number().catch(0),
});
export type ImportProgress = z.infer<typeof ImportProgress>;
