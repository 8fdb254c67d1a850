import type { Markup } from '@/components/ui/markup';

/** One column: its name, how a finished row becomes a cell, and what may be done with it. */
export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => Markup;
  /** Of its cells; one short name of the stylesheet, since it stands in every row. */
  className?: string;
  /** Stands before its cells on a phone, where rows are cards, and they do not speak for themselves. */
  label?: string;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** Direction of the first press on its head; not sortable when left out. */
  sort?: 'asc' | 'desc';
  /** Always shown. */
  fixed?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
};

/** One filter in the address: `?program=knee`. */
export type TableFilter = {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** Choice that stands for no filter ("All programs"). */
  anyLabel: string;
};
