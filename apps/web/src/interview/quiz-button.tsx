import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { startRequestFor } from './interview-setup.ts';
import { useStartInterview } from './use-start-interview.ts';

/** Goes straight into an interview of one question. */
export default function QuizButton({ questionId }: { questionId: string }) {
  const { t, i18n } = useTranslation();
  const { start, isStarting, hasFailed } = useStartInterview();
  return (
    <>
      <Button
        look="quiet"
        className="whitespace-nowrap px-2"
        disabled={isStarting}
        onClick={() => start(startRequestFor(questionId, i18n.language === 'en' ? 'en' : 'zh-CN'))}
      >
        <PenLine className="size-4" aria-hidden />
        {t('quiz.start')}
      </Button>
      {hasFailed && (
        <span role="alert" className="text-xs text-cinnabar">
          {t('quiz.failed')}
        </span>
      )}
    </>
  );
}
