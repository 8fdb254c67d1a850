import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';

/** The question that the samples answer. */
export const inquiry: PayerInquiry = {
  traceNumber: 'CAIRN0001',
  askedOn: '2026-11-24',
  payer: { name: 'Wrenlake Health Plan', payerId: 'WRN55' },
  subscriber: { memberNumber: 'WRN100207', givenName: 'Zoë', familyName: "O'Rourke", birthDate: '1984-05-17' },
  dependent: null,
  serviceTypes: ['PT', '30'],
};

export const dependentInquiry: PayerInquiry = {
  ...inquiry,
  dependent: { givenName: 'Malik', familyName: "O'Rourke", birthDate: '2009-02-03', relationship: 'child' },
};

export type Style = { element: string; repetition: string; component: string; segment: string; lineBreak: string; version: string };

export const styles: Record<string, Style> = {
  usual: { element: '*', repetition: '^', component: ':', segment: '~', lineBreak: '', version: '00501' },
  'a line each': { element: '*', repetition: '^', component: ':', segment: '~', lineBreak: '\r\n', version: '00501' },
  'bars and line feeds': { element: '|', repetition: '!', component: '>', segment: '\n', lineBreak: '', version: '00501' },
  'carriage returns': { element: '*', repetition: '{', component: '<', segment: '\r', lineBreak: '\n', version: '00501' },
  'control characters': { element: '\x1d', repetition: '\x1f', component: '\x1e', segment: '\x1c', lineBreak: '', version: '00501' },
};

/** The lines, written with `*`, `^` and `:`, as one interchange in a style. */
export function interchange(kind: string, lines: readonly string[], style: Style = styles.usual as Style): string {
  const { element, repetition, component, segment, lineBreak, version } = style;
  const all = [
    `ISA*00*          *00*          *ZZ*PAYER          *ZZ*CAIRN          *261124*1530*^*${version}*000000905*1*P*:`,
    'GS*HB*PAYER*CAIRN*20261124*1530*905*X*005010X279A1',
    `ST*${kind}*0001*005010X279A1`,
    ...lines,
    `SE*${lines.length + 2}*0001`,
    'GE*1*905',
    'IEA*1*000000905',
  ];
  const own: Record<string, string> = { '*': element, '^': repetition, ':': component };
  return all.map((line) => line.replace(/[*^:]/g, (sign) => own[sign] ?? '') + segment + lineBreak).join('');
}

export const upToReceiver = [
  'BHT*0022*11*CAIRN0001*20261124*1530',
  'HL*1**20*1',
  'NM1*PR*2*WRENLAKE HEALTH PLAN*****PI*WRN55',
  'HL*2*1*21*1',
  'NM1*1P*2*CAIRN DEMO*****XX*1234567893',
];
export const upToSubscriber = [
  ...upToReceiver,
  'HL*3*2*22*0',
  'TRN*2*CAIRN0001*9CAIRN00000',
  'TRN*1*WL778213*9WRENLAKE00',
  "NM1*IL*1*O'ROURKE*ZOE****MI*WRN100207",
  'N3*12 HARBOR ST',
  'N4*DULUTH*MN*55802',
  'DMG*D8*19840517*F',
];
export const upToDependent = [
  ...upToReceiver,
  'HL*3*2*22*1',
  "NM1*IL*1*O'ROURKE*ZOE****MI*WRN100207",
  'HL*4*3*23*0',
  'TRN*2*CAIRN0001*9CAIRN00000',
  "NM1*03*1*O'ROURKE*MALIK",
  'DMG*D8*20090203*M',
  'INS*N*19',
];

/** A whole answer about the subscriber, from what follows their name on. */
export const about = (...lines: string[]) => interchange('271', [...upToSubscriber, ...lines]);
export const aboutDependent = (...lines: string[]) => interchange('271', [...upToDependent, ...lines]);
