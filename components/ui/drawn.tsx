import { type ComponentProps, createElement } from 'react';
import { type Markup, markupText } from './markup';

type Tags = 'div' | 'dl' | 'g' | 'ol' | 'p' | 'span' | 'svg' | 'table' | 'tr' | 'ul';
type DrawnProps<Tag extends Tags> = { as: Tag; drawing: Markup } & Omit<ComponentProps<Tag>, 'children' | 'dangerouslySetInnerHTML'>;

/** An element with markup in it: nothing in there is a component, or heard by React. */
export function Drawn<Tag extends Tags>({ as, drawing, ...props }: DrawnProps<Tag>) {
  // `markup` escapes whatever is put into it, and nothing else makes a `Markup`.
  return createElement(as as string, { ...props, dangerouslySetInnerHTML: { __html: markupText(drawing) } });
}
