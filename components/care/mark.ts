/** The marks that stand beside words, by `data-mark`; drawn by the stylesheet. */
export type Mark =
  | 'check'
  | 'double-check'
  | 'dot'
  | 'half-dot'
  | 'down-triangle'
  | 'clock'
  | 'dashed-ring'
  | 'pause'
  | 'dash'
  | 'emergency'
  | 'warning'
  | 'late'
  | 'bell'
  | 'calendar'
  | 'done';
