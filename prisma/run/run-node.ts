import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';
import { asEnvironment, type Settings } from './settings';
import { PlainProblem } from './stop-with-line';

export type RunOptions = { env?: Settings; signal?: AbortSignal | undefined; failure: string };

/** Flags for a file of ours that imports the server's code. */
export const ownCode = ['--conditions=react-server', '--import', 'tsx'];

/** For a child with an `ipc` channel and this process's number as CAIRN_LAUNCHER: it ends when this process does, however that ends. */
export const endWithParent = ['--import', path.join(import.meta.dirname, 'exit-with-parent.mjs')];

/** Runs node quietly in the project's folder; what it wrote is shown only when it fails, followed by `failure`. */
export function runNode(args: string[], { env = process.env, signal, failure }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...endWithParent, ...args], {
      cwd: root,
      env: asEnvironment({ ...env, CAIRN_LAUNCHER: `${process.pid}` }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new PlainProblem(`${output.trim()}\n\n${failure}`));
    });
  });
}

/** Runs a file of ours with its output shown; resolves to its exit code. */
export function runShown(args: string[], env: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...endWithParent, ...ownCode, ...args], {
      cwd: root,
      env: asEnvironment({ ...env, CAIRN_LAUNCHER: `${process.pid}` }),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
