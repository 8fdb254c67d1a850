import type { Reference } from '@/lib/domain/evidence';

/** The 22 references of the leg pain page, word for word and in its numbering. */
const pageReferences: Reference[] = [
  {
    id: 'fn1',
    text: 'National Institute for Health and Care Excellence (NICE). Venous thromboembolic diseases: diagnosis, management and thrombophilia testing (NG158). 2020, updates 2023.',
  },
  {
    id: 'fn2',
    text: 'American College of Cardiology / American Heart Association (ACC/AHA) Multisociety. 2024 guideline for the management of lower extremity peripheral artery disease. 2024.',
  },
  {
    id: 'fn3',
    text: 'European Society of Cardiology. 2024 ESC guidelines for the management of peripheral arterial and aortic diseases. 2024.',
  },
  { id: 'fn4', text: 'NICE. Low back pain and sciatica in over 16s: assessment and management (NG59). 2016, updates 2020–2022.' },
  { id: 'fn5', text: 'BMJ Best Practice. Peripheral arterial disease and acute limb ischaemia topics. 2024–2025.' },
  { id: 'fn6', text: 'British Journal of Cardiology. Peripheral artery disease: current diagnosis and management. 2020.' },
  { id: 'fn7', text: 'NICE Clinical Knowledge Summary. Peripheral arterial disease, prevalence and assessment. 2020–2024.' },
  { id: 'fn8', text: 'Centers for Disease Control and Prevention (CDC). Data and statistics on venous thromboembolism. 2024.' },
  { id: 'fn9', text: 'Machin J, et al. Trends in lower limb deep vein thrombosis and post thrombotic syndrome. J Vasc Soc GB&I. 2023.' },
  { id: 'fn10', text: 'BMJ Open. Temporal trends in venous thromboembolism hospitalisations in England 1998–2022. 2025.' },
  { id: 'fn11', text: 'Brukner P, Matson J. Stress fractures: diagnosis and management in primary care. Br J Gen Pract. 2019.' },
  { id: 'fn12', text: 'American College of Radiology. ACR Appropriateness Criteria: Stress fracture.' },
  { id: 'fn13', text: 'Radiopaedia. Stress fracture, MRI features. 2025 update.' },
  { id: 'fn14', text: 'Roberts A, Franklyn-Miller A. Chronic exertional compartment syndrome and return to sport. Br J Sports Med.' },
  { id: 'fn15', text: 'Bonaca M. Exercise therapy in symptomatic peripheral artery disease. ACC Expert Analysis. 2025.' },
  { id: 'fn16', text: 'Aboyans V, et al. Exercise therapy for peripheral artery disease. Eur Heart J. 2024.' },
  { id: 'fn17', text: 'Orthopedic Reviews. Peroneal nerve entrapment and neuropathy. 2021.' },
  { id: 'fn18', text: 'BJA Education. Meralgia paresthetica. 2025.' },
  { id: 'fn19', text: 'Current Sports Medicine Reports. Lower extremity bone stress injury update. 2021–2024.' },
  { id: 'fn20', text: 'Warden SJ, et al. Return to running criteria following tibial bone stress injury. Sports Med. 2024.' },
  { id: 'fn21', text: 'BJSM blog. The MSK playbook: chronic exertional compartment syndrome. 2025.' },
  { id: 'fn22', text: 'Waterworth G, et al. Surgical outcomes for chronic exertional compartment syndrome. BMJ Military Health. 2020.' },
];

/** What Cairn's own figures rest on beside the page. */
const furtherReferences: Reference[] = [
  { id: 'miller-2017', text: 'Miller TL, et al. Return to participation after stress fracture in collegiate athletes. 2017.' },
  {
    id: 'dobrindt-2012',
    text: 'Dobrindt O, et al. Return-to-sport time of athletes with stress fracture, by risk of the site and grade on imaging. 2012.',
  },
  {
    id: 'george-2024',
    text: 'George, Sheerin, Reid. Criteria for returning to running after tibial bone stress injury. Sports Med. 2024. The page lists it as reference 20.',
  },
  {
    id: 'ncd-20-35',
    text: 'Medicare National Coverage Determination 20.35. Supervised exercise therapy for symptomatic peripheral artery disease.',
  },
  { id: 'farrar-2001', text: 'Farrar JT, et al. Clinical importance of changes in chronic pain intensity on an 11-point scale. 2001.' },
  { id: 'suzuki-2020', text: 'Suzuki H, et al. Clinically significant change on the pain numeric rating scale. 2020.' },
  { id: 'binkley-1999', text: 'Binkley JM, et al. The Lower Extremity Functional Scale. 1999.' },
  { id: 'ostelo-2008', text: 'Ostelo RW, et al. Interpreting change scores for pain and functional status in low back pain. 2008.' },
  { id: 'stratford-1995', text: 'Stratford P, et al. A report of a patient specific measure. Physiotherapy Canada. 1995.' },
  { id: 'conijn-2015', text: 'Conijn AP, et al. Important change of the Walking Impairment Questionnaire. 2015.' },
  { id: 'gardner-2018', text: 'Gardner AW, et al. Clinically important change of treadmill walking times in claudication. 2018.' },
  { id: 'hebert-losier-2017', text: 'Hébert-Losier K, et al. Reliability of the heel-raise test. 2017.' },
  { id: 'uwri-2020', text: 'Responsiveness of the University of Wisconsin Running Injury and Recovery Index. 2020.' },
  { id: 'woby-2005', text: 'Woby SR, et al. The TSK-11, a shortened Tampa Scale for Kinesiophobia. 2005.' },
];

/** Every reference that a program or a goal may cite. */
export const references: Reference[] = [...pageReferences, ...furtherReferences];

/** The page's references on which leg pains physical therapy helps. */
export const pageHelps = ['fn4', 'fn11', 'fn14', 'fn19'];

/** The references with these ids, each once, in the order of the list. */
export function cite(ids: string[]): Reference[] {
  return references.filter((reference) => ids.includes(reference.id));
}
