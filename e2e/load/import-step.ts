import { workRosters } from '@/lib/data/rosters/work-rosters';
import { db } from '@/lib/db';

// One step of the worker in a process of its own, so that its peak memory is that of this step alone.
const beganAt = performance.now();
const cpuBefore = process.cpuUsage();
const before = process.resourceUsage().maxRSS;
await workRosters();
const { user, system } = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    seconds: (performance.now() - beganAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    startMb: before / 1024,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
await db.$disconnect();
