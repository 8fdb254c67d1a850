import 'server-only';
import * as z from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' });
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
const strongSecret = z
  .string({ error: 'is missing: set at least 32 random characters, for example from: openssl rand -base64 32' })
  .refine((secret) => secret.length >= 32 && new Set(secret).size >= 8, {
    error: 'is too weak: set at least 32 random characters, for example from: openssl rand -base64 32',
  });

const Environment = z.object({
  /** The application's own database login: no superuser, no owner, no BYPASSRLS. */
  DATABASE_APP_URL: postgresUrl,
  /** The same login straight to PostgreSQL, where DATABASE_APP_URL goes through a pooler that gives connections by transaction: those hear nothing. */
  DATABASE_LISTEN_URL: postgresUrl.optional(),
  AUTH_SECRET: strongSecret,
  APP_URL: webUrl.optional(),
  /** Where the server reaches itself, to draw a public page that it keeps; without it each is drawn for its visitor. */
  OWN_ADDRESS: webUrl.optional(),
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(1)
    .max(65535, 'must be a port number')
    .default(3000),
  /** '1' while the database holds the synthetic demo data. */
  CAIRN_DEMO: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  /** How many proxies in front may be believed about the client's address. */
  TRUST_PROXY: z.coerce.number({ error: 'must be a number from 0 to 5' }).int().min(0).max(5, 'must be a number from 0 to 5').default(0),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  /** Database connections of one server process. */
  POOL_SIZE: z.coerce
    .number({ error: 'must be a number from 1 to 200' })
    .int()
    .min(1)
    .max(200, 'must be a number from 1 to 200')
    .default(10),
  /** Where the payer simulator of the demo and the tests listens. */
  PAYER_SIMULATOR: webUrl.optional(),
  /** Where files wait, beside the embedded database when there is one. */
  CAIRN_DATA_DIR: z.string().default('.data'),
  /** The largest roster file that is taken. */
  ROSTER_MAX_MB: z.coerce
    .number({ error: 'must be a number of megabytes' })
    .int('must be a whole number of megabytes')
    .min(1, 'must be at least 1')
    .max(100_000, 'must be at most 100000')
    .default(1024),
  /** Days after which nobody is told any more that their employer or plan is listed: the contact is removed. */
  NOT_LISTED_CONTACT_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int('must be a whole number of days')
    .min(1, 'must be at least 1')
    .max(3650, 'must be at most 3650')
    .default(365),
  /** Days after which a request to start that nobody took is over, and the contact of a declined one is removed: longer than its private link works. */
  REFERRAL_CONTACT_DAYS: z.coerce
    .number({ error: 'must be a number of days' })
    .int('must be a whole number of days')
    .min(31, 'must be at least 31')
    .max(3650, 'must be at most 3650')
    .default(180),
});

export type Environment = z.infer<typeof Environment> & { APP_URL: string };

/** Reads the settings from their environment variables. Throws an error whose message has one line per problem. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse({
    ...given,
    AUTH_SECRET: given.AUTH_SECRET ?? given.NEXTAUTH_SECRET,
    APP_URL: given.APP_URL ?? given.NEXTAUTH_URL,
  });
  if (parsed.success) return { ...parsed.data, APP_URL: parsed.data.APP_URL ?? `http://localhost:${parsed.data.PORT}` };
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'));
}

let environment: Environment | undefined;

/** The process's settings, read at first use: a build needs none of them. */
export function env(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}

/** Where notifications are listened for. */
export const listenUrl = (): string => env().DATABASE_LISTEN_URL ?? env().DATABASE_APP_URL;

/** The secret of a gateway to a payer, from the environment variable that the gateway names; undefined where it is not set. */
export function payerSecret(name: string): string | undefined {
  return name.startsWith('PAYER_SECRET_') ? process.env[name] || undefined : undefined;
}
