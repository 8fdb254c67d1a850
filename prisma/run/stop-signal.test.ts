import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopSignal } from './stop-signal';

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

describe('the signal to stop', () => {
  const exit = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubEnv('npm_lifecycle_event', undefined);
    vi.spyOn(process, 'exit').mockImplementation(exit as never);
  });
  afterEach(() => {
    for (const name of names) for (const listener of process.listeners(name).slice(-1)) process.removeListener(name, listener);
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    exit.mockClear();
  });

  it.each(names)('%s begins the end, in order', (name) => {
    const stop = stopSignal();
    expect(stop.aborted).toBe(false);
    process.emit(name);
    expect(stop.reason).toBe(name);
    expect(exit).not.toHaveBeenCalled();
  });

  it('Ctrl-C that the terminal sends and npm passes on is one', () => {
    stopSignal();
    process.emit('SIGINT');
    vi.advanceTimersByTime(300);
    process.emit('SIGINT');
    expect(exit).not.toHaveBeenCalled();
  });

  it('a second Ctrl-C, pressed later, ends the process at once', () => {
    stopSignal();
    process.emit('SIGINT');
    vi.advanceTimersByTime(1_000);
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('a closed terminal never does: npm ends by it too, and the rest has still to be closed', () => {
    stopSignal();
    process.emit('SIGINT');
    vi.advanceTimersByTime(5_000);
    process.emit('SIGHUP');
    expect(exit).not.toHaveBeenCalled();
  });
});
