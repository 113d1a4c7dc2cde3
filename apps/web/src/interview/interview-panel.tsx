import type { InterviewResponse } from '@duida/server/http/interview-contract';
import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStickToBottom } from 'use-stick-to-bottom';
import { useAnnouncement } from '../turn/use-announcement.ts';
import { IconButton } from '../ui/button.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { AfterTheEnd } from './after-the-end.tsx';
import { commandWords } from './command-words.ts';
import { gradeAnnouncement } from './grade-announcement.ts';
import { InterviewHeader } from './interview-header.tsx';
import { gradeIn, textOf } from './interview-messages.ts';
import type { InterviewSession } from './interview-session.ts';
import { LitPointProvider } from './lit-point.tsx';
import { ReplyComposer } from './reply-composer.tsx';
import { useTexts } from './texts/use-texts.ts';
import { TurnList } from './turn-list.tsx';
import { TurnNotice } from './turn-notice.tsx';
import { useTimeUp } from './use-countdown.ts';
import { useDisputes } from './use-disputes.ts';
import { useInterview } from './use-interview.ts';
import { useReplyDraft } from './use-reply-draft.ts';

interface Props {
  session: InterviewSession;
  interview: Pick<InterviewResponse, 'id' | 'options' | 'disputes'>;
  /** Loads the interview anew, for one that has gone on elsewhere. */
  onReload: () => void;
  /** Ends it early. */
  onEnd: () => void;
}

/** An interview under way, or what was said in one that is over. */
export function InterviewPanel({ session, interview, onReload, onEnd }: Props) {
  const { t } = useTexts();
  const { messages, view, clock, busy, failure } = useInterview(session);
  const findDispute = useDisputes(interview.id, interview.disputes);
  const sent = messages.findLast(({ role }) => role === 'user');
  const [draft, setDraft] = useReplyDraft(interview.id, failure && sent && textOf(sent));
  const hasEnded = view.phase === 'ended';
  const [hadEnded] = useState(hasEnded);
  const field = useRef<HTMLTextAreaElement>(null);
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  const canType = useMediaQuery('(pointer: fine)');
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: hasEnded ? false : 'instant',
    resize: calm ? 'instant' : 'smooth',
  });
  const words = commandWords[interview.options.locale];

  useEffect(() => {
    if (canType) field.current?.focus();
  }, [canType]);

  const say = useCallback(
    (text: string, options?: { timedOut: boolean }) => {
      session.say(text, options);
      void scrollToBottom();
      if (canType) field.current?.focus();
    },
    [session, scrollToBottom, canType],
  );

  useTimeUp(clock, busy || failure !== undefined, () => {
    setDraft('');
    say(draft.trim(), { timedOut: true });
  });

  const reload = () => {
    if (sent && draft === '') setDraft(textOf(sent));
    onReload();
  };

  const last = messages.at(-1);
  const grade = last && gradeIn(last);
  const reply = last?.role === 'assistant' ? textOf(last) : '';
  const progress = t(view.phase === 'answered' ? 'room.grading' : 'room.thinking');
  const spoken = grade ? `${t('grade.announcement', gradeAnnouncement(grade))}\n${reply}` : reply;
  const announcement = useAnnouncement(busy, progress, spoken);
  const isWaiting = busy && reply === '' && !grade;

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <InterviewHeader
        mode={interview.options.mode}
        view={view}
        clock={hasEnded ? undefined : clock}
        busy={busy}
        onHint={() => say(words.hint)}
        onSkip={() => {
          setDraft('');
          say(words.skip);
        }}
        onEnd={onEnd}
      />
      <div
        ref={scrollRef}
        className="relative min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable_both-edges]"
      >
        <div ref={contentRef} className="column pt-6 pb-10">
          <LitPointProvider>
            <TurnList messages={messages} view={view} findDispute={findDispute} />
          </LitPointProvider>
          {isWaiting && (
            <p className="mt-6 flex animate-appear items-center gap-2.5 text-quiet">
              <span className="size-2 animate-breathe rounded-full bg-cinnabar" aria-hidden="true" />
              {progress}
            </p>
          )}
          {failure && !busy && (
            <TurnNotice failure={failure} onAgain={() => void session.repeat()} onReload={reload} />
          )}
        </div>
      </div>
      <div className="column-wide relative pb-2 before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-6 before:bg-linear-to-t before:from-paper before:to-transparent">
        {!isAtBottom && (
          <IconButton
            label={t('messages.scrollDown', { ns: 'translation' })}
            look="outline"
            className="absolute -top-12 left-1/2 -translate-x-1/2 rounded-full shadow-float"
            onClick={() => void scrollToBottom()}
          >
            <ArrowDown className="size-4" aria-hidden />
          </IconButton>
        )}
        {hasEnded ? (
          <AfterTheEnd id={interview.id} takesFocus={!hadEnded} />
        ) : (
          <ReplyComposer
            text={draft}
            onTextChange={setDraft}
            busy={busy || (failure !== undefined && failure.code !== 'invalid-input')}
            fieldRef={field}
            onSend={(text) => {
              setDraft('');
              say(text);
            }}
          />
        )}
      </div>
      <div role="status" className="sr-only">
        {announcement}
      </div>
    </div>
  );
}
