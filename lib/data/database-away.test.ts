import { expect, test } from 'vitest';
import { databaseTrouble } from './database-away';

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more);
const adapter = (cause: object) => ({ meta: { driverAdapterError: { name: 'DriverAdapterError', cause } } });

// The shapes were seen with Prisma 7.10 and adapter-pg: a closed port, and a connection that the server ended.
test.each([
  ['a query, closed port', failure('x', { code: 'P1001' }), 'unreachable'],
  ['a raw query, closed port', failure('x', { code: 'P2010', ...adapter({ kind: 'DatabaseNotReachable' }) }), 'unreachable'],
  ['no connection free in time', failure('timeout exceeded when trying to connect'), 'unreachable'],
  ['a raw query ended by the server', failure('x', { code: 'P2010', ...adapter({ kind: 'postgres', originalCode: '57P01' }) }), 'lost'],
  ['a transaction ended by the server', failure('Client has encountered a connection error and is not queryable'), 'lost'],
  ['a statement without an answer in time', failure('Query read timeout'), 'lost'],
  ['a login refused', failure('password authentication failed', { code: '28P01' }), 'unreachable'],
  ['wrapped', new Error('x', { cause: failure('x', { code: 'ECONNRESET' }) }), 'lost'],
  ['a broken constraint', failure('x', { code: 'P2010', ...adapter({ kind: 'postgres', originalCode: '23514' }) }), null],
  ['a defect', new TypeError('x is not a function'), null],
  ['no error', 'P1001', null],
])('%s', (_, error, expected) => expect(databaseTrouble(error)).toBe(expected));
