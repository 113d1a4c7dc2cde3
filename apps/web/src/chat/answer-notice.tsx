import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isModelFailure, type TurnFailure } from '../turn/turn-failure.ts';
import { useFailureText } from '../turn/use-failure-text.ts';
import { Button } from '../ui/button.tsx';

type Ending = 'stopped' | 'failed' | 'interrupted' | 'unanswered';

interface Props {
  ending: Ending;
  failure?: TurnFailure | undefined;
  /** Absent where the answer is an old one. */
  onAgain?: ((options?: { engine?: 'built-in' }) => void) | undefined;
}

/** Says why an answer ends where it ends, and what can be done about it. */
export function AnswerNotice({ ending, failure, onAgain }: Props) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return (
    <div
      className={
        failure
          ? 'flex flex-col gap-2 rounded-card border border-line bg-raised px-4 py-3'
          : 'flex flex-wrap items-center gap-3'
      }
      {...(failure && { role: 'alert' })}
    >
      <p className={`text-sm ${failure ? '' : 'text-quiet'}`}>
        {failure ? failureText(failure) : t(`messages.status.${ending}`)}
      </p>
      {onAgain && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onAgain()}>
            <RotateCcw className="size-4" aria-hidden />
            {failure ? t('common.retry') : t('messages.again')}
          </Button>
          {failure && isModelFailure(failure.code) && (
            <Button onClick={() => onAgain({ engine: 'built-in' })}>{t('errors.useBuiltIn')}</Button>
          )}
        </div>
      )}
    </div>
  );
}
