import { RotateCcw } from 'lucide-react';
import type { TurnFailure } from '../turn/turn-failure.ts';
import { useFailureText } from '../turn/use-failure-text.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from './texts/use-texts.ts';

interface Props {
  failure: TurnFailure;
  onAgain: () => void;
  onReload: () => void;
}

/** Says why the last message came to nothing, and how to go on. */
export function TurnNotice({ failure, onAgain, onReload }: Props) {
  const { t } = useTexts();
  const failureText = useFailureText();
  const isBehind = failure.code === 'conflict';
  return (
    <div
      role="alert"
      className="mt-6 flex flex-col items-start gap-2 rounded-card border border-line bg-raised px-4 py-3"
    >
      <p className="text-sm">
        {isBehind ? t('room.conflict') : `${t('room.unsent')}${failureText(failure)}`}
      </p>
      <Button onClick={isBehind ? onReload : onAgain}>
        <RotateCcw className="size-4" aria-hidden />
        {isBehind ? t('room.reload') : t('common.retry', { ns: 'translation' })}
      </Button>
    </div>
  );
}
