import { type ReactNode, useState } from 'react';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts as readerTexts } from '../../reader/texts.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Stores what is shared and answered outside an open document; `failure` says when the device could not. */
export function useTell(annotations: PageAnnotations): {
  readonly tell: (edits: readonly AnnotationEdit[]) => Promise<boolean>;
  readonly failure: ReactNode;
} {
  const t = useTexts(readerTexts);
  const [failed, setFailed] = useState(false);
  async function tell(edits: readonly AnnotationEdit[]): Promise<boolean> {
    try {
      await annotations.write(edits);
      setFailed(false);
      return true;
    } catch (error) {
      console.error('not stored', error);
      setFailed(true);
      return false;
    }
  }
  return { tell, failure: failed && <Notice kind="error">{t('notSaved')}</Notice> };
}
