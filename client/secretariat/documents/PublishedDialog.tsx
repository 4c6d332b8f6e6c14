import { useEffect } from 'react';
import type { UploadedDocument } from '#shared/protocol/http.ts';
import { pageRanges } from '#shared/text/page-ranges.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDocumentScan } from './document-scans.ts';
import { texts } from './texts.ts';

interface PublishedDialogProps {
  readonly document: UploadedDocument;
  readonly onClose: () => void;
}

/**
 * The document is published, whatever stands in it: a scan can be read. What it cannot do is said, so that it can be replaced;
 * where there is nothing to say, this closes by itself.
 */
export function PublishedDialog({
  document: { sha256, unseen, stampByNameOnly },
  onClose,
}: PublishedDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const scan = useDocumentScan(sha256);
  const pages = scan.status === 'read' ? scan.pagesWithoutText : [];
  const nothingToSay = unseen === null && !stampByNameOnly && scan.status === 'read' && pages.length === 0;
  useEffect(() => {
    if (nothingToSay) onClose();
  }, [nothingToSay, onClose]);
  return (
    <Dialog
      title={t('published')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      {stampByNameOnly && <Notice kind="warning">{t('stampByNameOnly')}</Notice>}
      {unseen !== null && <Notice kind="warning">{t(`unseen.${unseen}`)}</Notice>}
      {scan.status === 'reading' && <p>{t('scanning')}</p>}
      {scan.status === 'unread' && <Notice kind="warning">{t('unread')}</Notice>}
      {scan.status === 'not-told' && <Notice kind="warning">{t('scanNotTold')}</Notice>}
      {pages.length > 0 && <Notice kind="warning">{t('scannedPages', { pages: pageRanges(pages) })}</Notice>}
    </Dialog>
  );
}
