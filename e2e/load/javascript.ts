import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from '@playwright/test';
import { findChromium } from '@/e2e/find-chromium';
import { type Report, type Row, rounded } from './report';
import type { ScratchProduct } from './scratch-product';
import { openBrowser, type Prepared, signInAll, type Visit } from './visitors';

type Budgeted = Visit & { budget: number };
type Script = { file: string; gzip: number };
type FirstLoad = { html: Buffer; scripts: Script[]; fonts: number; styles: number };

const KB = 1000;
const zipped = (body: Buffer) => gzipSync(body).length;

/** Kilobytes a first load fetches, its caches empty: everything until the network is quiet, what joins late included. */
export async function javascript({ address }: ScratchProduct, { patientId }: Prepared): Promise<Report> {
  const visits: Budgeted[] = [
    { name: 'home', as: null, path: '/', budget: 150 },
    { name: 'sign-in', as: null, path: '/sign-in', budget: 150 },
    { name: 'staff shell (sessions)', as: 'clinician', path: '/settings/sessions', budget: 175 },
    { name: 'caseload', as: 'clinician', path: '/caseload', budget: 215 },
    { name: 'patient', as: 'clinician', path: `/patients/${patientId}`, budget: 175 + 115 },
    { name: 'outcomes', as: 'manager', path: '/outcomes', budget: 175 + 115 },
  ];
  const browser = await openBrowser(findChromium());
  const rows: Row[] = [];
  const details: Record<string, Script[]> = {};
  try {
    const contexts = await signInAll(browser, address);
    for (const visit of visits) {
      const { html, scripts, fonts, styles } = await firstLoad(browser, visit.as ? contexts[visit.as] : null, `${address}${visit.path}`);
      details[visit.name] = scripts;
      rows.push({
        page: visit.name,
        scripts: scripts.length,
        'JavaScript KB': rounded(scripts.reduce((sum, { gzip }) => sum + gzip, 0) / KB, 1),
        'budget KB': visit.budget,
        'HTML KB': rounded(html.length / KB, 1),
        'HTML gzip KB': rounded(zipped(html) / KB, 1),
        'CSS gzip KB': rounded(styles / KB, 1),
        'fonts KB': rounded(fonts / KB, 1),
      });
    }
  } finally {
    await browser.close();
  }
  return {
    name: 'javascript',
    measured:
      'gzip of every distinct script a first load fetches in Chromium until the network is quiet; HTML as sent (1 KB = 1,000 bytes)',
    rows,
    details,
  };
}

/** In a context of its own, so that nothing comes from a cache. */
async function firstLoad(browser: Browser, signedIn: BrowserContext | null, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({ storageState: await signedIn?.storageState() });
  const page = await context.newPage();
  const bodies = new Map<string, Promise<{ type: string; body: Buffer }>>();
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (['document', 'script', 'stylesheet', 'font'].includes(type) && response.ok()) {
      bodies.set(
        `${type} ${response.url()}`,
        response.body().then((body) => ({ type, body })),
      );
    }
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const loaded = await Promise.all([...bodies].map(async ([key, body]) => ({ file: key.split('/').at(-1) ?? key, ...(await body) })));
  await context.close();
  const of = (type: string) => loaded.filter((one) => one.type === type);
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    html: of('document')[0]?.body ?? Buffer.alloc(0),
    scripts: of('script')
      .map(({ file, body }) => ({ file, gzip: zipped(body) }))
      .sort((a, b) => b.gzip - a.gzip),
    styles: sum(of('stylesheet').map(({ body }) => zipped(body))),
    fonts: sum(of('font').map(({ body }) => body.length)),
  };
}
