import { NavTabs } from '@/components/ui/nav-tabs';
import type { DefinitionProblem } from '@/lib/domain/programs/definition-problem';
import { type DraftSection, draftSectionNames, draftSections, sectionOfField } from '@/lib/domain/programs/draft-section';

/** Pages of the editor, each with how much on it does not fit yet. The overview is ''. */
export function DraftTabs({
  code,
  current,
  problems,
}: {
  code: string;
  current: DraftSection | '';
  problems: readonly DefinitionProblem[];
}) {
  const hrefOf = (section: DraftSection | '') => `/programs/${code}/draft${section === '' ? '' : `/${section}`}`;
  const tabs = draftSections.map((section) => {
    const count = problems.filter(({ field }) => sectionOfField(field) === section).length;
    return { href: hrefOf(section), label: draftSectionNames[section], count: count === 0 ? undefined : `${count} to fix` };
  });
  return <NavTabs label="Pages of the draft" current={hrefOf(current)} tabs={[{ href: hrefOf(''), label: 'Overview' }, ...tabs]} />;
}
