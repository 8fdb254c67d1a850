import { changesSoFar } from '@/lib/changes';
import { programCodes } from '@/lib/domain/programs/program';
import { themeOf } from '@/lib/theme';
import { wantsPage } from '@/lib/unavailable-page';

/** What another process changed is seen after so long; what this one changed, at once. */
const KEPT_FOR = 10_000;
const PATIENCE = 10_000;

/** Public pages that are the same for everyone: nothing in them depends on who asks, only on what is published. */
const paths = new Set(['/', ...programCodes.map((code) => `/conditions/${code}`)]);

const drawingHeader = 'x-cairn-drawing';

/** A page as the server drew it, cut wherever the nonce of that drawing stood. */
type Still = { body: string[]; link: string[] | null };
type Drawing = { still: Promise<Still | null>; startedAt: number; change: number };

type Asked = {
  method: string;
  headers: Headers;
  nextUrl: { pathname: string; search: string };
  cookies: { get(name: string): { value: string } | undefined };
};
/** Asks this server for a page. */
type Ask = (path: string, headers: Record<string, string>) => Promise<Response>;

/**
 * Public pages drawn once in a while instead of for each visitor, and yet with a nonce of its own in each answer: the server asks itself for the
 * page, and what it drew is kept with gaps where its nonce stood. That nonce is never sent to anyone.
 */
export function stillPages(ask: Ask, now: () => number = Date.now) {
  const kept = new Map<string, Drawing>();
  const drawing = new Set<string>();

  async function draw(path: string, theme: string): Promise<Still | null> {
    const nonce = newNonce();
    drawing.add(nonce);
    try {
      const response = await ask(path, { accept: 'text/html', [drawingHeader]: nonce, ...(theme && { cookie: `theme=${theme}` }) });
      const body = await response.text();
      if (response.status !== 200 || response.headers.has('set-cookie') || !body.includes(nonce)) return null;
      return { body: body.split(nonce), link: response.headers.get('link')?.split(nonce) ?? null };
    } catch {
      return null;
    } finally {
      drawing.delete(nonce);
    }
  }

  return {
    /** The nonce that the server's own request for a page is drawn with; null for everyone else's. */
    nonceOfDrawing: ({ headers }: Pick<Asked, 'headers'>): string | null => {
      const nonce = headers.get(drawingHeader);
      return nonce !== null && drawing.delete(nonce) ? nonce : null;
    },
    /** The page with this nonce. Null where it is drawn for each request, and where drawing it failed. */
    page: async (request: Asked, nonce: string): Promise<{ body: string; headers: Record<string, string> } | null> => {
      const { pathname, search } = request.nextUrl;
      if (request.method !== 'GET' || request.headers.has(drawingHeader) || search !== '' || !paths.has(pathname) || !wantsPage(request))
        return null;
      const theme = themeOf(request.cookies.get('theme')?.value) ?? '';
      const key = `${pathname} ${theme}`;
      const change = changesSoFar();
      let found = kept.get(key);
      if (!found || found.change !== change || now() - found.startedAt > KEPT_FOR) {
        found = { still: draw(pathname, theme), startedAt: now(), change };
        kept.set(key, found);
      }
      const still = await found.still;
      if (still === null) return null;
      const headers = { 'Content-Type': 'text/html; charset=utf-8', ...(still.link && { Link: still.link.join(nonce) }) };
      return { body: still.body.join(nonce), headers };
    },
  };
}

export const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');

/** Asks the server at an address of its own. */
export const askOwn =
  (address: () => string | undefined): Ask =>
  (path, headers) =>
    fetch(new URL(path, address()), { headers, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
