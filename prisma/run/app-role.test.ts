import { expect, test } from 'vitest';
import { appRolePassword, appUrl } from './app-role';

test('the password depends on the secret and fits into SQL and addresses as it is', () => {
  expect(appRolePassword('one secret')).toMatch(/^[0-9a-f]{64}$/);
  expect(appRolePassword('one secret')).not.toBe(appRolePassword('another secret'));
});

test('the address keeps host, database and options, and loses the owner', () => {
  const url = new URL(appUrl('postgresql://owner:p%40ss@db.example:6432/care?sslmode=require', 'one secret'));
  expect(url.username).toBe('cairn_app');
  expect(url.password).toBe(appRolePassword('one secret'));
  expect(`${url.host}${url.pathname}${url.search}`).toBe('db.example:6432/care?sslmode=require');
});
