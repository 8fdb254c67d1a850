import { workRosters } from '@/lib/data/rosters/work-rosters';
import { db } from '@/lib/db';
import { uploadRoster } from './roster-upload';

// One step of an import in a process of its own, so that its peak memory is that of this step alone: `upload` with what it needs, or the worker's.
const upload = process.argv[2] && (JSON.parse(process.argv[2]) as Parameters<typeof uploadRoster>);
const beganAt = performance.now();
const cpuBefore = process.cpuUsage();
const before = process.resourceUsage().maxRSS;
const result = upload ? await uploadRoster(...upload) : await workRosters();
const { user, system } = process.cpuUsage(cpuBefore);
console.log(
  JSON.stringify({
    seconds: (performance.now() - beganAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
    startMb: before / 1024,
    peakMb: process.resourceUsage().maxRSS / 1024,
    result,
  }),
);
await db.$disconnect();
