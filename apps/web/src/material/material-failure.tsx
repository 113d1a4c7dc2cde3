import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiError } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { materialPath } from './material-paths.ts';

interface Props {
  error: Error;
  /** What to say when there is no such thing. */
  missing: string;
  onRetry: () => void;
}

/** Says that something of the material is not there, or could not be read this time. */
export function MaterialFailure({ error, missing, onRetry }: Props) {
  const { t } = useTranslation();
  if (error instanceof ApiError && error.status === 404)
    return (
      <Notice title={missing}>
        <Link href={materialPath} className="text-sm text-cinnabar underline underline-offset-4">
          {t('material.allQuestions')}
        </Link>
      </Notice>
    );
  return (
    <Notice title={t('material.failed')}>
      <Button onClick={onRetry}>{t('common.retry')}</Button>
    </Notice>
  );
}
