import { MessageCircleQuestionMark } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { useTexts } from './texts/use-texts.ts';
import { useExplainPoint } from './use-explain-point.ts';

/** Has a point explained in the chat. */
export function ExplainButton({ number, keyword }: { number: number; keyword: string }) {
  const { t } = useTexts();
  const explain = useExplainPoint();
  return (
    <Button
      look="quiet"
      className="shrink-0 px-2 whitespace-nowrap print:hidden"
      aria-label={t('report.explainLabel', { keyword })}
      onClick={() => explain(number, keyword)}
    >
      <MessageCircleQuestionMark className="size-4" aria-hidden />
      {t('report.explain')}
    </Button>
  );
}
