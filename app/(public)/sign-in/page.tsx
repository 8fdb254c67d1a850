import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { PublicShell } from '@/components/shell/public-shell';
import { Notice } from '@/components/ui/notice';
import { localPath } from '@/lib/auth/local-path';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { homeOf } from '@/lib/domain/access';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

const SearchParams = z.object({
  next: z.string().optional().catch(undefined),
  left: z.enum(['yes', 'partly']).optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { next, left, error } = SearchParams.parse(await searchParams);
  // The page must stand while the database is away; then signing in says so.
  const [viewer, organization] = await Promise.all([viewerOrNull().catch(() => null), publicOrganization().catch(() => null)]);
  const path = localPath(next);
  if (viewer) redirect(path ?? homeOf[viewer.role]);
  const isDemo = organization?.isDemo ?? false;
  return (
    <PublicShell demo={isDemo} signInHref={null}>
      <div className="mx-auto max-w-sm pt-6">
        <h1 className="font-semibold text-2xl tracking-tight">Sign in</h1>
        <p className="mt-1 text-muted text-sm">
          For clinicians, program managers and administrators{organization ? ` of ${organization.name}` : ''}.
        </p>
        <div className="mt-6 flex flex-col gap-4">
          {left ? <Notice>{leftWords[left]}</Notice> : null}
          {path && !left ? <Notice>Sign in to go on where you were.</Notice> : null}
          {error !== undefined ? (
            <Notice tone="warn">This email address and password do not fit together. Check both and try again.</Notice>
          ) : null}
          <SignInForm next={path} isDemo={isDemo} />
        </div>
      </div>
    </PublicShell>
  );
}

const leftWords = {
  yes: 'You are signed out.',
  partly:
    'You are signed out in this browser. The session itself could not be ended because the database is away; it ends by itself when it is idle.',
};
