import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { PlainProblem } from './stop-with-line';

const Secrets = z.object({ authSecret: z.string().min(32), databasePassword: z.string().min(32) });
export type Secrets = z.infer<typeof Secrets>;

/** The secrets of the embedded installation, made at first use and kept in `folder` for its owner's eyes only. */
export function loadSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  const known = readSecrets(file);
  if (known !== null) return known;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ authSecret: newSecret(), databasePassword: newSecret() }), { mode: 0o600 });
  try {
    linkSync(draft, file); // fails rather than replaces: of two first starts at once, one set of secrets wins
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return loadSecrets(folder);
}

const newSecret = () => randomBytes(32).toString('hex');

function readSecrets(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new PlainProblem(`${file} cannot be read (${(error as Error).message}). Start as the user who started first.`);
  }
  const parsed = Secrets.safeParse(parseJson(text));
  if (!parsed.success) throw new PlainProblem(`${file} is damaged. Restore it, or start over without the old data: npm run db:reset`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
