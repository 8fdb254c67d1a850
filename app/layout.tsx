import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeOf } from '@/lib/theme';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Cairn', template: '%s · Cairn' },
  description: 'A digital musculoskeletal care program: who is covered, what to expect, and how far along the way.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

/** The document. The theme comes from a cookie, so that the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  return (
    // The theme switch changes `data-theme` in place.
    <html lang="en-US" data-theme={themeOf(theme)} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
