import { notFound } from 'next/navigation';
import * as z from 'zod';
import { getPatient, type PatientPage } from '@/lib/data/patients/get-patient';
import type { TimelineParams } from '@/lib/data/patients/timeline-params';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** The patient of this address; absent, malformed and not yours are the same page. */
export async function patientOr404(viewer: Viewer, patientId: string, timeline?: TimelineParams): Promise<PatientPage> {
  if (!z.uuid().safeParse(patientId).success) notFound();
  return getPatient(viewer, patientId, timeline).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
}
