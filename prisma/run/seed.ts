import { seedDemo } from '@/prisma/seed/seed';
import { stopWithLine } from './stop-with-line';

await seedDemo().catch(stopWithLine);
process.exit(0);
