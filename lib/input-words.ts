import type * as z from 'zod';

/** Plain words for input that does not fit, wherever a schema has none of its own. Names of days end in `On` or `Date`. */
export function inputWords(issue: z.core.$ZodRawIssue): string {
  const isDay = /(On|Date)$/.test(String(issue.path?.findLast((part) => typeof part === 'string') ?? ''));
  if (isDay && issue.code !== 'custom')
    return issue.input === undefined ? 'Choose a date.' : 'Choose a date that exists, such as 2026-03-31.';
  if (issue.input === undefined || issue.input === null) return missingWords(issue);
  switch (issue.code) {
    case 'too_small':
      return sizeWords(issue.origin, Number(issue.minimum), 'least');
    case 'too_big':
      return sizeWords(issue.origin, Number(issue.maximum), 'most');
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a number.' : 'This does not fit here.';
    case 'invalid_format':
      return formatWords(issue.format);
    case 'invalid_value':
      return 'Choose one of the options.';
    case 'not_multiple_of':
      return `Use steps of ${issue.divisor}.`;
    default:
      return 'This does not fit here.';
  }
}

function missingWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_type' && (issue.expected === 'array' || issue.expected === 'boolean')))
    return 'Choose one of the options.';
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) return 'Enter a number.';
  return 'Fill this in.';
}

function sizeWords(origin: string, limit: number, edge: 'least' | 'most'): string {
  if (origin === 'string') return edge === 'least' ? `Write at least ${limit} characters.` : `Write at most ${limit} characters.`;
  if (origin === 'array' || origin === 'set') return edge === 'least' ? `Choose at least ${limit}.` : `Choose at most ${limit}.`;
  return `This must be at ${edge} ${limit}.`;
}

function formatWords(format: string): string {
  if (format === 'email') return 'Enter an email address, such as name@clinic.org.';
  if (format === 'date') return 'Choose a date.';
  if (format === 'uuid' || format === 'guid') return 'This is not known here.';
  return 'This does not fit here.';
}
