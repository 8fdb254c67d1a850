const tolerance = 1e-9;

const decimalsOf = (step: number) => (Number.isInteger(step) ? 0 : (String(step).split('.')[1] ?? '').length);

/** Whether a value is a whole number of steps (6.3 is on a step of 0.1, 6.35 is not). */
export function isOnStep(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < tolerance * Math.max(1, Math.abs(steps));
}

/** The value on the nearest step, or on the next one up or down; free of binary dust (0.1 + 0.2 becomes 0.3). */
export function roundToStep(value: number, step: number, toward: 'nearest' | 'up' | 'down' = 'nearest'): number {
  const steps = value / step;
  const whole = toward === 'up' ? Math.ceil(steps - tolerance) : toward === 'down' ? Math.floor(steps + tolerance) : Math.round(steps);
  return Number((whole * step).toFixed(decimalsOf(step))) + 0;
}
