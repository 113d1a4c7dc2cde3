import type { QuestionReference } from '@duida/server/core/answer/answer-event';
import { CornerDownRight } from 'lucide-react';
import { useId } from 'react';
import { languageOf } from '../ui/language-of.ts';

interface Props {
  heading: string;
  suggestions: QuestionReference[];
  onAsk: (text: string) => void;
}

/** Questions of the material to ask next, each a button. */
export function SuggestionList({ heading, suggestions, onAsk }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xs text-quiet">
        {heading}
      </h2>
      <ul className="mt-1.5 flex flex-col items-start gap-1.5">
        {suggestions.map(({ questionId, title }) => (
          <li key={questionId} className="max-w-full">
            <button
              type="button"
              lang={languageOf(title)}
              className="flex items-start gap-2 rounded-control border border-line bg-raised px-3 py-1.5 text-left text-sm transition-colors duration-150 hover:border-cinnabar hover:text-cinnabar"
              onClick={() => onAsk(title)}
            >
              <CornerDownRight className="mt-1 size-4 shrink-0 text-quiet" aria-hidden />
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
