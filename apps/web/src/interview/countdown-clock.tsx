import { Timer } from 'lucide-react';
import { type Clock, clockText, passedMark } from './countdown.ts';
import { useTexts } from './texts/use-texts.ts';
import { useSecondsLeft } from './use-countdown.ts';

/** How much time is left, for the eye each second, for the ear at a few marks. */
export function CountdownClock({ clock }: { clock: Clock }) {
  const { t } = useTexts();
  const seconds = useSecondsLeft(clock) ?? 0;
  const mark = clock.running ? passedMark(seconds) : undefined;
  return (
    <>
      <span
        role="timer"
        aria-live="off"
        aria-label={t('room.timeLeft')}
        className={`flex items-center gap-1 text-sm tabular-nums ${mark === 10 || mark === 30 ? 'font-semibold text-cinnabar' : ''}`}
      >
        <Timer className="size-4" aria-hidden />
        {clockText(seconds)}
      </span>
      <span role="status" className="sr-only">
        {mark && t(`room.timeMark.at${mark}`)}
      </span>
    </>
  );
}
