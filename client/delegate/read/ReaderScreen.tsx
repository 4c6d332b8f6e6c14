import i18next from 'i18next';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { currentEdition } from '#shared/session/documents.ts';
import Reader from '../../reader/Reader.tsx';
import * as readerTexts from '../../reader/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { markOpened } from '../home/opened-editions.ts';
import { documentWithHash } from '../home/programme.ts';
import { leaveDocument, openDocument } from '../navigation.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ReaderScreen.module.css';
import { rememberedPage, rememberPage } from './reading-places.ts';

// The reader's words come with the reader, not with the first screen.
i18next.addResourceBundle('vi', 'reader', readerTexts.vi);
i18next.addResourceBundle('en', 'reader', readerTexts.en);

/** One document on the whole screen. Its chunk brings the reader and pdf.js. */
export default function ReaderScreen({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('delegate');
  const { documents, notes } = useServices();
  const published = useSession((session) => session.documents);
  const found = documentWithHash(published, sha256);
  const annotations = use(notes.local);
  if (!found) {
    return (
      <div className={styles.missing}>
        <Notice kind="warning" action={<Button onClick={leaveDocument}>{t('common:back')}</Button>}>
          {t('document.missing')}
        </Notice>
      </div>
    );
  }
  const { document, edition } = found;
  return (
    <>
      <div>
        <EditionNotice
          withdrawn={document.withdrawn !== null}
          newest={currentEdition(document).sha256}
          shown={sha256}
        />
      </div>
      <div className={styles.reader}>
        <Reader
          source={edition}
          loadBytes={documents.load}
          annotations={annotations}
          onClose={leaveDocument}
          initialPage={rememberedPage(sha256)}
          onPage={(page) => rememberPage(sha256, page)}
          onFirstPaint={() => markOpened(sha256)}
        />
      </div>
    </>
  );
}

interface EditionNoticeProps {
  readonly withdrawn: boolean;
  readonly newest: Sha256;
  readonly shown: string;
}

/** The page never changes under the reader's hand: a newer edition is offered, not swapped in. */
function EditionNotice({ withdrawn, newest, shown }: EditionNoticeProps) {
  const { t } = useTranslation('delegate');
  if (withdrawn) return <Notice kind="warning">{t('document.withdrawn')}</Notice>;
  if (newest === shown) return null;
  return (
    <Notice
      kind="warning"
      action={<Button onClick={() => openDocument(newest)}>{t('document.openNewer')}</Button>}
    >
      {t('document.newerExists')}
    </Notice>
  );
}
