import type { ReactNode } from 'react';
import './goal-status-marks.css';

// Drawn here and not taken from the icon set: that has no filled and half dots, and a caseload draws hundreds of these.
type MarkProps = { 'aria-hidden'?: boolean };

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="goal-mark">
      {children}
    </svg>
  );
}

export function CheckMark(_: MarkProps) {
  return (
    <Mark>
      <path d="M3 8.5 6.5 12 13 4.5" />
    </Mark>
  );
}

export function DoubleCheckMark(_: MarkProps) {
  return (
    <Mark>
      <path d="M1 8.5 4.5 12 10.5 4.5M8 11.5l.5.5L15 4.5" />
    </Mark>
  );
}

export function DotMark(_: MarkProps) {
  return (
    <Mark>
      <circle cx="8" cy="8" r="4.5" className="filled" />
    </Mark>
  );
}

export function HalfDotMark(_: MarkProps) {
  return (
    <Mark>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 0 0 10Z" className="filled" />
    </Mark>
  );
}

export function DownTriangleMark(_: MarkProps) {
  return (
    <Mark>
      <path d="M2.5 4h11L8 13Z" className="filled" strokeLinejoin="round" />
    </Mark>
  );
}

export function ClockMark(_: MarkProps) {
  return (
    <Mark>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 2" />
    </Mark>
  );
}

export function DashedRingMark(_: MarkProps) {
  return (
    <Mark>
      <circle cx="8" cy="8" r="5.5" strokeDasharray="2.6 3.16" />
    </Mark>
  );
}

export function PauseMark(_: MarkProps) {
  return (
    <Mark>
      <path d="M5.5 3v10M10.5 3v10" />
    </Mark>
  );
}

export function DashMark(_: MarkProps) {
  return (
    <Mark>
      <path d="M3 8h10" />
    </Mark>
  );
}
