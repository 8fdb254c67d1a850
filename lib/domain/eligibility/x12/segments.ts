/** A segment's id and its elements: `['NM1', 'IL', '1', …]`. Elements count as in the guides: `segment[1]` is NM101. */
export type Segment = string[];

/** The four characters of an interchange; each chooses its own in its ISA segment. No repetition before version 00402. */
export type Separators = { element: string; repetition: string | null; component: string; segment: string };

/** Ours: what most payers write. */
export const usualSeparators = { element: '*', repetition: '^', component: ':', segment: '~' } as const satisfies Separators;

/** `not-x12`: it does not begin with ISA. `separators`: ISA chooses none, or the same twice. `too-long`: no end of the segment in sight. */
export type SegmentProblem = 'not-x12' | 'separators' | 'too-long';

/** Longer than any segment of 270, 271 or 834 (whose longest is an MSG of 264 characters). */
const longestSegment = 16_384;
const elementsOfIsa = 16;
/** ISA is 106 characters by its fixed widths; some senders cut trailing blanks, none writes more. */
const longestIsa = 256;

const isBlank = (code: number) => code === 10 || code === 13 || code === 32 || code === 9 || code === 0xfeff;

/**
 * Cuts the text of one or several interchanges into segments, chunk by chunk and in flat memory: what stays between two
 * calls is the segment that is not whole yet. Line breaks after a terminator and a byte order mark are skipped. Nothing
 * throws: after a `problem`, nothing more is read.
 */
export class SegmentReader {
  /** Of the interchange being read; null before the first. */
  separators: Separators | null = null;
  problem: SegmentProblem | null = null;
  private rest = '';

  /** The segments that this chunk completes. */
  push(chunk: string): Segment[] {
    const found: Segment[] = [];
    if (this.problem) return found;
    const text = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    for (;;) {
      while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
      const end = this.endOfSegment(text, at);
      if (end === null) break;
      found.push(text.slice(at, end).split(this.separators?.element ?? ''));
      at = end + 1;
    }
    this.rest = this.problem ? '' : text.slice(at);
    return found;
  }

  /** Whether the text ended with a whole segment. */
  get isWhole(): boolean {
    return this.problem === null && this.separators !== null && this.rest === '';
  }

  /** Where the segment's terminator stands; null while it has not come, or never will. */
  private endOfSegment(text: string, at: number): number | null {
    if (this.problem) return null;
    if (this.separators === null || text.startsWith('ISA', at)) {
      if (!this.readSeparators(text, at)) return null;
    }
    const end = text.indexOf(this.separators?.segment ?? '', at);
    if (end < 0 ? text.length - at > longestSegment : end - at > longestSegment) this.problem = 'too-long';
    return end < 0 || this.problem ? null : end;
  }

  /** ISA names its own separators by place: the character after "ISA", ISA11, ISA16, and what follows it. */
  private readSeparators(text: string, at: number): boolean {
    if (!'ISA'.startsWith(text.slice(at, at + 3))) return this.fail('not-x12');
    const element = text[at + 3];
    if (element === undefined) return false;
    let place = at + 3;
    for (let count = 1; count < elementsOfIsa; count += 1) {
      place = text.indexOf(element, place + 1);
      if (place < 0 || place - at > longestIsa) return text.length - at > longestIsa ? this.fail('separators') : false;
    }
    const [component, segment] = text.slice(place + 1, place + 3);
    if (component === undefined || segment === undefined) return false;
    this.separators = chosen({ element, component, segment }, text.slice(at, place).split(element)[11]);
    return this.separators !== null || this.fail('separators');
  }

  private fail(problem: SegmentProblem): false {
    this.problem = problem;
    return false;
  }
}

const isText = /[A-Za-z0-9 ]/;

/** Null when two are the same, or one could stand in any text. Until version 00402, ISA11 held a letter that meant nothing of the kind. */
function chosen(three: Omit<Separators, 'repetition'>, isa11 = ''): Separators | null {
  const repetition = isa11.length === 1 && !isText.test(isa11) ? isa11 : null;
  const all = [...Object.values(three), ...(repetition === null ? [] : [repetition])];
  return all.some((one) => isText.test(one)) || new Set(all).size < all.length ? null : { ...three, repetition };
}

/** The elements as text, each segment ended by its terminator. Where that or the element separator stands inside an element, a blank takes its place. */
export function writeSegments(segments: readonly Segment[], separators: Separators = usualSeparators): string {
  return segments.map((segment) => writeSegment(segment, separators) + separators.segment).join('');
}

/** Trailing empty elements are left out, as the guides ask. */
function writeSegment(elements: Segment, { element, segment }: Separators): string {
  let last = elements.length;
  while (last > 1 && elements[last - 1] === '') last -= 1;
  return elements
    .slice(0, last)
    .map((text) => text.replaceAll(element, ' ').replaceAll(segment, ' '))
    .join(element);
}
