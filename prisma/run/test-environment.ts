import { inject } from 'vitest';

Object.assign(process.env, {
  DATABASE_URL: inject('ownerUrl'),
  DATABASE_APP_URL: inject('appUrl'),
  AUTH_SECRET: inject('authSecret'),
  APP_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
});
