import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Trap: the CLI downloads an engine at any command unless this is set when it loads its configuration.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs');

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/cairn' },
});
