import { FilePlus2, FileText } from 'lucide-react';
import { useState } from 'react';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { AnnouncedHardCopy, PublishedDocument } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { texts as conductTexts } from '../conduct/texts.ts';
import { ReceiptsButton } from '../receipts/ReceiptsButton.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './Documents.module.css';
import { useDocumentScans } from './document-scans.ts';
import { HardCopyDialog } from './HardCopyDialog.tsx';
import { HardCopyRow } from './HardCopyRow.tsx';
import { PublishDialog, type PublishTarget } from './PublishDialog.tsx';
import { PublishedNotice } from './PublishedNotice.tsx';
import { texts } from './texts.ts';

/** Where the documents of an item stand on the screen. */
function placeOf(itemId: string): string {
  return `documents-${itemId}`;
}

function goToItem(itemId: string): void {
  document.getElementById(placeOf(itemId))?.scrollIntoView();
}

export function DocumentsScreen() {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const agenda = useSession((session) => session.agenda);
  const documents = useSession((session) => session.documents);
  const hardCopies = useSession((session) => session.hardCopies);
  const closed = useSession((session) => session.status === 'closed');
  const [target, setTarget] = useState<PublishTarget | null>(null);
  /** Of which item something is announced; undefined: nothing is. */
  const [onPaper, setOnPaper] = useState<string | null | undefined>(undefined);
  const [published, setPublished] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const current = useSession((session) => currentItem(session)?.id);
  const scans = useDocumentScans();
  const wanted = fold(search.trim());
  const isFound = (document: PublishedDocument) => {
    const { title, fileName } = currentEdition(document);
    return fold(`${title} ${fileName}`).includes(wanted);
  };
  const shownItems = agenda.filter(
    (item) =>
      wanted === '' ||
      fold(tConduct('item', { ...item })).includes(wanted) ||
      documents.some((document) => currentEdition(document).agendaItemId === item.id && isFound(document)) ||
      hardCopies.some(
        ({ agendaItemId, title }) => agendaItemId === item.id && fold(title ?? '').includes(wanted),
      ),
  );
  const ofItem = (itemId: string | null) =>
    documents
      .filter((document) => currentEdition(document).agendaItemId === itemId)
      .sort((a, b) =>
        currentEdition(a).fileName.localeCompare(currentEdition(b).fileName, 'vi', { numeric: true }),
      );
  const list = (shown: readonly PublishedDocument[], itemId: string | null) => {
    const onPaper = hardCopies.filter(({ agendaItemId }) => agendaItemId === itemId);
    return shown.length + onPaper.length === 0 ? (
      <p className={styles.muted}>{t('none')}</p>
    ) : (
      <RowList>
        {shown.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            scan={scans.get(currentEdition(document).sha256) ?? null}
            onNewVersion={() => setTarget({ document, itemId: currentEdition(document).agendaItemId })}
          />
        ))}
        {onPaper.map((hardCopy) => (
          <HardCopyRow key={hardCopy.id} hardCopy={hardCopy} />
        ))}
      </RowList>
    );
  };
  const general = ofItem(null);
  const isGeneralFound = ({ agendaItemId, title }: AnnouncedHardCopy) =>
    agendaItemId === null && fold(title ?? '').includes(wanted);
  return (
    <Screen>
      {closed && <p className={styles.muted}>{t('closed')}</p>}
      <div className={styles.actions}>
        {!closed && (
          <ActionButton
            gives="PublishDocument"
            kind="primary"
            icon={<FilePlus2 aria-hidden />}
            onClick={() => setTarget({ document: null, itemId: null })}
          >
            {t('publish')}
          </ActionButton>
        )}
        {!closed && (
          <ActionButton
            gives="AnnounceHardCopy"
            icon={<FileText aria-hidden />}
            onClick={() => setOnPaper(null)}
          >
            {t('hardCopy.announce')}
          </ActionButton>
        )}
        <ReceiptsButton />
      </div>
      {published !== null && <PublishedNotice sha256={published} />}
      <search className={styles.search}>
        <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
        {current !== undefined && <Button onClick={() => goToItem(current)}>{t('toCurrent')}</Button>}
      </search>
      {wanted !== '' && shownItems.length === 0 && <p>{t('notFound')}</p>}
      {shownItems.map((item) => (
        <Card
          key={item.id}
          id={placeOf(item.id)}
          title={tConduct('item', { number: item.number, title: item.title })}
          aside={
            !closed && (
              <ActionButton
                gives="PublishDocument"
                kind="quiet"
                icon={<FilePlus2 aria-hidden size={20} />}
                aria-label={t('publishFor', { number: item.number, title: item.title })}
                onClick={() => setTarget({ document: null, itemId: item.id })}
              >
                {t('publish')}
              </ActionButton>
            )
          }
        >
          {list(ofItem(item.id), item.id)}
        </Card>
      ))}
      {(general.some(isFound) || hardCopies.some(isGeneralFound)) && (
        <Card title={t('general')}>{list(general, null)}</Card>
      )}
      {target && (
        <PublishDialog
          target={target}
          onPublished={setPublished}
          onHardCopy={(itemId) => {
            setTarget(null);
            setOnPaper(itemId);
          }}
          onClose={() => setTarget(null)}
        />
      )}
      {onPaper !== undefined && <HardCopyDialog itemId={onPaper} onClose={() => setOnPaper(undefined)} />}
    </Screen>
  );
}
