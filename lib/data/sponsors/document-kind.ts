import 'server-only';

export type DocumentKind = 'application/pdf' | 'image/png' | 'image/jpeg';

const signatures: readonly (readonly [DocumentKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What a file is by its first bytes, whatever it calls itself; null where it is none of those that are kept. */
export function documentKind(content: Uint8Array): DocumentKind | null {
  return signatures.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null;
}
