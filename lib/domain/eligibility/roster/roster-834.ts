import type { Day } from '@/lib/domain/day';
import { type Segment, SegmentReader } from '@/lib/domain/eligibility/x12/segments';
import type { ImportScope } from './import-status';
import { addSegment, type Family, familyOf, type MemberLoop, newMemberLoop, readMember } from './member-834';
import type { ReadRow } from './roster-row';

/** BGN08: 2 is a list of changes; 4 (verify) and RX (replace) list everyone. */
const scopes: Record<string, ImportScope> = { '2': 'changes', '4': 'full', RX: 'full' };

const unreadableWords = {
  'not-x12': 'This is not an X12 file: it does not begin with an ISA segment.',
  separators: 'The ISA segment of this file names no usable separators.',
  'too-long': 'A segment of this file has no end. The file is damaged, or it is no X12.',
} as const;

/** Reads an 834 (005010X220A1) chunk by chunk, in flat memory. After `failure` nothing more is read. */
export class Roster834Reader {
  /** Why the file as a whole cannot be taken. */
  failure: string | null = null;
  scope: ImportScope | null = null;
  private readonly segments = new SegmentReader();
  private member: MemberLoop | null = null;
  private family: Family | null = null;
  private row = 0;
  private count = 0;
  private isInSet = false;
  private sets = 0;

  constructor(private readonly today: Day) {}

  /** The members that this chunk completes. */
  push(text: string): ReadRow[] {
    const rows: ReadRow[] = [];
    for (const segment of this.segments.push(text)) {
      const found = this.take(segment);
      if (found) rows.push(found);
      if (this.failure) return rows;
    }
    if (this.segments.problem) this.failure = unreadableWords[this.segments.problem];
    return rows;
  }

  /** A file that breaks off would end everyone behind the break: it is refused as a whole. */
  end(): void {
    if (this.failure) return;
    if (this.isInSet || !this.segments.isWhole) this.failure = 'This file breaks off before its end. Send it again.';
    else if (this.sets === 0) this.failure = 'This X12 file has no enrollment (834) in it.';
  }

  private take(segment: Segment): ReadRow | null {
    this.count += 1;
    const [id, first = '', second = ''] = segment;
    if (id === 'GS' && segment[8] !== undefined && !segment[8].startsWith('005010X220'))
      this.failure = `This X12 file is a ${segment[8]}. Cairn reads 834 files of version 005010X220A1.`;
    else if (id === 'ST') this.open(first);
    else if (id === 'BGN') this.scopeOf(segment[8] ?? '');
    else if (id === 'INS') return this.nextMember(segment);
    else if (id === 'SE') return this.close(first);
    else if (id === 'IEA' && second === '') return null;
    else if (this.member) addSegment(this.member, segment);
    return null;
  }

  private open(kind: string): void {
    if (kind !== '834') this.failure = `This X12 file is a ${kind || 'file of another kind'}, not an enrollment (834).`;
    else if (this.isInSet) this.failure = 'This file breaks off before its end. Send it again.';
    this.isInSet = true;
    this.count = 1;
    this.sets += 1;
  }

  /** Several sets in one file must agree on what they are. */
  private scopeOf(code: string): void {
    const scope = scopes[code];
    if (scope === undefined)
      this.failure = `This 834 does not say whether it lists everyone or changes (BGN08 is ${code === '' ? 'missing' : code}).`;
    else if (this.scope !== null && this.scope !== scope) this.failure = 'One part of this 834 lists everyone and another one changes.';
    this.scope ??= scope ?? null;
  }

  private nextMember(ins: Segment): ReadRow | null {
    const done = this.finishMember();
    this.row += 1;
    this.member = newMemberLoop(this.row, ins);
    return done;
  }

  private finishMember(): ReadRow | null {
    if (!this.member) return null;
    const read = readMember(this.member, this.family, this.today);
    if (this.member.isSubscriber) this.family = familyOf(this.member);
    this.member = null;
    return read;
  }

  private close(said: string): ReadRow | null {
    this.isInSet = false;
    if (Number(said) !== this.count)
      this.failure = `This 834 says it has ${said} segments, and has ${this.count}. Something is missing or was added: send it again.`;
    return this.finishMember();
  }
}
