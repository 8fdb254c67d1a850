import { defineConfig } from 'vitest/config';

// Beside what it tests like all the others, but it starts servers.
const embeddedDatabase = 'prisma/run/embedded-database.test.ts';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: {
          name: 'unit',
          // A property over many cases takes as long as the machine lets it; the limit only ends what hangs.
          testTimeout: 60_000,
          exclude: [embeddedDatabase],
          include: [
            'lib/domain/**/*.test.ts',
            'lib/format/**/*.test.ts',
            'lib/*.test.ts',
            'components/**/*.test.ts',
            'prisma/run/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: {
          name: 'data',
          include: ['lib/data/**/*.test.ts', 'lib/auth/**/*.test.ts', 'prisma/*.test.ts', embeddedDatabase, 'prisma/seed/**/*.test.ts'],
          globalSetup: ['prisma/run/test-database.ts'],
          setupFiles: ['prisma/run/test-environment.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
