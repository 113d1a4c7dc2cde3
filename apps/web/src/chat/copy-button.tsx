import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';

type Outcome = 'copied' | 'copyFailed';

/** Copies a text and says for a moment how that went. */
export function CopyButton({ text }: { text: () => string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch (error) {
      console.warn('The browser does not let this page copy.', error);
      setOutcome('copyFailed');
    }
  };

  const Icon = outcome === 'copied' ? Check : outcome === 'copyFailed' ? X : Copy;
  return (
    <>
      <IconButton label={t('messages.copy')} onClick={() => void copy()}>
        <Icon className="size-4" aria-hidden />
      </IconButton>
      <span role="status" className={outcome === 'copyFailed' ? 'text-xs' : 'sr-only'}>
        {outcome && t(`messages.${outcome}`)}
      </span>
    </>
  );
}
