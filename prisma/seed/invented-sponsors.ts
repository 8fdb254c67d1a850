import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';

export type InventedSponsor = {
  kind: SponsorKind;
  legalName: string;
  names: { kind: SponsorNameKind; name: string }[];
  locality: string;
  zone: string;
  /** People employed or insured. */
  size: number;
  /** How a plan that sends no roster is asked. */
  gateway?: 'x12' | 'fhir';
};

/** legal | trade | former | abbreviation | domain (.example) | locality | size. All invented; a resemblance to a real company is an accident. */
const employers = `
Quillbrook Foods, Inc. | Quillbrook | Quill & Brook Mercantile | QBF | quillbrook | Duluth, MN | 18200
Tarnwick Logistics LLC | Tarnwick | | TWL | tarnwick | Tulsa, OK | 9400
Ossifern Robotics Corporation | Ossifern | Fern Motion Works | ORC | ossifern | Ann Arbor, MI | 2600
Velmora Textile Mills, Inc. | Velmora | | VTM | velmora | Greenville, SC | 4100
Brindlecove Hotels & Resorts LLC | Brindlecove | Cove Inns | BHR | brindlecove | Savannah, GA | 12700
Pellamoor Paper Company | Pellamoor Paper | | PPC | pellamoor | Appleton, WI | 3300
Gantrelle Aerospace, Inc. | Gantrelle | Gantrelle Airframes | GAI | gantrelle | Wichita, KS | 21500
Hollowmere School District | Hollowmere Schools | | HSD | hollowmere | Boise, ID | 5200
City of Larkenfell | Larkenfell | | COL | larkenfell | Larkenfell, OR | 1900
Ravensold Brewing Co. | Ravensold | | RBC | ravensold | Milwaukee, WI | 800
Thistledrum Software, Inc. | Thistledrum | Drumline Data | TDS | thistledrum | Austin, TX | 3700
Osterbay Shipyards LLC | Osterbay | | OBS | osterbay | Norfolk, VA | 6800
Marrowind Energy Corporation | Marrowind | Marrow & Wind Power | MEC | marrowind | Amarillo, TX | 7200
Fennimarsh Dairy Cooperative | Fennimarsh | | FDC | fennimarsh | Burlington, VT | 1400
Cobblehatch Toys, Inc. | Cobblehatch | | CHT | cobblehatch | Dayton, OH | 950
Sundrake Solar Partners LLC | Sundrake | | SSP | sundrake | Tucson, AZ | 2200
Wexlade Steel Corporation | Wexlade | Wexlade Iron Works | WSC | wexlade | Gary, IN | 11300
Nimbleforth Delivery, Inc. | Nimbleforth | | NFD | nimbleforth | Reno, NV | 31000
Amberquist Pharmacies, Inc. | Amberquist | Quist Drug Stores | AQP | amberquist | Columbus, OH | 26400
Dovermoss Furniture Company | Dovermoss | | DMF | dovermoss | Hickory, NC | 1750
Yarrowgate Credit Union | Yarrowgate | | YCU | yarrowgate | Spokane, WA | 640
Kestrelmont University | Kestrelmont | Kestrelmont College | KU | kestrelmont | Ithaca, NY | 8900
Bramblewick & Sons Construction LLC | Bramblewick | | BSC | bramblewick | Denver, CO | 2900
Halcyonne Airlines, Inc. | Halcyonne | | HAL | halcyonne | Tampa, FL | 15600
Ironthrush Mining Corporation | Ironthrush | | IMC | ironthrush | Butte, MT | 3900
Pemberlow Publishing Group LLC | Pemberlow | Pember House Press | PPG | pemberlow | Boston, MA | 1100
Saltmarrow Fisheries, Inc. | Saltmarrow | | SMF | saltmarrow | Astoria, OR | 720
Tolliverne Insurance Services LLC | Tolliverne | | TIS | tolliverne | Omaha, NE | 5600
Windlehurst Transit Authority | Windlehurst Transit | | WTA | windlehurst | Albany, NY | 4700
Corvane Semiconductor, Inc. | Corvane | Corvane Micro Devices | CSI | corvane | Hillsboro, OR | 13800
Émeraude Lune Cosmetics LLC | Émeraude Lune | | ELC | emeraudelune | Miami, FL | 1300
Old Fjellhaven Outfitters, Inc. | Fjellhaven | | OFO | fjellhaven | Anchorage, AK | 430
Gristledown Meats, Inc. | Gristledown | | GDM | gristledown | Sioux City, IA | 8100
Peregrove Hospital System | Peregrove | St. Perego's Hospitals | PHS | peregrove | Richmond, VA | 16900
Lanternjack Stores LLC | Lanternjack | Jack's Lantern Market | LJS | lanternjack | Little Rock, AR | 42000
Quenneford Motors Corporation | Quenneford | | QMC | quenneford | Toledo, OH | 27300
Zephlin Data Centers, Inc. | Zephlin | | ZDC | zephlin | Ashburn, VA | 1600
Mossgrave Forest Products LLC | Mossgrave | | MFP | mossgrave | Eugene, OR | 2400
O'Darrow Bakeries, Inc. | O'Darrow's | | ODB | odarrow | Scranton, PA | 3100
Tri-Hollin Manufacturing Company | Tri-Hollin | Hollin Hollin & Hollin | THM | trihollin | Rockford, IL | 5900
Ulverdane Water District | Ulverdane Water | | UWD | ulverdane | Fresno, CA | 560
J. B. Wrenfield & Company, Inc. | Wrenfield | | JBW | wrenfield | St. Louis, MO | 10200`;

