import 'server-only';
import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { type Encoding, type FileKind, kindOf, markedEncoding } from '@/lib/domain/eligibility/roster/file-layout';
import { AppError } from '@/lib/errors';

/** A file on disk, and what its bytes show. It belongs to the caller: an import takes it over, or it is removed. */
export type ReceivedFile = { path: string; name: string; bytes: number; hash: Buffer; kind: FileKind; encoding: Encoding };
export type ReceivedForm = { file: ReceivedFile; fields: Record<string, string> };

type Given = { body: AsyncIterable<Uint8Array>; contentType: string; organizationId: string; mostBytes: number };

/**
 * Takes a form with one file (`file`) as it comes in, to disk, in flat memory. Throws `refused` in words when it is none, has no file, or the
 * file is larger than it may be; nothing stays on disk then.
 */
export async function receiveFile({ body, contentType, organizationId, mostBytes }: Given): Promise<ReceivedForm> {
  const path = rosterFile(organizationId, `incoming-${randomUUID()}`);
  const fields: Record<string, string> = {};
  let receiving: Promise<ReceivedFile> | null = null;
  let incoming: BusboyFileStream | null = null;
  try {
    const form = formReader(contentType, mostBytes);
    form.on('field', (name: string, value: string) => {
      fields[name] = value;
    });
    form.on('file', (_field: string, stream: BusboyFileStream, name: string) => {
      stream.once('limit', () => form.destroy(tooLarge(mostBytes)));
      incoming = stream;
      receiving = keepFile(stream, path, name);
      // Awaited below; until then a file that cannot be kept must not end the process.
      receiving.catch((error: Error) => form.destroy(error));
    });
    await pipeline(body, form);
    const file = receiving as Promise<ReceivedFile> | null;
    if (file === null) throw new AppError('refused', 'Choose a file.', 'file');
    const kept = await file;
    if (kept.name === '' && kept.bytes === 0) throw new AppError('refused', 'Choose a file.', 'file');
    if (kept.bytes > mostBytes) throw tooLarge(mostBytes);
    return { file: kept, fields };
  } catch (error) {
    // What still writes comes to its end first: a file that is opened after its removal would stay.
    (incoming as BusboyFileStream | null)?.destroy();
    await (receiving as Promise<ReceivedFile> | null)?.catch(() => undefined);
    await rm(path, { force: true });
    throw error instanceof AppError ? error : brokenOff(error);
  }
}

export const tooLarge = (mostBytes: number) =>
  new AppError(
    'refused',
    `This file is larger than ${Math.round(mostBytes / 1_048_576).toLocaleString('en-US')} MB. Split it into parts that list changes only.`,
    'file',
  );

function formReader(contentType: string, mostBytes: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 10, fieldSize: 1_000, fileSize: mostBytes + 1 },
    });
  } catch {
    throw new AppError('refused', 'This was not sent by a form of Cairn. Nothing was changed.', 'file');
  }
}

const brokenOff = (cause: unknown) =>
  (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    ? new AppError('refused', 'The server has no room for this file at the moment. Nothing was changed.', 'file')
    : new AppError('refused', 'The file did not arrive whole. Send it again.', 'file');

async function keepFile(stream: Readable, path: string, name: string): Promise<ReceivedFile> {
  const bytes = new ByteObserver();
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
  // A pipeline that breaks ends before its last stream is closed, or even opened.
  await pipeline(stream, bytes, file).finally(() => closed);
  return { path, name: plainName(name), ...bytes.seen() };
}

/** The file's own name: no folders, nothing a screen cannot show. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-120);
}

const startBytes = 65_536;

/** Passes a file on and learns its size, its hash, its kind and how its text is encoded. */
class ByteObserver extends Transform {
  private bytes = 0;
  private readonly hash = createHash('sha256');
  private start = Buffer.alloc(0);
  private isUtf8 = true;
  private cut = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, data: Buffer) => void): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    if (this.start.length < startBytes) this.start = Buffer.concat([this.start, chunk.subarray(0, startBytes - this.start.length)]);
    if (this.isUtf8) this.lookForUtf8(chunk);
    done(null, chunk);
  }

  seen() {
    const isUtf8 = this.isUtf8 && this.cut.length === 0;
    return {
      bytes: this.bytes,
      hash: this.hash.digest(),
      kind: kindOf(this.start),
      encoding: markedEncoding(this.start) ?? (isUtf8 ? 'utf-8' : 'windows-1252'),
    } as const;
  }

  /** A character may stand on the edge of two chunks: its beginning waits for the next one. */
  private lookForUtf8(chunk: Buffer): void {
    const text = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const whole = text.length - unfinishedBytes(text);
    this.isUtf8 = isUtf8(text.subarray(0, whole));
    this.cut = Buffer.from(text.subarray(whole));
  }
}

/** How many bytes at the end begin a character that is not whole. */
function unfinishedBytes(text: Buffer): number {
  let back = 1;
  while (back < Math.min(3, text.length) && isContinuation(text[text.length - back])) back += 1;
  return lengthFrom(text[text.length - back] ?? 0) > back ? back : 0;
}

const isContinuation = (byte = 0) => byte >= 0x80 && byte < 0xc0;

/** Of a UTF-8 character, by its first byte. */
function lengthFrom(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

/** Removes a file that no import took over. */
export const discardReceived = ({ path }: ReceivedFile): Promise<void> => rm(path, { force: true });
