/** What the beginning of a file shows it to be. */
export type FileKind = 'csv' | 'x12-834' | 'empty' | 'zip' | 'binary';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];
export const separatorNames: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** More than any roster has; a file with more is something else. */
export const mostColumns = 500;
/** In characters, quoted line breaks included; a quotation mark that is never closed ends here. */
export const longestRow = 64_000;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Byte order marks, and where none is, the zeros that every second byte of Latin text has in UTF-16. Null: not known from this alone. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const pairs = Math.min(bytes.length, 2_000) >> 1;
  if (pairs < 8) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  return even > pairs * 0.7 && odd === 0 ? 'utf-16be' : null;
}

/** Zip is also what spreadsheets (xlsx, ods) are. Anything with bytes that no text has is binary. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (
    startsWith(bytes, 0x50, 0x4b) ||
    startsWith(bytes, 0x1f, 0x8b) ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    startsWith(bytes, 0x52, 0x61, 0x72, 0x21)
  )
    return 'zip';
  const encoding = markedEncoding(bytes) ?? 'utf-8';
  if (encoding === 'utf-8' && bytes.some((byte) => byte < 9 || (byte > 13 && byte < 28))) return 'binary';
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 200)).trimStart();
  if (start === '') return bytes.length < 200 ? 'empty' : 'csv';
  return /^ISA[^A-Za-z0-9\s]/.test(start) ? 'x12-834' : 'csv';
}

/** Why a file of this kind is no roster; null when it may be one. */
export function kindInWords(kind: FileKind): string | null {
  if (kind === 'empty') return 'This file is empty.';
  if (kind === 'zip') return 'This is a zip archive or a spreadsheet (xlsx, ods). Save it as CSV UTF-8 and upload that file.';
  return kind === 'binary' ? 'This is not a text file. Save the roster as CSV UTF-8, or send an X12 834.' : null;
}

/** The separator that the header uses most outside of quotation marks; a comma where none stands (a single column). */
export function separatorOf(start: string): Separator {
  const counts = new Map<string, number>(separators.map((one) => [one, 0]));
  let isQuoted = false;
  for (const character of start) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  const most = [...separators].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return most[0] ?? ',';
}
