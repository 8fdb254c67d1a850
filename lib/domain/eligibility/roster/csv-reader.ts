import { longestRow, type Separator } from './file-layout';

/** `endless`: a record is longer than any row. `open`: the file ends within quotation marks. */
export type CsvProblem = 'endless' | 'open';

const quote = 34;
const isEnd = (code: number) => code === 10 || code === 13;

/**
 * Cuts the text of a CSV file (RFC 4180) into records, chunk by chunk and in flat memory: what stays between two calls is the record that is
 * not whole yet. Lines end with CR, LF or both; a quotation mark inside a value that does not begin with one is text, and so is what follows
 * a closing one, as spreadsheets have it. Nothing throws: after a `problem` nothing more is read.
 */
export class CsvReader {
  problem: CsvProblem | null = null;
  /** Records that were given out. */
  count = 0;
  private rest = '';
  /** The last chunk ended with a CR that closed a record: a LF after it belongs to it. */
  private isAfterReturn = false;
  private readonly separator: number;

  constructor(separator: Separator) {
    this.separator = separator.charCodeAt(0);
  }

  /** The records that this chunk completes. */
  push(chunk: string): string[][] {
    return this.read(chunk, false);
  }

  /** The last record, where no line end follows it. */
  end(): string[][] {
    const records = this.read('', true);
    if (this.rest !== '') this.problem ??= 'open';
    return records;
  }

  private read(chunk: string, isLast: boolean): string[][] {
    const records: string[][] = [];
    if (this.problem) return records;
    const text = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    if (this.isAfterReturn && text !== '') {
      this.isAfterReturn = false;
      if (text.charCodeAt(0) === 10) at = 1;
    }
    while (at < text.length) {
      const next = this.record(text, at, isLast, records);
      if (next === null) break;
      if (next - at > longestRow + 2) {
        records.pop();
        this.problem = 'endless';
        break;
      }
      this.count += 1;
      at = next;
    }
    this.rest = this.problem ? '' : text.slice(at);
    if (this.rest.length > longestRow) this.problem = 'endless';
    return records;
  }

  /** Adds the record at this place and returns where the next one begins; null when it is not whole. */
  private record(text: string, from: number, isLast: boolean, records: string[][]): number | null {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const isQuoted = text.charCodeAt(at) === quote;
      const after = isQuoted ? afterQuotes(text, at, isLast) : at;
      if (after === null) return null;
      const end = this.endOfCell(text, after);
      if (end === text.length && !isLast) return null;
      cells.push(isQuoted ? text.slice(at + 1, after - 1).replaceAll('""', '"') + text.slice(after, end) : text.slice(at, end));
      at = end + 1;
      if (end === text.length || isEnd(text.charCodeAt(end))) break;
    }
    records.push(cells);
    return this.afterLine(text, at);
  }

  /** The place behind a line's end, of which this is behind the first character. */
  private afterLine(text: string, at: number): number {
    if (text.charCodeAt(at - 1) === 13) {
      if (text.charCodeAt(at) === 10) return at + 1;
      this.isAfterReturn = at === text.length;
    }
    return Math.min(at, text.length);
  }

  private endOfCell(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.separator || isEnd(code)) break;
    }
    return at;
  }
}

/** The place after the closing quotation mark of a cell; null when it has not come. At the end of a chunk it may be half of a doubled one. */
function afterQuotes(text: string, from: number, isLast: boolean): number | null {
  let at = from + 1;
  for (;;) {
    const closing = text.indexOf('"', at);
    if (closing < 0 || (closing === text.length - 1 && !isLast)) return null;
    if (text.charCodeAt(closing + 1) !== quote) return closing + 1;
    at = closing + 2;
  }
}
