const pollParent = 1_000;
/** One Ctrl-C comes twice: the terminal sends it to npm and to us, and npm passes its own on. */
const passedOn = 1_000;

/** Aborted at the first Ctrl-C, SIGTERM or hang-up, or when npm itself is gone. A second one, later, ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = Number.POSITIVE_INFINITY;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      first = Math.min(first, Date.now());
      if (controller.signal.aborted && name !== 'SIGHUP' && Date.now() - first >= passedOn) process.exit(1);
      controller.abort(name);
    });
  }
  watchNpm(() => controller.abort('npm ended'));
  return controller.signal;
}

/** Run by npm, this process would go on unseen after npm was killed: nothing else tells it. */
function watchNpm(onEnd: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onEnd();
  }, pollParent);
  timer.unref();
}

/** Resolves when the signal is aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
