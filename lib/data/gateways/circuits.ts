import 'server-only';
import { admit, type Circuit, freshCircuit, settle } from '@/lib/domain/eligibility/circuit-breaker';

/** One circuit for each gateway, in each process: a payer that is down is learned of within five questions everywhere. */
const kept = globalThis as { cairnCircuits?: Map<string, Circuit> };
kept.cairnCircuits ??= new Map();
const circuits = kept.cairnCircuits;

export function circuitOf(gatewayId: string): Circuit {
  return circuits.get(gatewayId) ?? freshCircuit;
}

/** Runs the question if the circuit lets it through, else resolves to null. */
export async function throughCircuit<T>(gatewayId: string, ask: () => Promise<T>, isSuccess: (result: T) => boolean): Promise<T | null> {
  const { isAdmitted, circuit } = admit(circuitOf(gatewayId), Date.now());
  circuits.set(gatewayId, circuit);
  if (!isAdmitted) return null;
  let went = false;
  try {
    const result = await ask();
    went = isSuccess(result);
    return result;
  } finally {
    circuits.set(gatewayId, settle(circuitOf(gatewayId), went, Date.now()));
  }
}
