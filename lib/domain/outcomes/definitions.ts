import { reportingPeople } from '@/lib/domain/outcomes/reporting-periods';

/** What the figures of the outcomes mean, one sentence each; the page and the export use the same. */
export const outcomeDefinitions = {
  reportingPeriod: `As many whole quarters that are over as it takes until ${reportingPeople.value} people have begun the program. A period that is asked for is widened to those it touches, and what is withheld in one of them is withheld for all: else the difference of two periods could tell of a single person.`,
  enrolled: 'Everyone whose care began in the period, whatever became of it.',
  withBaseline: 'Those with a first score of the main measure.',
  followedUp: 'Those with a score of the main measure on a later day than the first one. The latest score so far counts.',
  everyone: 'Of everyone enrolled. Who has no follow-up counts as no response (intention to treat). This is the primary figure.',
  completers: 'Of those with a follow-up only. Usually higher, since those who gain little leave more often.',
  reachedMcid: 'The latest score is better than the first one by the minimal clinically important difference or more.',
  reached30: 'The latest score is better than the first one by 30% of the first one or more.',
  reached50: 'The latest score is better than the first one by 50% of the first one or more.',
  worsened: 'The latest score is worse than the first one by the minimal detectable change or more; where none is known, by the MCID.',
  improvement: 'Mean of latest minus first score, better is positive, of those with a follow-up; 95% t-interval and standard deviation.',
  interval: 'Wilson 95% interval.',
  completed: 'Care was completed as planned.',
  inCare: 'Care goes on.',
  onHold: 'Care is on hold now.',
  discontinued: 'Care ended before it was completed.',
  onTime: 'Met on or before the goal’s own due date.',
  late: 'Met after the due date.',
  missed:
    'The due date is past and no score has met the goal, also where care has ended or nobody measured. Goals that had not begun when care ended are left out.',
  open: 'Not met, and the due date is still to come.',
  suggested:
    'What the program version suggested for a goal that left its expected way: what was decided so far, in care that runs or has ended, and what stands today. What was neither decided nor stands any longer is not kept.',
  accepted: 'The clinician accepted it, and it was done.',
  declined: 'The clinician declined it and said why. It does not come back while its cause stands.',
  openSuggestion: 'It stands today and waits for the clinician. Care on hold, or ended, has none.',
  acceptedOfDecided:
    'Accepted, of accepted and declined. Several suggestions in one person’s care count each, so the interval is narrower than it would be for as many people.',
  withheld:
    'Stands for any count of 1 to 10 people, and for each figure that such a count could be worked out from. Zero may be shown. The figure itself may be large. (CMS cell size suppression policy.)',
  pooled:
    'The programs that are told, together, each person by the main measure of their own program and each program in its own reporting periods. A share counts the programs that tell it.',
  regression:
    'There is no comparison group. People tend to come when symptoms are at their worst and some get better anyway (regression to the mean, natural course). These figures describe what was seen; they do not say that the program caused it.',
} as const;
