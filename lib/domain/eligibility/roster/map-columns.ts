import { fieldWords, type RosterField, requiredFields, rosterFields } from './roster-fields';

/** The place of each field's column, from 0. A field that the file does not have is absent. */
export type ColumnMap = Partial<Record<RosterField, number>>;
/** The name of each field's column, as it is remembered for a sponsor's next file. */
export type ColumnNames = Partial<Record<RosterField, string>>;

export type ProposedColumns = {
  columns: ColumnMap;
  /** Required fields without a column, and names that stand over two columns: a person has to look. */
  missing: RosterField[];
  twice: string[];
};

/** A column's name reduced to its words: `Date_of-Birth ` and `DATE OF BIRTH` are one. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const namesOf = (field: RosterField) => [columnKey(fieldWords[field].label), ...fieldWords[field].synonyms];

/** Which column holds what, by its name: as remembered first, then by the names that are in use, the most exact first. */
export function proposeColumns(header: readonly string[], remembered: ColumnNames = {}): ProposedColumns {
  const keys = header.map(columnKey);
  const columns: ColumnMap = {};
  const taken = new Set<number>();
  const take = (field: RosterField, name: string) => {
    const at = keys.findIndex((key, place) => key === name && !taken.has(place));
    if (at < 0 || name === '') return;
    columns[field] = at;
    taken.add(at);
  };
  for (const field of rosterFields) take(field, columnKey(remembered[field] ?? ''));
  for (const field of rosterFields) for (const name of namesOf(field)) if (columns[field] === undefined) take(field, name);
  const used = new Set(Object.values(columns).map((at) => keys[at] ?? ''));
  return {
    columns,
    missing: requiredFields.filter((field) => columns[field] === undefined),
    twice: [...used].filter((key) => keys.filter((other) => other === key).length > 1),
  };
}

/** What is remembered of a mapping: names, since the next file may have its columns in another order. */
export function namesOfColumns(header: readonly string[], columns: ColumnMap): ColumnNames {
  return Object.fromEntries(rosterFields.flatMap((field) => (columns[field] === undefined ? [] : [[field, header[columns[field]] ?? '']])));
}
