import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { Button, ButtonLink } from '../ui/button.tsx';
import { interviewApi } from './interview-api.ts';
import { interviewPath, newInterviewPath } from './interview-paths.ts';
import { saveFile } from './save-file.ts';
import { useTexts } from './texts/use-texts.ts';

/** What can be done with a report. */
export function ReportActions({ id, day }: { id: string; day: string }) {
  const { t } = useTexts();
  const downloading = useMutation({
    mutationFn: () => interviewApi.reportMarkdown(id),
    onSuccess: (markdown) => saveFile(`${t('report.title')} ${day}.md`, markdown, 'text/markdown'),
  });
  return (
    <div className="mt-5 flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => window.print()}>
        <Printer className="size-4" aria-hidden />
        {t('report.print')}
      </Button>
      <Button disabled={downloading.isPending} onClick={() => downloading.mutate()}>
        <Download className="size-4" aria-hidden />
        {t('report.download')}
      </Button>
      <ButtonLink href={interviewPath(id)}>{t('report.transcript')}</ButtonLink>
      <ButtonLink href={newInterviewPath}>{t('room.again')}</ButtonLink>
      {downloading.isError && (
        <p role="alert" className="w-full text-sm text-cinnabar">
          {t('report.downloadFailed')}
        </p>
      )}
    </div>
  );
}
