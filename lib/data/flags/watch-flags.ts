import 'server-only';
import * as z from 'zod';
import { type FlagNews, flagNewsFor, missedFlagNews } from '@/lib/data/flags/flag-news';
import { flagChannel } from '@/lib/data/flags/tell-flag-change';
import { type Listening, listen } from '@/lib/data/listen';
import { liveSessions } from '@/lib/data/sessions/live-sessions';
import { can, type Viewer } from '@/lib/domain/access';
import { listenUrl } from '@/lib/env';
import { describeError, log } from '@/lib/log';

/** An open page. */
export type FlagWatcher = {
  viewer: Viewer;
  /** Hexadecimal hash of the token of its session. */
  tokenHash: string;
  /** From when on it has not been told. */
  since: Date;
  hear: (news: FlagNews) => void;
  /** All until this moment was told. Null: the database is away, so nobody knows. */
  beat: (until: Date | null) => void;
  /** No more is told; `isOver` when asking again is of no use: signed out, idle too long, or one page too many. */
  end: (isOver: boolean) => void;
};

/** Pages of one person that are told, the newest ones: a browser shows few at a time. */
export const pagesOfOne = 8;
const beatEvery = 20_000;
/** What commits while a page connects, or just before, is told for good measure; twice does no harm. */
const overlap = 5_000;
/** A listening connection can have been dead for so long before that shows. */
const deafness = 30_000;

type Post = { watchers: Set<FlagWatcher>; listening: Listening; timer: NodeJS.Timeout };
/** Whom something could not be told, while their process went on listening: the next beat catches up. */
const behind = new WeakSet<FlagWatcher>();
const kept = globalThis as { cairnFlagPost?: Post; cairnIsStopping?: boolean };

/**
 * Tells a page what happens to the red flags of its viewer's patients and when their care is put on hold, and first what it missed, until the returned function is called. One
 * connection to the database listens for all pages of a process. Session, role and scope are judged anew by the database at each event.
 */
export function watchFlags(watcher: FlagWatcher): () => void {
  // A connection that is still open can ask again after the server has stopped listening.
  if (kept.cairnIsStopping) {
    watcher.end(false);
    return () => {};
  }
  const { watchers, listening } = post();
  const { organizationId, userId } = watcher.viewer;
  const own = [...watchers].filter(({ viewer }) => viewer.organizationId === organizationId && viewer.userId === userId);
  for (const oldest of own.slice(0, Math.max(0, own.length - pagesOfOne + 1))) dismiss(oldest, true);
  watchers.add(watcher);
  // Before anything is listened for it would catch up too early.
  if (listening.isOpen()) void catchUp(watcher, overlap);
  else watcher.beat(null);
  return () => void watchers.delete(watcher);
}

/** Ends all of it, so that a server that was asked to stop does not wait for pages that would stay open. */
export async function stopWatching(): Promise<void> {
  const open = kept.cairnFlagPost;
  if (!open) return;
  kept.cairnFlagPost = undefined;
  clearInterval(open.timer);
  for (const watcher of open.watchers) watcher.end(false);
  await open.listening.end();
}

const stopSignals = ['SIGTERM', 'SIGINT'] as const;
const stopAtSignal = () => {
  kept.cairnIsStopping = true;
  void stopWatching();
};

function post(): Post {
  const open = kept.cairnFlagPost;
  if (open) return open;
  const watchers = new Set<FlagWatcher>();
  const listening = listen(listenUrl(), flagChannel, {
    hear: (payload) => void tell(watchers, payload).catch(unheard),
    opened: (isAgain) => {
      for (const watcher of watchers) void catchUp(watcher, isAgain ? deafness : overlap);
    },
  });
  const timer = setInterval(() => void beat(watchers, listening).catch(unheard), beatEvery);
  timer.unref();
  kept.cairnFlagPost = { watchers, listening, timer };
  for (const signal of stopSignals) if (!process.listeners(signal).includes(stopAtSignal)) process.once(signal, stopAtSignal);
  return kept.cairnFlagPost;
}

const unheard = (error: unknown) =>
  log('flags').warn({ error: describeError(error) }, 'open pages could not be told about a red flag or a hold');

const Told = z.object({ organizationId: z.uuid(), what: z.enum(['flag', 'hold']), id: z.uuid() });

async function tell(watchers: Set<FlagWatcher>, payload: string): Promise<void> {
  const { organizationId, ...happened } = Told.parse(JSON.parse(payload));
  const ofOrganization = [...watchers].filter(({ viewer }) => viewer.organizationId === organizationId);
  if (ofOrganization.length === 0) return;
  try {
    const live = await stillLive(ofOrganization);
    const people = new Map(live.map(({ viewer }) => [viewer.userId, viewer]));
    const told = await flagNewsFor(organizationId, happened, [...people.values()]);
    for (const { viewer, hear } of live) {
      const news = told.get(viewer.userId);
      if (news) hear(news);
    }
  } catch (error) {
    for (const watcher of ofOrganization) behind.add(watcher);
    throw error;
  }
}

/** Those whose session still lives and whose role may see patients, with what they may now; the others are dismissed. */
async function stillLive(watchers: readonly FlagWatcher[]): Promise<FlagWatcher[]> {
  const viewers = await liveSessions(watchers.map(({ tokenHash }) => tokenHash));
  return watchers.filter((watcher) => {
    const viewer = viewers.get(watcher.tokenHash);
    if (!viewer || !can(viewer, 'patient:read')) {
      dismiss(watcher, true);
      return false;
    }
    watcher.viewer = viewer;
    return true;
  });
}

async function beat(watchers: Set<FlagWatcher>, listening: Listening): Promise<void> {
  if (watchers.size === 0) return;
  const now = new Date();
  const live = listening.isOpen() ? await stillLive([...watchers]).catch(() => null) : null;
  for (const watcher of live ?? watchers) {
    if (live && behind.has(watcher)) {
      void catchUp(watcher, deafness);
      continue;
    }
    if (live) watcher.since = now;
    watcher.beat(live ? now : null);
  }
}

/** Where that fails it stays as it was: the next beat, or the next connection to the database, catches up. */
async function catchUp(watcher: FlagWatcher, backBy: number): Promise<void> {
  const now = new Date();
  behind.delete(watcher);
  try {
    const [live] = await stillLive([watcher]);
    if (!live) return;
    for (const news of await missedFlagNews(live.viewer, new Date(watcher.since.getTime() - backBy))) watcher.hear(news);
    watcher.since = now;
    watcher.beat(now);
  } catch (error) {
    behind.add(watcher);
    unheard(error);
    watcher.beat(null);
  }
}

function dismiss(watcher: FlagWatcher, isOver: boolean): void {
  kept.cairnFlagPost?.watchers.delete(watcher);
  watcher.end(isOver);
}
