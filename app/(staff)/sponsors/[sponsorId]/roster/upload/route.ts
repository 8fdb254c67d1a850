import * as z from 'zod';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import { isDatabaseAway } from '@/lib/data/database-away';
import { inUploadPlace } from '@/lib/data/rosters/in-upload-place';
import { discardReceived, type ReceivedFile, receiveFile, tooLarge } from '@/lib/data/rosters/receive-file';
import { openUpload, startImport } from '@/lib/data/rosters/start-import';
import { dataHeaders } from '@/lib/data-headers';
import { can, type Viewer } from '@/lib/domain/access';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { describeError, log } from '@/lib/log';
import { isSameOrigin } from '@/lib/same-origin';
import { uploadProblem } from './upload-problem';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ sponsorId: string }> };

/**
 * Takes a roster file as it comes in. Who may not send one is told before any of it is read. A script (`Accept: application/json`) gets
 * `{ location }` or `{ message }`; a plain form is sent on to the import, or back with words beside the field.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { sponsorId } = await params;
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false;
  const back = `/sponsors/${sponsorId}/roster`;
  const viewer = await viewerOrNull();
  if (!viewer)
    return isScript
      ? json({ message: 'You are signed out. Sign in again in another tab, then send this once more.' }, 401)
      : seeOther('/sign-in');
  if (!can(viewer, 'roster:import') || !z.uuid().safeParse(sponsorId).success)
    return new Response(null, { status: 404, headers: dataHeaders });
  const outcome = await inUploadPlace(viewer, () => take(request, viewer, sponsorId)).catch(problemOf);
  if (outcome === null) return new Response(null, { status: 404, headers: dataHeaders });
  if ('importId' in outcome) {
    const location = `${back}/${outcome.importId}`;
    return isScript ? json({ location }) : seeOther(location);
  }
  return isScript ? json(outcome, 422) : seeOther(back, { 'set-cookie': uploadProblem.write(back, outcome.message) });
}

async function take(request: Request, viewer: Viewer, sponsorId: string): Promise<{ importId: string }> {
  if (!isSameOrigin(request.headers)) throw new AppError('refused', 'This was not sent by a form of Cairn. Nothing was changed.');
  await openUpload(viewer, { sponsorId });
  const mostBytes = env().ROSTER_MAX_MB * 1_048_576;
  // The form around the file is a few hundred bytes.
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes + 10_000) throw tooLarge(mostBytes);
  if (!request.body) throw new AppError('refused', 'Choose a file.', 'file');
  const contentType = request.headers.get('content-type') ?? '';
  const { file, fields } = await receiveFile({ body: request.body, contentType, organizationId: viewer.organizationId, mostBytes });
  return started(viewer, sponsorId, fields, file);
}

async function started(
  viewer: Viewer,
  sponsorId: string,
  fields: Record<string, string>,
  file: ReceivedFile,
): Promise<{ importId: string }> {
  try {
    return await startImport(viewer, { sponsorId, scope: fields.scope === 'changes' ? 'changes' : 'full', file });
  } finally {
    await discardReceived(file);
  }
}

/** Null: it does not exist for them. */
function problemOf(error: unknown): { message: string } | null {
  if (error instanceof AppError) return error.code === 'notFound' ? null : { message: error.message };
  if (isDatabaseAway(error))
    return { message: 'Cairn cannot reach its database at the moment. Nothing was changed. Try again in a minute.' };
  log('rosters').error({ error: describeError(error) }, 'a roster file could not be taken');
  return { message: 'Something went wrong on our side. Nothing was changed.' };
}

const json = (body: object, status = 200) => Response.json(body, { status, headers: dataHeaders });
const seeOther = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { ...dataHeaders, ...headers, location } });
