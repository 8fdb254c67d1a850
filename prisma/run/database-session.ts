import pg from 'pg';
import { parseEnvironment } from '@/lib/env';
import { allowAppLogin, appUrl } from './app-role';
import { isDemoUnfinished } from './demo';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database';
import { prepareJobQueue } from './job-queue';
import { migrate } from './migrate';
import { loadSecrets } from './secrets';
import type { Settings } from './settings';
import { PlainProblem } from './stop-with-line';

/** A migrated database and the settings of the processes that use it. */
export type DatabaseSession = {
  ownerUrl: string;
  appUrl: string;
  /** Settings for a server or a command that signs in as the application's role. */
  appEnvironment: Settings;
  isEmbedded: boolean;
  close: () => Promise<void>;
};

type Given = Settings;

/** Opens the server named by DATABASE_URL, or the embedded one under `folder`, and brings it up to date. */
export async function openDatabase(given: Given, folder: string): Promise<DatabaseSession> {
  const server = given.DATABASE_URL ? givenServer(given, given.DATABASE_URL) : await embeddedServer(given, folder);
  try {
    await migrate(server.ownerUrl);
    if (!given.DATABASE_APP_URL) await allowAppLogin(server.ownerUrl, server.secret);
    await prepareJobQueue(server.ownerUrl);
    const { DATABASE_URL: _, ...rest } = given; // the owner's login is not for the application
    const loginUrl = given.DATABASE_APP_URL || appUrl(server.ownerUrl, server.secret);
    return {
      ownerUrl: server.ownerUrl,
      appUrl: loginUrl,
      isEmbedded: server.isEmbedded,
      close: server.close,
      appEnvironment: {
        ...rest,
        NODE_ENV: undefined,
        AUTH_SECRET: server.secret,
        DATABASE_APP_URL: loginUrl,
        // Never another server's news.
        ...(server.isEmbedded ? { DATABASE_LISTEN_URL: undefined } : {}),
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

type Server = EmbeddedDatabase & { secret: string; isEmbedded: boolean };

function givenServer(given: Given, ownerUrl: string): Server {
  const { AUTH_SECRET } = checkSettings({ ...given, DATABASE_APP_URL: given.DATABASE_APP_URL || ownerUrl });
  return { ownerUrl, secret: AUTH_SECRET, isEmbedded: false, close: async () => {} };
}

async function embeddedServer(given: Given, folder: string): Promise<Server> {
  const { authSecret, databasePassword } = loadSecrets(folder);
  const secret = given.AUTH_SECRET || authSecret;
  checkSettings({ ...given, AUTH_SECRET: secret, DATABASE_APP_URL: 'postgresql://127.0.0.1/cairn' });
  return {
    ...(await openEmbeddedDatabase({ folder, password: databasePassword, anew: isDemoUnfinished(folder) })),
    secret,
    isEmbedded: true,
  };
}

function checkSettings(settings: Given) {
  try {
    return parseEnvironment(settings);
  } catch (error) {
    throw new PlainProblem((error as Error).message);
  }
}

/** Whether nobody has entered an organization yet. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return !(await exists(ownerUrl, 'SELECT 1 FROM organization'));
}

/** Whether the synthetic demo organization is in it. */
export function holdsDemo(ownerUrl: string): Promise<boolean> {
  return exists(ownerUrl, 'SELECT 1 FROM organization WHERE is_demo');
}

async function exists(url: string, query: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(`${query} LIMIT 1`);
    return rows.length > 0;
  } finally {
    await client.end();
  }
}