/** legal | trade | former | abbreviation | brands, comma between | domain | payer ID | locality | size. All invented. */
const healthPlans = `
Northlume Mutual Health Insurance Company | Northlume Health | Lume Mutual of the North | NMH | Northlume Choice, Northlume Plus | northlume | NLM41 | Minneapolis, MN | 910000
Blue Cedar Benefit Society of Illinois | Blue Cedar Illinois | | BCBS IL | Cedar PPO | bluecedar-il | BCI07 | Chicago, IL | 2400000
Blue Cedar Benefit Society of Ohio | Blue Cedar Ohio | | BCBS OH | Cedar PPO Ohio | bluecedar-oh | BCO08 | Cleveland, OH | 1700000
Evergale Health Plan, Inc. | Evergale | Gale Valley HMO | EHP | Evergale Silver, Evergale Gold | evergale | EVG22 | Portland, OR | 640000
Maplegrant Health Partners, Inc. | Maplegrant | | MHP | Maplegrant Open Access | maplegrant | MPG63 | Burlington, VT | 120000
Orrinwell Community Care | Orrinwell | Orrin County Health Trust | OCC | Orrinwell Family | orrinwell | ORW15 | Santa Rosa, CA | 275000
Starling & Vane Assurance Company | Starling Vane | | SVA | Vane Direct | starlingvane | SVA90 | Hartford, CT | 1300000
Paxbridge Health Cooperative | Paxbridge | | PHC | Paxbridge Commons | paxbridge | PXB34 | Madison, WI | 88000
Sierravant Health Plans, Inc. | Sierravant | Vantage Sierra Health | SHP | Sierravant Select, Sierravant Basic | sierravant | SRV51 | Sacramento, CA | 1900000
Crownhollow Medicare Advantage LLC | Crownhollow | | CMA | Crownhollow Golden | crownhollow | CRH77 | Orlando, FL | 410000
Tidemark Union Health Fund | Tidemark | Harbor Workers' Fund | TUHF | Tidemark Trades | tidemark-fund | TDM12 | Baltimore, MD | 53000
Larchmoor Health & Life Insurance Company | Larchmoor | | LHL | Larchmoor HSA | larchmoor | LCH29 | Nashville, TN | 730000
Cardinel Preferred Plans, Inc. | Cardinel | | CPP | Cardinel 250, Cardinel 500 | cardinel | CDN48 | Indianapolis, IN | 560000
Prairiewing State Employees Health Plan | Prairiewing | | PSEHP | Prairiewing Standard | prairiewing | PRW03 | Topeka, KS | 96000
Solvanna Care Network, Inc. | Solvanna | Anna Sol Medical Group Plan | SCN | Solvanna Uno | solvanna | SLV66 | Albuquerque, NM | 310000
Gracemont Alliance Health Plan | Gracemont | | GAHP | Gracemont Essential | gracemont | GRC19 | Louisville, KY | 220000
Whitlock Teachers' Health Trust | Whitlock Trust | | WTHT | Whitlock Classroom | whitlocktrust | WHT84 | Harrisburg, PA | 145000
Aurelis Federal Benefit Plan | Aurelis | | AFBP | Aurelis Standard, Aurelis Basic | aurelis | AUR58 | Arlington, VA | 1100000`;

/** The same, of plans that send no roster and are asked in real time. */
const askedPlans = `
Juniperline Health Plan, Inc. | Juniperline | | JHP | Juniperline Open Access | juniperline | JNP55 | Lincoln, NE | 350000
Oakendale Health Alliance | Oakendale | | OHA | Oakendale Community | oakendale | OKD62 | Columbia, SC | 180000`;
const gateways = ['x12', 'fhir'] as const;

const zones: Record<string, string> = {
  'America/New_York': 'CT FL GA IN KY MA MD MI NC NY OH PA SC VA VT',
  'America/Chicago': 'AR IA IL KS MN MO NE OK TN TX WI',
  'America/Denver': 'CO MT NM',
  'America/Boise': 'ID',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
};

function zoneOf(locality: string): string {
  const state = locality.slice(-2);
  const zone = Object.keys(zones).find((name) => zones[name]?.split(' ').includes(state));
  if (!zone) throw new Error(`no zone for ${locality}`);
  return zone;
}

const columnsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

function sponsor(
  kind: SponsorKind,
  place: { locality?: string; size?: string },
  named: [SponsorNameKind, string | undefined][],
): InventedSponsor {
  const names = named.flatMap(([nameKind, text]) => (text ? text.split(/, (?!Inc)/).map((name) => ({ kind: nameKind, name })) : []));
  const { locality = '', size } = place;
  return { kind, legalName: names[0]?.name ?? '', names, locality, zone: zoneOf(locality), size: Number(size) };
}

const domainOf = (name: string | undefined) => (name ? `${name}.example` : undefined);

function healthPlan([legal, trade, former, abbreviation, brands, domain, payerId, locality, size]: string[]): InventedSponsor {
  return sponsor('health-plan', { locality, size }, [
    ['legal', legal],
    ['trade', trade],
    ['former', former],
    ['abbreviation', abbreviation],
    ['brand', brands],
    ['email-domain', domainOf(domain)],
    ['payer-id', payerId],
  ]);
}

/** 42 employers and 20 health plans, with every name that people may know them by. None of them exists. */
export const inventedSponsors: InventedSponsor[] = [
  ...columnsOf(employers).map(([legal, trade, former, abbreviation, domain, locality, size]) =>
    sponsor('employer', { locality, size }, [
      ['legal', legal],
      ['trade', trade],
      ['former', former],
      ['abbreviation', abbreviation],
      ['email-domain', domainOf(domain)],
    ]),
  ),
  ...columnsOf(healthPlans).map(healthPlan),
  ...columnsOf(askedPlans).map((columns, index) => ({ ...healthPlan(columns), gateway: gateways[index] })),
];
