import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Where the embedded database, the secrets and the logs of this installation live. */
export const dataFolder = path.resolve(root, process.env.CAIRN_DATA_DIR || '.data');
