import { FileDown } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUnsentNotes } from '../services/TabletServices.tsx';
import styles from './ExportButtons.module.css';
import { type ExportedDocument, ExportPdfButton, nameOf } from './ExportPdfButton.tsx';
import { texts } from './texts.ts';
import { useFileExport } from './useFileExport.ts';

interface ExportButtonsProps {
  /** Whose notes; null: of all documents, of which there is a summary and no PDF. */
  readonly document: ExportedDocument | null;
}

/** The delegate's own notes as files to keep: the document with them in it, and a summary on paper. */
export default function ExportButtons({ document }: ExportButtonsProps) {
  const t = useTexts(texts);
  const { busy, offline, problem, fetchFile } = useFileExport();
  const unsent = useUnsentNotes();
  const summary = document ? `${nameOf(document)}-${t('summaryName')}` : t('summaryName');
  const of = document ? `?document=${document.sha256}` : '';
  return (
    <div className={styles.export}>
      <div className={styles.buttons}>
        {document && <ExportPdfButton document={document} />}
        <Button
          icon={<FileDown aria-hidden size={20} />}
          disabled={busy || offline}
          title={offline ? t('offline') : undefined}
          onClick={() => void fetchFile(`/api/annotations/summary.docx${of}`, `${summary}.docx`)}
        >
          {t('docx')}
        </Button>
      </div>
      <p role="status" className={styles.hint}>
        {offline ? t('offline') : busy ? t('working') : unsent > 0 && t('unsent', { count: unsent })}
      </p>
      {problem && <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
