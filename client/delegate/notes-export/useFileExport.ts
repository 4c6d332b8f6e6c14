import { useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile, RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { useConnectionState } from '../services/useConnectionState.ts';
import { texts } from './texts.ts';

interface FileExport {
  readonly busy: boolean;
  /** Only the server makes the files. */
  readonly offline: boolean;
  /** Why the last one was not made; null while nothing stands in the way. */
  readonly problem: string | null;
  readonly fetchFile: (path: string, fileName: string) => Promise<void>;
}

/** Fetches a file that the server makes of the delegate's own notes, and hands it to the browser. */
export function useFileExport(): FileExport {
  const t = useTexts(texts);
  const { http } = useConnection();
  const sentence = useLocalText();
  const offline = useConnectionState() !== 'online';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy,
    offline,
    problem,
    async fetchFile(path, fileName) {
      setBusy(true);
      setProblem(null);
      try {
        await downloadFile(http, path, fileName);
      } catch (error) {
        setProblem(error instanceof RefusedError ? sentence(error.refusal) : t('unanswered'));
      } finally {
        setBusy(false);
      }
    },
  };
}
