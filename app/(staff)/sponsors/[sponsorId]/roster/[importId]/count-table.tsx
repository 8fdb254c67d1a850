import type { ImportPage } from '@/lib/data/rosters/get-import';
import { formatNumber } from '@/lib/format/numbers';
import { Figures } from './figures';

const will = {
  added: 'will be added',
  changed: 'will be changed',
  ended: 'will end',
  unchanged: 'stay as they are',
  refused: 'rows in error, left out',
} as const;
const did = {
  added: 'added',
  changed: 'changed',
  ended: 'ended',
  unchanged: 'stayed as they were',
  refused: 'rows in error, left out',
} as const;

/** What a file changes, in numbers: of how many rows, and what becomes of whom. */
export function CountTable({ counts, status, scope, format }: Pick<ImportPage, 'counts' | 'status' | 'scope' | 'format'>) {
  const words = status === 'ready' ? will : did;
  const kinds = ['added', 'changed', 'ended', 'unchanged', 'refused'] as const;
  return (
    <div className="space-y-3">
      <Figures label="What this file changes" items={kinds.map((kind) => ({ name: words[kind], value: formatNumber(counts[kind]) }))} />
      <p className="max-w-reading text-muted">
        {formatNumber(counts.rows)} {format === 'csv' ? 'rows' : 'members'} read.{' '}
        {scope === 'full'
          ? 'The file lists everyone: coverage ends for members who are not in it.'
          : 'The file lists changes: members who are not in it stay as they are.'}{' '}
        {counts.repeated > 0 ? `${formatNumber(counts.repeated)} rows only repeat another one. ` : ''}
        {counts.refused > 0 ? 'Members whose row is in error stay as they are.' : ''}
      </p>
    </div>
  );
}
