import { startProduct, verify } from '@/e2e/product';

/** Starts the product; what is returned runs after the last test: the data must still be what its facts say, the audit unbroken. */
export default async function globalSetup() {
  const product = await startProduct(process.env.E2E_PORT ?? '');
  return async () => {
    const clean = [await verify('verify-database', product.env), await verify('verify-audit', product.env)].every(Boolean);
    await product.stop();
    if (!clean) throw new Error('The data did not verify after the run.');
  };
}
