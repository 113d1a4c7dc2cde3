import { useTranslation } from 'react-i18next';
import type { Stage } from './chat-session.ts';

/** What is being done for the learner, in one word. */
export function StageLine({ stage }: { stage: Stage | undefined }) {
  const { t } = useTranslation();
  return (
    <p className="flex animate-appear items-center gap-2.5 text-quiet">
      <span className="size-2 animate-breathe rounded-full bg-cinnabar" aria-hidden="true" />
      {t(`messages.stage.${stage ?? 'retrieving'}`)}
    </p>
  );
}
