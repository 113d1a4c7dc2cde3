import type { ChatMessage, ChatMetadata } from '@duida/server/http/contract';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { CopyButton } from './copy-button.tsx';
import { copyText } from './copy-text.ts';
import { LazyQuizButton } from './lazy-quiz-button.tsx';
import { messageCitations, messageText } from './message-content.ts';
import { questionOfAnswer } from './question-of-answer.ts';

interface Props {
  message: ChatMessage;
  onAgain?: (() => void) | undefined;
}

/** The quiet row under an answer: who made it, and what can be done with it. */
export function AnswerFooter({ message, onAgain }: Props) {
  const { t } = useTranslation();
  const questionId = questionOfAnswer(messageCitations(message));
  const words = {
    heading: t('messages.sourcesHeading'),
    point: (number: number) => t('messages.point', { number }),
  };
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-0.5 pr-12 text-quiet">
      <CopyButton text={() => copyText(messageText(message), messageCitations(message), words)} />
      {onAgain && (
        <IconButton label={t('messages.again')} onClick={onAgain}>
          <RotateCcw className="size-4" aria-hidden />
        </IconButton>
      )}
      {questionId && <LazyQuizButton questionId={questionId} />}
      {message.metadata?.engine && <EngineBadge metadata={message.metadata} />}
    </div>
  );
}

/** Which engine, and which model, made an answer. */
function EngineBadge({ metadata }: { metadata: ChatMetadata }) {
  const { t } = useTranslation();
  const name =
    metadata.engine === 'built-in'
      ? t(metadata.fallback ? 'messages.engineFallback' : 'messages.engineBuiltIn')
      : (metadata.model ?? 'LLM');
  return (
    <span className="ml-2 truncate text-xs" title={t('messages.engineLabel', { name })}>
      {name}
    </span>
  );
}
