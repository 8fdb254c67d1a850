'use client';

import { Button } from '@/components/ui/button';
import type { RowStep } from './row-menu';

type ChosenStepsProps = { ids: readonly string[]; onStep: (step: RowStep) => void };

/** What can be done with several rows at once. The file is made by the server from what the viewer may see then. */
export function ChosenSteps({ ids, onStep }: ChosenStepsProps) {
  return (
    <>
      <Button size="sm" onClick={() => onStep('task')}>
        Add a task
      </Button>
      <Button size="sm" onClick={() => onStep('transfer')}>
        Hand over
      </Button>
      <form action="/caseload/export" method="post">
        {ids.map((id) => (
          <input key={id} type="hidden" name="enrollmentIds[]" value={id} />
        ))}
        <Button size="sm" type="submit">
          Export CSV
        </Button>
      </form>
    </>
  );
}
