import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { root } from '@/prisma/run/paths';

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** What one benchmark found, and how; `rows` are shown as a table. */
export type Report = { name: string; measured: string; rows: Row[]; details?: unknown };

const folder = path.join(root, '.data/bench');

/** Prints the table and keeps it as `.data/bench/<name>.json`. */
export function publish(report: Report): void {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${report.name}.json`);
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, ...report }, null, 2)}\n`);
  console.log(`\n${report.name}: ${report.measured}\n\n${tableOf(report.rows)}\n\nKept in ${path.relative(root, file)}`);
}

function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '–')))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const isNumeric = columns.map((column) => rows.every((row) => typeof (row[column] ?? 0) === 'number'));
  const drawn = lines.map((line) =>
    line.map((cell, at) => (isNumeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
  return [drawn[0], widths.map((width) => '-'.repeat(width)).join('  '), ...drawn.slice(1)].join('\n');
}

/** How busy the machine is, which says how far times can be trusted. */
export const loadInWords = () => `load average ${rounded(loadavg()[0] ?? 0, 1)} on ${cpus().length} cores`;

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

/** The middle of the values; NaN when there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
