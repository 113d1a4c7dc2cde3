import type { Grade } from '@duida/server/core/grading/grade';
import { useTexts } from './texts/use-texts.ts';

/** Which grader, and which version of it, gave a grade. */
export function GraderName({ grader }: { grader: Grade['grader'] }) {
  const { t } = useTexts();
  const name =
    grader.engine === 'built-in' ? t(grader.fallback ? 'grade.fallback' : 'grade.builtIn') : grader.model;
  return (
    <span
      className="text-xs whitespace-nowrap text-quiet"
      title={t('grade.grader', { name: grader.name, version: grader.version })}
    >
      {name ?? grader.name} {t('grade.version', { version: grader.version })}
    </span>
  );
}
