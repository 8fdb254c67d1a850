import { Section } from '@/components/ui/section';
import type { ImportPage } from '@/lib/data/rosters/get-import';
import { problemInWords } from '@/lib/domain/eligibility/roster/problem-in-words';
import { formatNumber } from '@/lib/format/numbers';

type ImportProblemsProps = Pick<ImportPage, 'problems' | 'counts'> & { sponsorId: string; importId: string };

/** The first rows that cannot be taken, each in words, and all of them as a file. */
export function ImportProblems({ sponsorId, importId, problems, counts }: ImportProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Section
      title={`Errors (${formatNumber(counts.problems)})`}
      action={
        <a href={`/sponsors/${sponsorId}/roster/${importId}/problems`} className="prose-link text-sm" download>
          Download all errors
        </a>
      }
    >
      <ul className="max-w-reading list-none space-y-1">
        {problems.map((problem) => (
          <li key={`${problem.row} ${problem.field} ${problem.code}`} className="break-words">
            {problemInWords(problem)}
          </li>
        ))}
      </ul>
      {counts.problems > problems.length ? (
        <p className="mt-2 text-muted">The first {problems.length} are shown. The file has the others.</p>
      ) : null}
    </Section>
  );
}
