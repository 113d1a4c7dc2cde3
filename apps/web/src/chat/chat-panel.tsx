import { ArrowDown } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStickToBottom } from 'use-stick-to-bottom';
import { useAnnouncement } from '../turn/use-announcement.ts';
import { IconButton } from '../ui/button.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import type { ChatSession } from './chat-session.ts';
import { withoutMarkers } from './citation-markers.ts';
import { Composer } from './composer.tsx';
import { preloadAnswerText } from './lazy-answer-text.tsx';
import { preloadQuizButton } from './lazy-quiz-button.tsx';
import { messageText } from './message-content.ts';
import { MessageList } from './message-list.tsx';
import { SourceFrame } from './source-frame.tsx';
import { useCatchUp } from './use-catch-up.ts';
import { useConversationChat } from './use-conversation-chat.ts';
import { useOpenSource } from './use-open-source.ts';
import { useQuestionDraft } from './use-question-draft.ts';
import { Welcome } from './welcome.tsx';

interface Props {
  session: ChatSession;
  /** Where what is being written is kept. */
  draftName: string;
  /** Called when the learner asks something. */
  onAsked?: () => void;
}

/** A conversation: its turns, the composer, and the source that stands open beside them. */
export function ChatPanel({ session, draftName, onAsked }: Props) {
  const { t } = useTranslation();
  const conversation = useConversationChat(session);
  const { messages, busy, stage } = conversation;
  useCatchUp(session);
  const source = useOpenSource(messages);
  const [draft, setDraft] = useQuestionDraft(session, draftName);
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = messages.length === 0;
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: isNew ? false : 'instant',
    resize: calm ? 'instant' : 'smooth',
  });

  useEffect(() => {
    void preloadAnswerText();
    void preloadQuizButton();
  }, []);

  const canType = useMediaQuery('(pointer: fine)');
  useEffect(() => {
    if (canType && isNew) field.current?.focus();
  }, [canType, isNew]);

  const { ask } = conversation;
  const send = useCallback(
    (text: string) => {
      ask(text);
      void scrollToBottom();
      if (canType) field.current?.focus();
      onAsked?.();
    },
    [ask, scrollToBottom, canType, onAsked],
  );

  const last = messages.at(-1);
  const answer = last?.role === 'assistant' ? withoutMarkers(messageText(last)) : '';
  const progress = stage && !answer ? t(`messages.stage.${stage}`) : t('messages.answering');
  const announcement = useAnnouncement(busy, progress, answer);

  return (
    <Tooltip.Provider delayDuration={150}>
      <div className="flex min-h-0 flex-1">
        <div className="relative flex min-w-0 flex-1 flex-col">
          <div
            ref={scrollRef}
            className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable_both-edges]"
          >
            <div ref={contentRef} className="column flex min-h-full flex-col pt-6 pb-10">
              {isNew ? (
                <Welcome onAsk={send} />
              ) : (
                <>
                  <h1 className="sr-only">{t('rooms.chat')}</h1>
                  <MessageList
                    conversation={conversation}
                    source={source.source}
                    onOpenSource={source.open}
                    onAsk={send}
                  />
                </>
              )}
            </div>
          </div>
          <div className="column-wide relative pb-2 before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-6 before:bg-linear-to-t before:from-paper before:to-transparent">
            {!isAtBottom && !isNew && (
              <IconButton
                label={t('messages.scrollDown')}
                look="outline"
                className="absolute -top-12 right-3 rounded-full shadow-float"
                onClick={() => void scrollToBottom()}
              >
                <ArrowDown className="size-4" aria-hidden />
              </IconButton>
            )}
            <Composer
              text={draft}
              onTextChange={setDraft}
              busy={busy}
              fieldRef={field}
              onSend={(text) => {
                setDraft('');
                send(text);
              }}
              onStop={() => {
                conversation.stop();
                field.current?.focus();
              }}
            />
          </div>
          <div role="status" className="sr-only">
            {announcement}
          </div>
        </div>
        <SourceFrame
          citations={source.citations}
          number={source.source?.number}
          onNumberChange={(number) => source.source && source.open(source.source.messageId, number)}
          onClose={source.close}
        />
      </div>
    </Tooltip.Provider>
  );
}
