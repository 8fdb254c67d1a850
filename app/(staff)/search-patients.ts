'use server';

import * as z from 'zod';
import type { PaletteHit } from '@/components/shell/command-palette';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import { searchPatients } from '@/lib/data/patients/search-patients';
import { can } from '@/lib/domain/access';
import { formatDay } from '@/lib/format/dates';

const Query = z.string().max(80);

/** For the palette: the viewer's own patients by name. Answers nothing to anyone else. */
export async function searchPatientsAction(query: string): Promise<PaletteHit[]> {
  const viewer = await viewerOrNull();
  const asked = Query.safeParse(query);
  if (!viewer || !can(viewer, 'patient:read') || !asked.success) return [];
  const hits = await searchPatients(viewer, asked.data);
  return hits.map(({ id, name, recordNumber, birthDate }) => ({
    href: `/patients/${id}`,
    label: name,
    detail: `${recordNumber}, born ${formatDay(birthDate)}`,
  }));
}
