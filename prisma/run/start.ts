import { launch } from './launch';
import { stopWithLine } from './stop-with-line';

await launch('start').catch(stopWithLine);
process.exit(0);
