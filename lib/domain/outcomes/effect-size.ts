/** Effect size: mean change ÷ SD of the baselines. Null without spread. */
export function effectSize(meanChange: number, sdBaseline: number | null): number | null {
  return ratio(meanChange, sdBaseline);
}

/** Standardized response mean: mean change ÷ SD of the changes. Null without spread. */
export function standardizedResponseMean(meanChange: number, sdChange: number | null): number | null {
  return ratio(meanChange, sdChange);
}

/** Reliable change of one person: Δ ÷ (√2 · SEM), reliable where its size is above 1.96 (Jacobson & Truax 1991). Null without an SEM. */
export function reliableChange(change: number, standardError: number | null): { index: number; reliable: boolean } | null {
  const index = ratio(change, standardError === null ? null : Math.SQRT2 * standardError);
  return index === null ? null : { index, reliable: Math.abs(index) > 1.96 };
}

function ratio(change: number, spread: number | null): number | null {
  return spread === null || spread === 0 ? null : change / spread;
}
