import { cjk } from '@streamdown/cjk';
import { Children, type ComponentProps, useMemo } from 'react';
import { defaultRemarkPlugins, Streamdown, type StreamdownProps } from 'streamdown';

const plugins = { cjk };

/** None: with no plugin that parses raw HTML, tags in the text stay text. */
const noHtml: NonNullable<StreamdownProps['rehypePlugins']> = [];

/** What Streamdown hands to an element: its attributes and the node that it was made from. */
type ElementProps<Name extends 'a' | 'img' | 'table'> = ComponentProps<Name> & { node?: unknown };

/** A link leaves the page only for the web, in a page of its own that learns nothing of ours. */
function SafeLink({ href, children }: ElementProps<'a'>) {
  if (!href || !/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

/** An image would tell a foreign host who reads what: its words stand in for it. */
const ImageText = ({ alt }: ElementProps<'img'>) => <span>{alt}</span>;

const ScrollingTable = ({ children }: ElementProps<'table'>) => (
  <div className="table-scroll">
    <table>{Children.toArray(children)}</table>
  </div>
);

/** Headings stand under the page's own first one. */
const plainElements = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h2',
  h4: 'h3',
  h5: 'h4',
  h6: 'h4',
  p: 'p',
  ol: 'ol',
  ul: 'ul',
  li: 'li',
  strong: 'strong',
  blockquote: 'blockquote',
  hr: 'hr',
  pre: 'pre',
  code: 'code',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  a: SafeLink,
  img: ImageText,
  table: ScrollingTable,
} satisfies StreamdownProps['components'];

interface Props {
  text: string;
  /** Whether more is to come, so that what is half written is closed for the eye. */
  streaming: boolean;
  /** On top of GitHub's Markdown. Keep the same array between renders. */
  remarkPlugins?: NonNullable<StreamdownProps['remarkPlugins']>;
  /** In place of the plain elements. Keep the same object between renders. */
  components?: NonNullable<StreamdownProps['components']>;
}

/** Markdown that may still be arriving: no raw HTML, no images, links to the web only. */
export function Markdown({ text, streaming, remarkPlugins, components }: Props) {
  const elements = useMemo(() => ({ ...plainElements, ...components }), [components]);
  const syntax = useMemo(
    () => [...Object.values(defaultRemarkPlugins), ...(remarkPlugins ?? [])],
    [remarkPlugins],
  );
  return (
    <Streamdown
      className="markdown"
      mode={streaming ? 'streaming' : 'static'}
      parseIncompleteMarkdown={streaming}
      controls={false}
      linkSafety={{ enabled: false }}
      plugins={plugins}
      rehypePlugins={noHtml}
      remarkPlugins={syntax}
      components={elements}
    >
      {text}
    </Streamdown>
  );
}
