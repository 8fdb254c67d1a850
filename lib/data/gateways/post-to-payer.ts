import 'server-only';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, publicLookup } from '@/lib/data/gateways/public-address';
import type { UnavailableReason } from '@/lib/domain/eligibility/payer-inquiry';

export type Post = {
  url: URL;
  body: string;
  contentType: string;
  /** Content types that an answer may have. */
  accepts: readonly string[];
  /** Statuses beside 200 whose body is an answer. */
  alsoAnswers?: readonly number[];
  /** The whole value of the header. */
  authorization: string | null;
  timeoutMs: number;
  /** Only the simulator is inside; a payer is never asked without TLS, nor on a private network. */
  isInside: boolean;
};

export type Posted = { body: string } | { reason: Exclude<UnavailableReason, 'circuit-open'> };

/** The largest answers seen are some 100 KB. */
const longestBody = 1_048_576;

/**
 * Sends a question and reads the answer, all within the time. Follows no redirect: the question holds a person's data, and
 * goes to the configured host alone. `node:https` rather than fetch, which cannot look at the address it connects to.
 */
export function postToPayer(post: Post): Promise<Posted> {
  const { url, isInside, timeoutMs } = post;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAllowed = isInside || (url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host)));
  if (!isAllowed) return Promise.resolve({ reason: 'rejected' });
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const fail = () => resolve({ reason: signal.aborted ? 'timeout' : 'network' });
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: isInside ? undefined : publicLookup,
      headers: {
        'content-type': post.contentType,
        'content-length': Buffer.byteLength(post.body),
        accept: post.accepts.join(', '),
        ...(post.authorization === null ? {} : { authorization: post.authorization }),
      },
    });
    request.on('error', fail);
    request.once('response', (response) => {
      const refusal = refusalOf(response, post);
      if (!refusal) return void readBody(response).then(resolve, fail);
      resolve({ reason: refusal });
      request.destroy();
    });
    request.end(post.body);
  });
}

function refusalOf({ statusCode = 0, headers }: http.IncomingMessage, { accepts, alsoAnswers = [] }: Post) {
  if (statusCode >= 500 || statusCode === 429) return 'network';
  if (statusCode !== 200 && !alsoAnswers.includes(statusCode)) return 'rejected';
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const isReadable = accepts.includes(type.trim()) && Number(headers['content-length'] ?? 0) <= longestBody;
  return isReadable ? null : 'malformed';
}

async function readBody(response: http.IncomingMessage): Promise<Posted> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) {
      response.destroy();
      return { reason: 'malformed' };
    }
    parts.push(part);
  }
  return { body: Buffer.concat(parts).toString('utf8') };
}
