import { RotateCcw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

interface Props {
  /** What can be shown of the part all the same. */
  instead?: ReactNode;
  children: ReactNode;
}

/** Keeps a part that cannot be loaded or shown from taking the page with it, and says so in its place. */
export class PartBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <>
        {this.props.instead}
        <PartFailure />
      </>
    );
  }
}

/** A script that failed to load is not asked for again by the same page, so trying again starts the page anew. */
function PartFailure() {
  const { t } = useTranslation();
  return (
    <div
      role="alert"
      className="m-auto flex flex-wrap items-center justify-center gap-3 p-3 text-sm text-quiet"
    >
      <p>{t('common.partFailed')}</p>
      <Button onClick={() => window.location.reload()}>
        <RotateCcw className="size-4" aria-hidden />
        {t('common.reload')}
      </Button>
    </div>
  );
}
