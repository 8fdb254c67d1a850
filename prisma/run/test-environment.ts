import path from 'node:path';
import { inject } from 'vitest';

Object.assign(process.env, {
  DATABASE_URL: inject('ownerUrl'),
  DATABASE_APP_URL: inject('appUrl'),
  AUTH_SECRET: inject('authSecret'),
  APP_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  CAIRN_DATA_DIR: path.join(inject('filesFolder'), String(process.pid)),
});
