import { FileDown } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';
import { useFileExport } from './useFileExport.ts';

export interface ExportedDocument {
  readonly sha256: string;
  readonly fileName: string;
}

interface ExportPdfButtonProps {
  readonly document: ExportedDocument;
  readonly kind?: 'secondary' | 'quiet';
}

/** The document with the delegate's own notes in it, for any reader of PDFs. */
export function ExportPdfButton({ document, kind = 'secondary' }: ExportPdfButtonProps) {
  const t = useTexts(texts);
  const { busy, offline, problem, fetchFile } = useFileExport();
  const fileName = `${nameOf(document)}-${t('fileEnding')}.pdf`;
  return (
    <>
      <Button
        kind={kind}
        icon={<FileDown aria-hidden size={20} />}
        disabled={busy || offline}
        title={offline ? t('offline') : undefined}
        onClick={() => void fetchFile(`/api/annotations/export/${document.sha256}.pdf`, fileName)}
      >
        {t('pdf')}
      </Button>
      {problem && <Notice kind="error">{problem}</Notice>}
    </>
  );
}

/** As people know the file, without its ending. */
export function nameOf({ fileName }: ExportedDocument): string {
  return fileName.replace(/\.pdf$/i, '');
}
