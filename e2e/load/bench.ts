import { PlainProblem, stopWithLine } from '@/prisma/run/stop-with-line';
import { assess } from './assess';
import { enumeration } from './enumeration';
import { importRoster } from './import';
import { javascript } from './javascript';
import { pages } from './pages';
import { publish, type Report } from './report';
import { type ScratchProduct, startScratchProduct } from './scratch-product';
import { heldOutAbsent, heldOutQueries } from './search/query-set';
import { searchHandler } from './search/search-handler';
import { searchLatency } from './search/search-latency';
import { heldOutQuality, searchQuality } from './search/search-quality';
import { statements } from './statements';
import { type Prepared, prepare } from './visitors';

/** Those that need nothing but the code, and those that measure a running product; these share one. The search is in both. */
const alone: Record<string, () => Promise<Report>> = { assess, import: importRoster, search };
const onProduct: Record<string, (product: ScratchProduct, prepared: Prepared) => Promise<Report>> = {
  javascript,
  statements,
  pages,
  enumeration,
  search: searchHandler,
};

/** What the search finds, shown at once, and how long it takes. */
function search(): Promise<Report> {
  publish(searchQuality());
  publish(heldOutQuality('search-held-out', heldOutQueries()));
  publish(heldOutQuality('search-absent', heldOutAbsent()));
  return searchLatency();
}

/** `bench.ts [name …]`: all of them, or the named ones. */
async function bench(names: readonly string[]): Promise<void> {
  const known = [...new Set([...Object.keys(alone), ...Object.keys(onProduct)])];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new PlainProblem(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  const wanted = (name: string) => names.length === 0 || names.includes(name);
  for (const [name, run] of Object.entries(alone)) if (wanted(name)) publish(await run());
  if (Object.keys(onProduct).some(wanted)) await benchProduct(wanted);
}

async function benchProduct(wanted: (name: string) => boolean): Promise<void> {
  console.log('Building and starting a product to measure (two minutes or so) …');
  const product = await startScratchProduct();
  try {
    const prepared = await prepare(product);
    try {
      for (const [name, run] of Object.entries(onProduct)) if (wanted(name)) publish(await run(product, prepared));
    } finally {
      await prepared.close();
    }
  } finally {
    await product.stop();
  }
}

await bench(process.argv.slice(2)).catch(stopWithLine);
process.exit(0);
