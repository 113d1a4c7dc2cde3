import type { ChatMessage } from '@duida/server/http/contract';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TurnFailure } from '../turn/turn-failure.ts';
import { AnswerFooter } from './answer-footer.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import type { Stage } from './chat-session.ts';
import { CitationsContext } from './citations-context.ts';
import { LazyAnswerText } from './lazy-answer-text.tsx';
import { messageCitations, messageSuggestions, messageText } from './message-content.ts';
import { StageLine } from './stage-line.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import type { AnswerOptions } from './use-conversation-chat.ts';

interface Props {
  message: ChatMessage;
  /** Whether it is still arriving. */
  streaming: boolean;
  stage?: Stage | undefined;
  /** How the turn failed just now. */
  failure?: TurnFailure | undefined;
  /** The number of its source that stands open in the panel. */
  openNumber: number | undefined;
  onOpenSource: (messageId: string, number: number) => void;
  onAsk: (text: string) => void;
  /** Only the latest answer can be made again and offers what to ask next. */
  latest: boolean;
  onAgain: (options?: AnswerOptions) => void;
}

/** An answer: text on paper, and what belongs to it. */
export const AssistantMessage = memo(function AssistantMessage(props: Props) {
  const { message, streaming, stage, failure, openNumber, onOpenSource, onAsk, latest, onAgain } = props;
  const { t } = useTranslation();
  const text = messageText(message);
  const suggestions = messageSuggestions(message);
  const { status, error, abstained } = message.metadata ?? {};
  const ending = streaming ? undefined : failure ? 'failed' : endingOf(status);

  const citations = useMemo(
    () => ({
      citations: messageCitations(message),
      openNumber,
      open: (number: number) => onOpenSource(message.id, number),
    }),
    [message, openNumber, onOpenSource],
  );

  return (
    <article aria-label={t('messages.assistant')} aria-busy={streaming} className="flex flex-col gap-3">
      {text ? (
        <CitationsContext value={citations}>
          <LazyAnswerText text={text} streaming={streaming} />
        </CitationsContext>
      ) : (
        streaming && <StageLine stage={stage} />
      )}
      {ending && (
        <AnswerNotice ending={ending} failure={failure ?? error} onAgain={latest ? onAgain : undefined} />
      )}
      {!streaming && text && (
        <AnswerFooter message={message} onAgain={latest && !ending ? () => onAgain() : undefined} />
      )}
      {!streaming && suggestions.length > 0 && (latest || abstained) && (
        <SuggestionList
          heading={t(abstained ? 'messages.nearest' : 'messages.followUps')}
          suggestions={suggestions}
          onAsk={onAsk}
        />
      )}
    </article>
  );
});

function endingOf(status: string | undefined): 'stopped' | 'failed' | 'interrupted' | undefined {
  return status === 'stopped' || status === 'failed' || status === 'interrupted' ? status : undefined;
}
