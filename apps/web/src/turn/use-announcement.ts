import { useEffect, useRef, useState } from 'react';

/**
 * What a screen reader should say of a streamed answer: what is going on while it arrives, and once it is there the
 * whole of it. Never the growing text, which would be read again with every word.
 */
export function useAnnouncement(busy: boolean, progress: string, answer: string): string {
  const wasBusy = useRef(false);
  const [finished, setFinished] = useState('');
  useEffect(() => {
    if (busy) setFinished('');
    else if (wasBusy.current) setFinished(asSpoken(answer));
    wasBusy.current = busy;
  }, [busy, answer]);
  return busy ? progress : finished;
}

const asSpoken = (markdown: string): string => markdown.replaceAll(/[*_#>`]/g, '');
