import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { Edition, PublishedDocument } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Arrival } from '../../reader/arrival.ts';
import { LazyReader } from '../../reader/LazyReader.tsx';
import { MakeRoom } from '../../reader/notes/make-room.ts';
import { PanelFoot } from '../../reader/notes/panel-foot.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { markOpened } from '../home/opened-editions.ts';
import { documentWithHash } from '../home/programme.ts';
import { texts as homeTexts } from '../home/texts.ts';
import { openDocument } from '../navigation.ts';
import { usePeople } from '../notes/usePeople.ts';
import { useServices } from '../services/TabletServices.tsx';
import styles from './ReaderScreen.module.css';
import { putBeside } from './second-document.ts';
import { texts } from './texts.ts';
import { useMayOpen } from './useMayOpen.ts';
import { useReadingPlace } from './useReadingPlace.ts';
import { useSiblings } from './useSiblings.ts';

const PastResolution = lazy(() => import('./PastResolution.tsx'));
const RemoveDownloads = lazy(() => import('../settings/RemoveDownloads.tsx'));
const ExportButtons = lazy(() => import('../notes-export/ExportButtons.tsx'));

interface OpenedDocumentProps {
  readonly sha256: string;
  readonly arrival: Arrival | null;
  /** It lies beside the one that the address of the screen names. */
  readonly isSecond: boolean;
  readonly onClose: () => void;
}

/** A document of the session, or of a past one, being read. */
export function OpenedDocument({ sha256, arrival, isSecond, onClose }: OpenedDocumentProps) {
  const tCommon = useTexts(commonTexts);
  const tHome = useTexts(homeTexts);
  const published = useSession((session) => session.documents);
  const found = documentWithHash(published, sha256);
  if (found?.edition.removed) {
    // Taken away even under a reader's eyes: it should never have been here.
    return (
      <div className={styles.missing}>
        <Notice kind="warning" action={<Button onClick={onClose}>{tCommon('back')}</Button>}>
          {tHome('document.removed')}
        </Notice>
      </div>
    );
  }
  if (!found) {
    const missing = (
      <div className={styles.missing}>
        <Notice kind="warning" action={<Button onClick={onClose}>{tCommon('back')}</Button>}>
          {tHome('document.missing')}
        </Notice>
      </div>
    );
    return (
      <Suspense>
        <PastResolution sha256={sha256} arrival={arrival} missing={missing} />
      </Suspense>
    );
  }
  return <WhileOpen {...{ ...found, arrival, isSecond, onClose }} />;
}

/** Looked at once, when it is opened: nothing is taken away under a reader's eyes. */
function WhileOpen(props: InSessionProps) {
  const tCommon = useTexts(commonTexts);
  const t = useTexts(texts);
  const [opened, setOpened] = useState(false);
  const { may: mayNow, hours } = useMayOpen(props.edition.audience);
  const may = opened || mayNow;
  useEffect(() => {
    if (may) setOpened(true);
  }, [may]);
  if (may) return <InSession {...props} />;
  return (
    <div className={styles.missing}>
      <Notice kind="warning" action={<Button onClick={props.onClose}>{tCommon('back')}</Button>}>
        {t('closedAway', { hours })}
      </Notice>
    </div>
  );
}

interface InSessionProps extends Omit<OpenedDocumentProps, 'sha256'> {
  readonly document: PublishedDocument;
  readonly edition: Edition;
}

function InSession({ document, edition, arrival, isSecond, onClose }: InSessionProps) {
  const { documents, notes } = useServices();
  const people = usePeople();
  const annotations = useStore(notes.annotations, ({ kept }) => kept);
  const { sha256 } = edition;
  const { openAt, onPage } = useReadingPlace(sha256, annotations, !isSecond);
  const siblings = useSiblings(edition, isSecond);
  const goOn = useRef(() => {});
  useEffect(() => {
    goOn.current = documents.giveWay();
    return () => goOn.current();
  }, [documents]);
  const foot = (
    <Suspense>
      <ExportButtons document={edition} />
    </Suspense>
  );
  return (
    <>
      <div>
        <EditionNotice
          withdrawn={document.withdrawn !== null}
          newest={currentEdition(document).sha256}
          shown={sha256}
          onOpen={isSecond ? putBeside : (newest) => openDocument(newest)}
        />
      </div>
      <div className={styles.reader}>
        <MakeRoom value={makeRoom}>
          <PanelFoot value={foot}>
            {openAt !== null && (
              <LazyReader
                source={edition}
                loadBytes={documents.load}
                annotations={annotations}
                people={people}
                earlier={document.editions.filter(
                  ({ version, removed }) => version < edition.version && !removed,
                )}
                siblings={siblings}
                isSecond={isSecond}
                onClose={onClose}
                initialPage={arrival?.page ?? openAt}
                arrival={arrival}
                onPage={onPage}
                onFirstPaint={() => {
                  goOn.current();
                  markOpened(sha256);
                }}
              />
            )}
          </PanelFoot>
        </MakeRoom>
      </div>
    </>
  );
}

function makeRoom(onDone: () => void) {
  return (
    <Suspense>
      <RemoveDownloads onRemoved={onDone} />
    </Suspense>
  );
}

interface EditionNoticeProps {
  readonly withdrawn: boolean;
  readonly newest: Sha256;
  readonly shown: string;
  /** In its own place, of two. */
  readonly onOpen: (sha256: Sha256) => void;
}

/** The page never changes under the reader's hand: a newer edition is offered, not swapped in. */
function EditionNotice({ withdrawn, newest, shown, onOpen }: EditionNoticeProps) {
  const t = useTexts(homeTexts);
  if (withdrawn) return <Notice kind="warning">{t('document.withdrawn')}</Notice>;
  if (newest === shown) return null;
  return (
    <Notice kind="warning" action={<Button onClick={() => onOpen(newest)}>{t('document.openNewer')}</Button>}>
      {t('document.newerExists')}
    </Notice>
  );
}
