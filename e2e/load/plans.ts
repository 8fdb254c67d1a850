import { readFileSync, statSync } from 'node:fs';
import type pg from 'pg';

/** What PostgreSQL really did for one statement of the application: its blocks, and the indexes it went by. */
export type Plan = { text: string; milliseconds: number; blocks: number; indexes: string[]; sequential: string[]; rowsSorted: number };

type Node = {
  'Node Type': string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  Plans?: Node[];
};

/** Has the server log what it did for every statement of the application's role; only for the embedded one, whose log is ours to read. */
export async function watchPlans(owner: pg.Client, role: string): Promise<() => Promise<void>> {
  await owner.query("LOAD 'auto_explain'");
  const settings = {
    log_min_duration: '0',
    log_analyze: 'on',
    log_buffers: 'on',
    log_timing: 'off',
    log_format: 'json',
    log_nested_statements: 'off',
  };
  await owner.query(`ALTER ROLE ${role} SET session_preload_libraries = 'auto_explain'`);
  for (const [name, value] of Object.entries(settings)) await owner.query(`ALTER ROLE ${role} SET auto_explain.${name} = '${value}'`);
  return async () => {
    await owner.query(`ALTER ROLE ${role} RESET ALL`);
  };
}

/** The plans that the log gained while `work` ran. */
export async function plansDuring(logFile: string, work: () => Promise<unknown>): Promise<Plan[]> {
  const from = statSync(logFile).size;
  await work();
  const log = readFileSync(logFile).subarray(from).toString('utf8');
  return [...log.matchAll(/duration: ([\d.]+) ms {2}plan:\n\t(\{[\s\S]*?\n\t\})/g)].map(([, milliseconds, json]) => {
    const { 'Query Text': text, Plan: top } = JSON.parse(json ?? '{}') as { 'Query Text': string; Plan: Node };
    const nodes = flat(top);
    return {
      text,
      milliseconds: Number(milliseconds),
      blocks: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
      indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
      sequential: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'] ?? ''),
      rowsSorted: Math.max(
        0,
        ...nodes
          .filter((node) => /Sort/.test(node['Node Type']))
          .flatMap((node) => (node.Plans ?? []).map((below) => below['Actual Rows'])),
      ),
    };
  });
}

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
