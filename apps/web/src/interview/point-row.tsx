import type { QuestionPointGrade } from '@duida/server/core/interview/question-grade';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { languageOf } from '../ui/language-of.ts';
import { MixedText } from '../ui/mixed-text.tsx';
import { pointKey, useLitPoint } from './lit-point.tsx';
import { adviceBesideReference } from './point-advice.ts';
import { PointRemarks } from './point-remarks.tsx';
import { QuoteLink } from './quote-link.tsx';
import { useTexts } from './texts/use-texts.ts';
import type { PointDispute } from './use-disputes.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  questionId: string;
  point: QuestionPointGrade;
  /** Whether the reference may be seen. */
  revealed: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  dispute: PointDispute;
  /** What else can be done about a point that was not covered. */
  children?: ReactNode;
}

/** The verdict on one point: sign, keyword and the learner's words; unfolded, the reference and what can be done. */
export function PointRow({ questionId, point, revealed, open, onOpenChange, dispute, children }: Props) {
  const { t } = useTexts();
  const details = useId();
  const row = useRef<HTMLLIElement>(null);
  const { index, keyword, verdict, quote, help, advice } = point;
  const key = pointKey(questionId, index);
  const { isLit, lighting } = useLitPoint([key]);
  // The button that was pressed goes away: the focus stays with its row.
  const andStay = (act: () => void) => () => {
    act();
    row.current?.focus();
  };
  const showsAdvice = revealed && !open && (verdict === 'partial' || verdict === 'contradicted');

  return (
    <li
      ref={row}
      id={key}
      tabIndex={-1}
      className={`-mx-2 break-inside-avoid rounded-control px-2 py-1 outline-offset-0 transition-colors duration-150 ${isLit ? 'bg-wash' : ''}`}
      {...lighting}
    >
      <div className="flex items-start gap-2.5">
        <VerdictMark verdict={verdict} className="pt-1.5" />
        <div className="min-w-0 flex-1">
          <p>
            <span className="mr-2 font-semibold" lang={languageOf(keyword)}>
              {keyword}
            </span>
            {quote && <QuoteLink questionId={questionId} index={index} text={quote.text} />}
          </p>
          {showsAdvice && <Advice text={advice} />}
          <PointRemarks
            help={help}
            uncertain={point.uncertain}
            disputed={dispute.verdict}
            onWithdraw={andStay(dispute.withdraw)}
          />
        </div>
        {revealed && (
          <IconButton
            label={t('grade.openPoint', { keyword })}
            look="bare"
            aria-expanded={open}
            aria-controls={details}
            className="-my-1 print:hidden"
            onClick={() => onOpenChange(!open)}
          >
            <ChevronDown
              className={`size-4 transition-transform duration-150 ${open ? 'rotate-180' : ''}`}
              aria-hidden
            />
          </IconButton>
        )}
      </div>
      {revealed && (
        <div id={details} className={`mb-2 ml-6.5 print:block ${open ? '' : 'hidden'}`}>
          <Reference point={point} />
          {verdict !== 'covered' && (
            <div className="-ml-2 flex flex-wrap items-center print:hidden">
              {children}
              {!dispute.verdict && (
                <Button look="quiet" className="px-2" onClick={andStay(dispute.say)}>
                  {t('grade.dispute')}
                </Button>
              )}
              {dispute.failed && (
                <p role="alert" className="px-3 text-sm text-cinnabar">
                  {t('grade.disputeFailed')}
                </p>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}

const Advice = ({ text }: { text: string }) => (
  <p className="text-sm text-quiet" lang={languageOf(text)}>
    <span aria-hidden="true">→ </span>
    <MixedText text={text} />
  </p>
);

function Reference({ point }: { point: QuestionPointGrade }) {
  const { t } = useTexts();
  const advice = adviceBesideReference(point);
  return (
    <>
      {advice && <Advice text={advice} />}
      <p className="font-serif" lang={languageOf(point.reference)}>
        <span className="mr-2 font-sans text-xs text-quiet">{t('grade.reference')}</span>
        {point.reference}
      </p>
    </>
  );
}
