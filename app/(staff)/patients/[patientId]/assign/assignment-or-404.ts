import { notFound } from 'next/navigation';
import * as z from 'zod';
import { type Assignment, getAssignment } from '@/lib/data/assignments/get-assignment';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** The half-done assignment of this address; absent, malformed and not yours are the same page. */
export async function assignmentOr404(viewer: Viewer, patientId: string): Promise<Assignment> {
  if (!z.uuid().safeParse(patientId).success) notFound();
  return getAssignment(viewer, patientId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
}
