'use client';

import type { TargetRule } from '@/lib/domain/programs/program';
import { NumberEntry, SelectEntry } from './entries';
import type { DraftEntries } from './use-draft-form';

const kinds = [
  { value: 'change', label: 'Better by an amount' },
  { value: 'reach', label: 'Reach a value' },
  { value: 'maintain', label: 'Hold what was reached' },
];

/** How a target follows from the baseline. Only the boxes of the chosen kind show, by style alone, so that it works without scripts. */
export function TargetFields({ entries, prefix, rule }: { entries: DraftEntries; prefix: string; rule: TargetRule }) {
  const change = rule.kind === 'change' ? rule : null;
  const share = change?.share === undefined ? '' : Math.round(change.share * 1000) / 10;
  const of = (field: string) => ({ entries, name: `${prefix}.${field}` });
  const onlyFor = {
    change: 'group-has-[option:is([value=reach],[value=maintain]):checked]/target:hidden',
    reach: 'group-has-[option:is([value=change],[value=maintain]):checked]/target:hidden',
  };
  return (
    <div className="group/target contents">
      <SelectEntry {...of('kind')} label="Target" options={kinds} stored={rule.kind} />
      <NumberEntry className={onlyFor.change} {...of('amount')} label="By at least" stored={change?.amount ?? ''} />
      <NumberEntry className={onlyFor.change} {...of('share')} label="Or share of baseline" unit="%" optional stored={share} />
      <NumberEntry className={onlyFor.reach} {...of('value')} label="Value to reach" stored={rule.kind === 'reach' ? rule.value : ''} />
    </div>
  );
}
