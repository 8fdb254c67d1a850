import { simulatorLabel, startPayerSimulator } from '@/prisma/simulator/payer-simulator';

/** A second of waiting or less, as real payers take. */
const delayMs = 400;

const simulator = await startPayerSimulator({
  port: Number(new URL(process.env.PAYER_SIMULATOR ?? '').port),
  secret: process.env.PAYER_SECRET_SIMULATOR ?? null,
  delayMs,
});
console.log(`${simulatorLabel}. It listens at ${simulator.url}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulator.close().then(() => process.exit(0)));
