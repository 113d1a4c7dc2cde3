import { useTranslation } from 'react-i18next';
import type { TurnFailure } from './turn-failure.ts';

/** Puts a failure into the learner's language; a code we do not know leaves the server's own words. */
export function useFailureText(): (failure: TurnFailure) => string {
  const { t, i18n } = useTranslation();
  return ({ code, message }) => {
    switch (code) {
      case 'invalid-input':
      case 'not-found':
      case 'conflict':
      case 'not-ready':
      case 'model-rate-limited':
      case 'model-timeout':
      case 'model-refused-credentials':
      case 'model-unavailable':
      case 'invalid-model-output':
      case 'internal':
      case 'unreachable':
        return i18n.t(`errors.${code}`);
      default:
        return message || t('errors.unknown');
    }
  };
}
