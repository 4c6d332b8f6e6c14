import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
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
import { DocumentRow } from './DocumentRow.tsx';
import styles from './Documents.module.css';
import { useDocumentScans } from './document-scans.ts';
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
  const closed = useSession((session) => session.status === 'closed');
  const [target, setTarget] = useState<PublishTarget | null>(null);
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
      documents.some((document) => currentEdition(document).agendaItemId === item.id && isFound(document)),
  );
  const ofItem = (itemId: string | null) =>
    documents
      .filter((document) => currentEdition(document).agendaItemId === itemId)
      .sort((a, b) =>
        currentEdition(a).fileName.localeCompare(currentEdition(b).fileName, 'vi', { numeric: true }),
      );
  const list = (shown: readonly PublishedDocument[]) =>
    shown.length === 0 ? (
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
      </RowList>
    );
  const general = ofItem(null);
  return (
    <Screen>
      {closed ? (
        <p className={styles.muted}>{t('closed')}</p>
      ) : (
        <div className={styles.actions}>
          <ActionButton
            kind="primary"
            icon={<FilePlus2 aria-hidden />}
            onClick={() => setTarget({ document: null, itemId: null })}
          >
            {t('publish')}
          </ActionButton>
        </div>
      )}
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
          {list(ofItem(item.id))}
        </Card>
      ))}
      {general.some(isFound) && <Card title={t('general')}>{list(general)}</Card>}
      {target && <PublishDialog target={target} onPublished={setPublished} onClose={() => setTarget(null)} />}
    </Screen>
  );
}
