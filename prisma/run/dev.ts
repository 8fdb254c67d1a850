import { launch } from './launch';
import { stopWithLine } from './stop-with-line';

await launch('dev').catch(stopWithLine);
process.exit(0);
