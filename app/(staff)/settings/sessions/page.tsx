import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listSessions } from '@/lib/data/sessions/list-sessions';
import { formatInstant } from '@/lib/format/dates';
import { ChangePasswordForm } from './change-password-form';
import { EndOtherSessionsForm, EndSessionForm } from './end-session-forms';

export const metadata: Metadata = { title: 'Sessions and sign-in' };

export default async function SessionsPage() {
  const viewer = await requireViewer('session:own');
  const sessions = await listSessions(viewer);
  const now = new Date();
  return (
    <div className="flex max-w-reading flex-col gap-8">
      <PageHeader
        title="Sessions and sign-in"
        subtitle={`Where you are signed in as ${viewer.email}. End what you do not recognize, then change your password.`}
      />
      <Section title="Your sessions" action={sessions.length > 1 ? <EndOtherSessionsForm /> : null}>
        <Table caption="Your sessions" stacks>
          <TableHead>
            <TableRow>
              <TableHeader>Device</TableHeader>
              <TableHeader>Since</TableHeader>
              <TableHeader>Last seen</TableHeader>
              <TableHeader>
                <span className="sr-only">End</span>
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {sessions.map(({ id, device, createdAt, lastSeenAt, isThisOne }) => (
              <TableRow key={id}>
                <TableHeader scope="row">{device}</TableHeader>
                <TableCell label="Since">{formatInstant(createdAt, viewer.zone)}</TableCell>
                <TableCell label="Last seen">
                  <RelativeTime instant={lastSeenAt} now={now} zone={viewer.zone} />
                </TableCell>
                <TableCell align="end">{isThisOne ? 'This one' : <EndSessionForm sessionId={id} device={device} />}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Section>
      <Section title="Change password">
        <ChangePasswordForm formKey={randomUUID()} email={viewer.email} />
      </Section>
    </div>
  );
}
