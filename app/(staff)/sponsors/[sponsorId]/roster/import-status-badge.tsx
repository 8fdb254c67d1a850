import { Ban, Check, CircleAlert, Columns3, Eye, LoaderCircle, type LucideIcon, Undo2 } from 'lucide-react';
import { Badge, type Tone } from '@/components/ui/badge';
import { type ImportStatus, statusNames } from '@/lib/domain/eligibility/roster/import-status';

const looks: Record<ImportStatus, { tone: Tone; Icon: LucideIcon }> = {
  mapping: { tone: 'watch', Icon: Columns3 },
  checking: { tone: 'accent', Icon: LoaderCircle },
  ready: { tone: 'accent', Icon: Eye },
  applying: { tone: 'accent', Icon: LoaderCircle },
  done: { tone: 'good', Icon: Check },
  undoing: { tone: 'accent', Icon: LoaderCircle },
  undone: { tone: 'stopped', Icon: Undo2 },
  failed: { tone: 'late', Icon: CircleAlert },
  cancelled: { tone: 'stopped', Icon: Ban },
};

/** Where an import stands, in a word and a mark. */
export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden /> {statusNames[status]}
    </Badge>
  );
}
