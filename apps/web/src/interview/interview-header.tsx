import type { InterviewMode } from '@duida/server/core/interview/interview';
import type { InterviewView } from '@duida/server/core/interview/view-interview';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import type { Clock } from './countdown.ts';
import { CountdownClock } from './countdown-clock.tsx';
import { useTexts } from './texts/use-texts.ts';

interface Props {
  mode: InterviewMode;
  view: InterviewView;
  clock: Clock | undefined;
  busy: boolean;
  onHint: () => void;
  onSkip: () => void;
  onEnd: () => void;
}

const action = 'px-2 desk:px-3';

/** Where the interview stands, and what can be done besides answering. */
export function InterviewHeader({ mode, view, clock, busy, onHint, onSkip, onEnd }: Props) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const endButton = useRef<HTMLButtonElement>(null);
  const { question, place, count } = view;
  const heading = t('room.heading', { topic: question?.topic ?? t('name'), mode: t(`mode.${mode}`) });

  return (
    <header className="border-b border-line">
      <div className="flex min-h-13 items-center gap-x-3 px-4 desk:gap-x-4 desk:px-6">
        <h1 className="sr-only truncate text-sm text-quiet desk:not-sr-only desk:mr-auto">{heading}</h1>
        <p className="mr-auto text-sm tabular-nums desk:mr-0">
          {place === undefined ? t('room.over') : t('room.place', { place, count })}
        </p>
        {clock && <CountdownClock clock={clock} />}
        {place !== undefined && (
          <div className="-mr-2 flex">
            <Button look="quiet" className={action} disabled={busy} onClick={onHint}>
              {t('room.hint')}
            </Button>
            <Button look="quiet" className={action} disabled={busy} onClick={onSkip}>
              {t('room.skip')}
            </Button>
            <Button ref={endButton} look="quiet" className={action} onClick={() => setAsking(true)}>
              {t('room.end')}
            </Button>
          </div>
        )}
      </div>
      <Progress view={view} />
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          opener={endButton}
          title={t('room.endTitle')}
          text={t('room.endText')}
          cancelLabel={t('common.cancel', { ns: 'translation' })}
          confirmLabel={t('room.end')}
          onConfirm={onEnd}
        />
      )}
    </header>
  );
}

/** How far it has come, as a stroke; the words above it say the same. */
function Progress({ view: { place, count } }: { view: InterviewView }) {
  const done = (place ?? count + 1) - 1;
  const share = (questions: number) => `${(questions / count) * 100}%`;
  return (
    <div aria-hidden="true" className="-mb-px flex h-0.5">
      <span className="bg-quiet transition-[width] duration-200" style={{ width: share(done) }} />
      {place !== undefined && <span className="bg-cinnabar" style={{ width: share(1) }} />}
    </div>
  );
}
