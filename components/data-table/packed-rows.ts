/**
 * Rows on their way to where they are drawn, the names of their fields once instead of in each. One text is passed on as it is, where thousands of
 * values would each be read and written twice. All rows have the fields of the first.
 */
export function packRows<Row extends object>(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return JSON.stringify([names, ...rows.map((row) => names.map((name) => row[name]))]);
}

export function unpackRows<Row extends object>(text: string): Row[] {
  const [names = [], ...rows] = JSON.parse(text) as [string[], ...unknown[][]];
  return rows.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])) as Row);
}
