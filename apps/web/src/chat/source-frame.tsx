import type { Citation } from '@duida/server/core/answer/answer-event';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { roomForPanel, roomForRail } from '../ui/breakpoints.ts';
import { Sheet } from '../ui/sheet.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { SourcePanel } from './source-panel.tsx';

interface Props {
  citations: Citation[];
  number: number | undefined;
  onNumberChange: (number: number) => void;
  onClose: () => void;
}

/** Puts the source panel beside the column where there is room, else over it as a sheet. */
export function SourceFrame({ citations, number, onNumberChange, onClose }: Props) {
  const { t } = useTranslation();
  const beside = useMediaQuery(roomForPanel);
  const fromRight = useMediaQuery(roomForRail);
  const panel = number !== undefined && (
    <SourcePanel citations={citations} number={number} onNumberChange={onNumberChange} onClose={onClose} />
  );

  if (beside) return panel && <BesidePanel onClose={onClose}>{panel}</BesidePanel>;
  return (
    <Sheet
      open={number !== undefined}
      onOpenChange={(open) => !open && onClose()}
      side={fromRight ? 'right' : 'bottom'}
      title={t('sources.label')}
      closeLabel={t('common.close')}
      bare
    >
      {panel}
    </Sheet>
  );
}

/** Takes the focus when it opens and gives it back when it closes, as a sheet does by itself. */
function BesidePanel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    frame.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <aside
      ref={frame}
      tabIndex={-1}
      aria-label={t('sources.label')}
      className="flex w-105 shrink-0 animate-from-right flex-col border-l border-line bg-raised outline-none"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {children}
    </aside>
  );
}
