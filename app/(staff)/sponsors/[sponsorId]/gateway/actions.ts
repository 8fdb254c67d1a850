'use server';

import { action } from '@/lib/action';
import { ConfigureGateway, configureGateway } from '@/lib/data/gateways/configure-gateway';
import { RemoveGateway, removeGateway } from '@/lib/data/gateways/remove-gateway';
import { TestGateway, testGateway } from '@/lib/data/gateways/test-gateway';

const toGateway = (_: unknown, { sponsorId }: { sponsorId: string }) => `/sponsors/${sponsorId}/gateway`;

export const configureGatewayAction = action(ConfigureGateway, 'gateway:manage', configureGateway, {
  redirectTo: toGateway,
  says: 'Gateway saved',
});
export const removeGatewayAction = action(RemoveGateway, 'gateway:manage', removeGateway, {
  redirectTo: toGateway,
  says: 'Gateway removed',
});
export const testGatewayAction = action(TestGateway, 'gateway:manage', testGateway, { redirectTo: toGateway, says: 'Test question asked' });
