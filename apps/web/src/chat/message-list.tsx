import type { ChatMessage } from '@duida/server/http/contract';
import { useTranslation } from 'react-i18next';
import { AnswerNotice } from './answer-notice.tsx';
import { AssistantMessage } from './assistant-message.tsx';
import { messageText } from './message-content.ts';
import { StageLine } from './stage-line.tsx';
import type { ConversationChat } from './use-conversation-chat.ts';
import type { OpenSource } from './use-open-source.ts';
import { UserMessage } from './user-message.tsx';

interface Props {
  conversation: ConversationChat;
  source: OpenSource | undefined;
  onOpenSource: (messageId: string, number: number) => void;
  onAsk: (text: string) => void;
}

/** The turns of a conversation, and how the last one stands. */
export function MessageList({ conversation, source, onOpenSource, onAsk }: Props) {
  const { t } = useTranslation();
  const { messages, busy, stage, failure, askInstead, answerAgain } = conversation;
  const last = messages.at(-1);
  const unanswered = last?.role === 'user';
  const questions = messages.filter(({ role }) => role === 'user');

  const shown = (message: ChatMessage) => {
    if (message.role === 'user')
      return (
        <UserMessage
          key={message.id}
          id={message.id}
          text={messageText(message)}
          turnsAfter={questions.length - 1 - questions.indexOf(message)}
          disabled={busy}
          onChange={askInstead}
        />
      );
    const latest = message === last;
    return (
      <AssistantMessage
        key={message.id}
        message={message}
        streaming={latest && busy}
        stage={latest ? stage : undefined}
        failure={latest ? failure : undefined}
        openNumber={source?.messageId === message.id ? source.number : undefined}
        onOpenSource={onOpenSource}
        onAsk={onAsk}
        latest={latest}
        onAgain={answerAgain}
      />
    );
  };

  return (
    <div role="log" aria-live="off" aria-label={t('messages.log')} className="flex flex-col gap-6">
      {messages.map(shown)}
      {unanswered && busy && <StageLine stage={stage} />}
      {unanswered && !busy && <AnswerNotice ending="unanswered" failure={failure} onAgain={answerAgain} />}
    </div>
  );
}
