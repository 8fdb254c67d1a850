import path from 'node:path';
import { startProduct, verify } from '@/e2e/product';
import { openDatabase } from '@/prisma/run/database-session';

/**
 * Starts the product, and gives the specs its database: `lib/db` and the factories work in them, as the application's role.
 * What is returned runs after the last test: the data must still be what its facts say, the audit unbroken.
 */
export default async function globalSetup() {
  const product = await startProduct(process.env.E2E_PORT ?? '');
  const { appEnvironment, close } = await openDatabase({}, path.resolve(product.env.CAIRN_DATA_DIR ?? ''));
  Object.assign(process.env, { DATABASE_APP_URL: appEnvironment.DATABASE_APP_URL, AUTH_SECRET: appEnvironment.AUTH_SECRET });
  return async () => {
    await close();
    const clean = [await verify('verify-database', product.env), await verify('verify-audit', product.env)].every(Boolean);
    await product.stop();
    if (!clean) throw new Error('The data did not verify after the run.');
  };
}
