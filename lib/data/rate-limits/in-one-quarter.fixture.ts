const quarterNow = () => Math.floor(Date.now() / 900_000);

/** A test of limits, which count by quarters of an hour and days of the clock: if one ends in its midst, it says nothing and is done once more. */
export const inOneQuarter = (work: () => Promise<void>) => async () => {
  for (;;) {
    const began = quarterNow();
    const [outcome] = await Promise.allSettled([work()]);
    if (quarterNow() !== began) continue;
    if (outcome.status === 'rejected') throw outcome.reason;
    return;
  }
};
