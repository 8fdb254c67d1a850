'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { formatValue } from '@/lib/format/numbers';
import type { LastScore } from './measure-field';
import { changeInWords } from './score-change';

type ItemChangeProps = { code: MeasureCode /** As its items are named. */; name: string; last: LastScore | null; children: ReactNode };

/** Below the items of a measure: their score and the change since the last one, as soon as enough of them are answered. */
export function ItemChange({ code, name, last, children }: ItemChangeProps) {
  const [words, setWords] = useState('');
  const measure = measureOf(code);
  const onChange = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const answers = measure.items.map((_, index) => {
      const chosen = currentTarget.querySelector<HTMLInputElement>(`input[name="${name}.${index}"]:checked`);
      return chosen ? Number(chosen.value) : null;
    });
    const scored = measure.scoreItems(answers);
    if (!scored.ok) setWords('');
    else setWords(`${formatValue(scored.value, measure.unit)}${last ? `: ${changeInWords(last.value, scored.value, measure)}` : ''}`);
  };
  return (
    <div onChange={onChange}>
      {children}
      <p aria-live="polite" className="mt-1 min-h-5 font-medium text-dense">
        {words}
      </p>
    </div>
  );
}
