import { describe, expect, test } from 'vitest';
import { parseEnvironment } from '@/lib/env';

const valid = {
  DATABASE_APP_URL: 'postgresql://cairn_app:secret@127.0.0.1:5432/cairn',
  AUTH_SECRET: 'Vv0aS6m2Qx8Yk4Lr1Np7Wd3Zt9Bc5Hf0',
};

describe('parseEnvironment', () => {
  test('fills in what has a default', () => {
    expect(parseEnvironment(valid)).toMatchObject({
      APP_URL: 'http://localhost:3000',
      PORT: 3000,
      CAIRN_DEMO: '0',
      LOG_LEVEL: 'info',
      POOL_SIZE: 10,
    });
  });

  test('takes the address from NEXTAUTH_URL, and from the port', () => {
    expect(parseEnvironment({ ...valid, NEXTAUTH_URL: 'https://care.example' }).APP_URL).toBe('https://care.example');
    expect(parseEnvironment({ ...valid, PORT: '4100' }).APP_URL).toBe('http://localhost:4100');
  });

  test.each([
    ['no secret', { AUTH_SECRET: undefined }, 'AUTH_SECRET is missing'],
    ['an empty secret', { AUTH_SECRET: '' }, 'AUTH_SECRET is missing'],
    ['31 characters', { AUTH_SECRET: valid.AUTH_SECRET.slice(1) }, 'AUTH_SECRET is too weak'],
    ['one character repeated', { AUTH_SECRET: 'a'.repeat(64) }, 'AUTH_SECRET is too weak'],
    ['another kind of database', { DATABASE_APP_URL: 'mysql://localhost/cairn' }, 'DATABASE_APP_URL must be a postgresql:// address'],
    ['no database', { DATABASE_APP_URL: undefined }, 'DATABASE_APP_URL must be a postgresql:// address'],
    ['a port that is a word', { PORT: 'http' }, 'PORT must be a port number'],
    ['an unknown log level', { LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be one of'],
    ['an empty pool', { POOL_SIZE: 'none' }, 'POOL_SIZE must be a number'],
  ])('refuses %s in one line', (_, change, line) => {
    const parse = () => parseEnvironment({ ...valid, ...change });
    expect(parse).toThrow(line);
    expect(parse).toThrow(/^[^\n]*$/);
  });

  test('names every problem on its own line', () => {
    expect(() => parseEnvironment({ LOG_LEVEL: 'verbose' })).toThrow(/^DATABASE_APP_URL .*\nAUTH_SECRET .*\nLOG_LEVEL .*$/);
  });
});
