import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { askOwn, newNonce, stillPages } from '@/lib/still-pages';
import { unavailablePage, wantsPage } from '@/lib/unavailable-page';

// biome-ignore lint/style/noProcessEnv: inlined by the build; it says how the code was built, it is not a setting
const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Sets headers and decides nothing: every page and action asks for its viewer itself, so that this may be bypassed without
 * harm. While the database is away it says so in place of a page, which could only fail. The nonce is Next's to put on its scripts; it reads it from the request's policy.
 */
export async function proxy(request: NextRequest) {
  const nonce = still.nonceOfDrawing(request) ?? newNonce();
  const isSecure = env().APP_URL.startsWith('https:');
  const policy = contentSecurityPolicy(nonce, isSecure);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-cairn-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = await answerTo(request, headers, nonce);
  for (const [name, value] of Object.entries(fixedHeaders)) response.headers.set(name, value);
  response.headers.set('Content-Security-Policy', policy);
  // What is set here wins over what a route says.
  if (request.nextUrl.pathname === eventStream) response.headers.set('Cache-Control', 'private, no-store, no-transform');
  // A private link is all it takes to see a request: its address goes nowhere. No form stands on that page.
  if (request.nextUrl.pathname.startsWith('/r/')) response.headers.set('Referrer-Policy', 'no-referrer');
  if (isSecure) response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  return response;
}

async function answerTo(request: NextRequest, headers: Headers, nonce: string): Promise<NextResponse> {
  if (isBrokenForm(request)) return new NextResponse('This form did not arrive whole. Go back and send it again.', { status: 400 });
  if (await isAway(request)) return unavailable(nonce, request.method);
  const page = isDevelopment ? null : await still.page(request, nonce);
  return page ? new NextResponse(page.body, { headers: page.headers }) : NextResponse.next({ request: { headers } });
}

const still = stillPages(askOwn(() => env().OWN_ADDRESS));

/** Where the parts of a form are not told apart nothing can read it, and Next would answer that something went wrong on our side. */
function isBrokenForm({ headers }: NextRequest): boolean {
  const type = headers.get('content-type') ?? '';
  return /^multipart\//i.test(type) && !/;\s*boundary=("[^"]{1,70}"|[^\s";]{1,70})/i.test(type);
}

/** What is compressed, here or on its way, waits for more, and each open page would keep a compressor. */
const eventStream = '/api/flags';

/** Set when the server starts; a server that has not said whether it is ready is asked for the page. */
const server = globalThis as { cairnReady?: () => Promise<boolean> };

const isAway = async (request: NextRequest): Promise<boolean> => wantsPage(request) && (await server.cairnReady?.()) === false;

function unavailable(nonce: string, method: string): NextResponse {
  const { body, ...init } = unavailablePage(nonce, method === 'POST' ? 'form' : 'page');
  return new NextResponse(body, init);
}

// Styles' elements need the nonce, their attributes (Base UI, Recharts) cannot have one. Development injects styles and evaluates.
function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const fixedHeaders = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Trap: `no-referrer` makes browsers send `Origin: null` with a plain form, and Next rightly refuses such an action.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Everything but the build's own immutable files, and roster files on their way to disk: Next keeps the body of whatever passes here in
 * memory, and cuts it off; and the search, which answers each letter typed. Those routes set their headers themselves.
 */
export const config = { matcher: ['/((?!_next/static/|icon.svg$|sponsors/[^/]+/roster/upload$|api/eligibility/search$).*)'] };
