import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Of next-auth's endpoints only those that sign in and out; the rest (its pages, its session and log) do not exist. */
const served = {
  GET: ['csrf', 'signin', 'error'],
  POST: ['callback/credentials', 'signout'],
};

async function handle(request: NextRequest, context: Context, method: keyof typeof served): Promise<Response> {
  const { nextauth } = await context.params;
  if (!served[method].includes(nextauth.join('/'))) return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export const GET = (request: NextRequest, context: Context) => handle(request, context, 'GET');
export const POST = (request: NextRequest, context: Context) => handle(request, context, 'POST');
