import { expect, test, vi } from 'vitest';
import { noteChange } from '@/lib/changes';
import { stillPages } from './still-pages';

const request = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { pathname, search } = new URL(path, 'http://cairn.test');
  const theme = /theme=(\w+)/.exec(headers.cookie ?? '')?.[1];
  return {
    method,
    nextUrl: { pathname, search },
    headers: new Headers({ accept: 'text/html', ...headers }),
    cookies: { get: (name: string) => (name === 'theme' && theme ? { value: theme } : undefined) },
  };
};

/** A server whose pages say what they were asked with, and whose clock stands until it is moved. */
function product(init: ResponseInit = {}) {
  const clock = { now: 0 };
  const asked = vi.fn(async (path: string, headers: Record<string, string>) => {
    const nonce = pages.nonceOfDrawing({ headers: new Headers(headers) });
    return new Response(`<html>${path} ${headers.cookie ?? ''}<script nonce="${nonce}"></script><script nonce="${nonce}"></script>`, {
      ...init,
      headers: { link: `</a.css>; nonce="${nonce}"`, ...init.headers },
    });
  });
  const pages = stillPages(asked, () => clock.now);
  return { pages, asked, clock };
}

test('a page is drawn once, and each answer has its own nonce', async () => {
  const { pages, asked } = product();
  const [first, second] = await Promise.all([pages.page(request('/'), 'one'), pages.page(request('/'), 'two')]);
  expect(first?.body).toBe('<html>/ <script nonce="one"></script><script nonce="one"></script>');
  expect(first?.headers.Link).toBe('</a.css>; nonce="one"');
  expect(second?.body).toBe('<html>/ <script nonce="two"></script><script nonce="two"></script>');
  expect(asked).toHaveBeenCalledOnce();
});

test('each theme is a page of its own, and nothing else of the cookies goes in', async () => {
  const { pages, asked } = product();
  await pages.page(request('/', { cookie: 'theme=dark; cairn.session=secret' }), 'one');
  await pages.page(request('/', { cookie: 'theme=sepia' }), 'one');
  expect(asked.mock.calls.map(([, headers]) => headers.cookie)).toEqual(['theme=dark', undefined]);
});

test('what somebody changed is seen at once, what another process changed after ten seconds', async () => {
  const { pages, asked, clock } = product();
  const ask = () => pages.page(request('/conditions/sciatica'), 'one');
  await ask();
  clock.now = 10_000;
  await ask();
  expect(asked).toHaveBeenCalledTimes(1);
  noteChange();
  await ask();
  expect(asked).toHaveBeenCalledTimes(2);
  clock.now = 20_001;
  await ask();
  expect(asked).toHaveBeenCalledTimes(3);
});

test.each([
  ['with a question', request('/?q=1')],
  ['of someone', request('/caseload')],
  ['of a condition that there is not', request('/conditions/other')],
  ['sent a form', request('/', {}, 'POST')],
  ['for scripts', request('/', { accept: '*/*' })],
])('a page %s is drawn for each request', async (_, given) => {
  const { pages, asked } = product();
  expect(await pages.page(given, 'one')).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  ['not found', { status: 404 }],
  ['another page', { status: 307 }],
  ['with a cookie', { headers: { 'set-cookie': 'a=b' } }],
])('what was answered %s is not kept', async (_, init) => {
  const { pages } = product(init);
  expect(await pages.page(request('/'), 'one')).toBeNull();
});

test('where the server does not reach itself the page is drawn for each request', async () => {
  const pages = stillPages(() => Promise.reject(new Error('refused')));
  expect(await pages.page(request('/'), 'one')).toBeNull();
});

test('nobody from outside chooses the nonce of a drawing', () => {
  const { pages } = product();
  expect(pages.nonceOfDrawing(request('/', { 'x-cairn-drawing': 'chosen' }))).toBeNull();
});
