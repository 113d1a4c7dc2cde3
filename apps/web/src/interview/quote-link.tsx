import { languageOf } from '../ui/language-of.ts';
import { goTo, pointKey } from './lit-point.tsx';

interface Props {
  questionId: string;
  index: number;
  text: string;
}

/** The learner's words in the row of a point; leads to where they were said. */
export function QuoteLink({ questionId, index, text }: Props) {
  const key = pointKey(questionId, index);
  return (
    <a
      href={`#${key}`}
      lang={languageOf(text)}
      className="text-quiet hover:text-ink"
      onClick={(event) => {
        event.preventDefault();
        goTo(`[data-quotes~="${CSS.escape(key)}"]`);
      }}
    >
      “{text}”
    </a>
  );
}
