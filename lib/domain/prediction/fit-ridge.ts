/** A linear fit on standardized factors; a constant factor gets weight 0. `leverage` is each row's pull on its own estimate, 0 to 1. */
export type RidgeFit = { intercept: number; weights: number[]; means: number[]; deviations: number[]; leverage: number[] };

/** Least squares with a ridge penalty on all weights but the intercept (Hoerl and Kennard 1970). Rows must be as long as each other. */
export function fitRidge(rows: readonly (readonly number[])[], values: readonly number[], penalty: number): RidgeFit {
  const count = rows.length;
  const width = rows[0]?.length ?? 0;
  const column = (j: number) => rows.map((row) => row[j] ?? 0);
  const means = Array.from({ length: width }, (_, j) => mean(column(j)));
  const deviations = means.map((m, j) => Math.sqrt(mean(column(j).map((x) => (x - m) ** 2))));
  const standard = rows.map((row) => standardize(row, means, deviations));
  const intercept = mean(values);
  const gram = means.map((_, i) =>
    means.map((__, j) => standard.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) + (i === j ? penalty : 0)),
  );
  const inverse = invert(gram);
  const moments = means.map((_, i) => standard.reduce((sum, row, k) => sum + (row[i] ?? 0) * ((values[k] ?? 0) - intercept), 0));
  return {
    intercept,
    weights: inverse.map((row) => dot(row, moments)),
    means,
    deviations,
    leverage: standard.map(
      (row) =>
        1 / count +
        dot(
          row,
          inverse.map((line) => dot(line, row)),
        ),
    ),
  };
}

/** The value the fit gives for these factors. */
export function ridgeEstimate(fit: Pick<RidgeFit, 'intercept' | 'weights' | 'means' | 'deviations'>, row: readonly number[]): number {
  return fit.intercept + dot(fit.weights, standardize(row, fit.means, fit.deviations));
}

function standardize(row: readonly number[], means: readonly number[], deviations: readonly number[]): number[] {
  return row.map((x, j) => ((deviations[j] ?? 0) > 0 ? (x - (means[j] ?? 0)) / (deviations[j] ?? 1) : 0));
}

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Gauss-Jordan; the ridge keeps the matrix positive definite, so no pivot is 0. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < size; k += 1) {
    const pivot = work[k]?.[k] ?? 1;
    work[k] = (work[k] ?? []).map((x) => x / pivot);
    for (let i = 0; i < size; i += 1) {
      if (i === k) continue;
      const factor = work[i]?.[k] ?? 0;
      work[i] = (work[i] ?? []).map((x, j) => x - factor * (work[k]?.[j] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
}
