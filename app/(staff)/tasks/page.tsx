import type { Metadata } from 'next';
import Link from 'next/link';
import { FinishTaskForm, ReopenTaskForm } from '@/app/(staff)/patients/[patientId]/task-forms';
import { EmptyState } from '@/components/ui/empty-state';
import { NavTabs } from '@/components/ui/nav-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeDay, RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { type ListedTask, listTasks, type TaskList, TaskListName } from '@/lib/data/tasks/list-tasks';
import { plural } from '@/lib/format/counts';

export const metadata: Metadata = { title: 'Tasks' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const addresses: Record<TaskListName, string> = { mine: '/tasks', given: '/tasks?list=given', done: '/tasks?list=done' };
const tabs = [
  { href: addresses.mine, label: 'Mine' },
  { href: addresses.given, label: 'Given to others' },
  { href: addresses.done, label: 'Done' },
];

/** What the viewer has to do, due first; what others do for them; what is done. */
export default async function TasksPage({ searchParams }: Props) {
  const viewer = await requireViewer('task:write');
  const list = TaskListName.parse((await searchParams).list);
  const { tasks, today, hasMore } = await listTasks(viewer, list);
  const due = list === 'mine' ? tasks.filter(({ dueOn }) => dueOn !== null && dueOn <= today) : [];
  const later = tasks.filter((task) => !due.includes(task));
  return (
    <>
      <PageHeader title="Tasks" subtitle={list === 'mine' ? dueWords(tasks.length, due.length) : undefined} />
      <NavTabs label="Which tasks" tabs={tabs} current={addresses[list]} />
      {tasks.length === 0 ? <NoTasks list={list} /> : null}
      {due.length > 0 ? (
        <Section title="Due" className="mb-8">
          <TaskTable caption="Tasks that are due" tasks={due} today={today} list={list} zone={viewer.zone} />
        </Section>
      ) : null}
      {later.length > 0 ? (
        <Section title={sectionTitles[list]}>
          <TaskTable caption={sectionTitles[list]} tasks={later} today={today} list={list} zone={viewer.zone} />
        </Section>
      ) : null}
      {hasMore ? <p className="py-3 text-muted">These are the first {tasks.length}. Others follow once these are done.</p> : null}
    </>
  );
}

const sectionTitles: Record<TaskListName, string> = { mine: 'Later', given: 'Still open', done: 'Done' };

function dueWords(all: number, due: number): string {
  if (all === 0) return 'Nothing is open.';
  return `${plural(all, 'open task')}, ${due === 0 ? 'none is due' : `${due} due today or earlier`}.`;
}

function NoTasks({ list }: { list: TaskListName }) {
  const title = { mine: 'Nothing to do', given: 'Nothing given to others', done: 'Nothing done yet' }[list];
  return (
    <EmptyState title={title}>
      {list === 'done'
        ? 'Tasks stand here once someone has done them.'
        : 'Tasks are added on a patient’s page or from a row of the caseload.'}
    </EmptyState>
  );
}

type TaskTableProps = { caption: string; tasks: ListedTask[]; list: TaskListName; zone: string } & Pick<TaskList, 'today'>;

function TaskTable({ caption, tasks, today, list, zone }: TaskTableProps) {
  const who = list === 'mine' ? 'From' : 'Who';
  return (
    <Table caption={caption} stacks>
      <TableHead>
        <TableRow>
          <TableHeader className="w-1/2">Task</TableHeader>
          <TableHeader className="sm:w-1/6">{list === 'done' ? 'Done' : 'Due'}</TableHeader>
          <TableHeader className="w-1/6">{who}</TableHeader>
          <TableHeader>Next step</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {tasks.map((task) => (
          <TableRow key={task.id}>
            <TableHeader scope="row">
              {task.title}
              <Link href={`/patients/${task.patientId}`} prefetch={false} className="prose-link block w-fit font-normal text-dense">
                {task.patientName}
              </Link>
            </TableHeader>
            <TableCell className="whitespace-nowrap" label={list === 'done' ? 'Done' : 'Due'}>
              <When task={task} today={today} zone={zone} />
            </TableCell>
            <TableCell label={who}>{list === 'mine' ? from(task) : task.assigneeName}</TableCell>
            <TableCell>
              {list === 'done' ? null : <FinishTaskForm taskId={task.id} title={task.title} />}
              {list === 'done' && task.isOwn ? <ReopenTaskForm taskId={task.id} title={task.title} /> : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const from = ({ assigneeId, giverId, giverName }: ListedTask) => (assigneeId === giverId ? 'You' : giverName);

function When({ task: { dueOn, doneAt }, today, zone }: { task: ListedTask; today: string; zone: string }) {
  if (doneAt !== null) return <RelativeTime instant={doneAt} now={new Date()} zone={zone} />;
  if (dueOn === null) return '–';
  const day = <RelativeDay day={dueOn} today={today} />;
  return dueOn < today ? <span className="font-semibold text-late">Was due {day}</span> : day;
}
