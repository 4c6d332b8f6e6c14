import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentItem } from '#shared/session/agenda.ts';
import { currentEdition } from '#shared/session/documents.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './Documents.module.css';
import { useDocumentScans } from './document-scans.ts';
import { PublishDialog, type PublishTarget } from './PublishDialog.tsx';
import { PublishedNotice } from './PublishedNotice.tsx';

/** Where the documents of an item stand on the screen. */
function placeOf(itemId: string): string {
  return `documents-${itemId}`;
}

function goToItem(itemId: string): void {
  document.getElementById(placeOf(itemId))?.scrollIntoView();
}

export function DocumentsScreen() {
  const { t } = useTranslation('secretariat');
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
      fold(t('item', { ...item })).includes(wanted) ||
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
      <p className={styles.muted}>{t('documents.none')}</p>
    ) : (
      <ul className={styles.list}>
        {shown.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            scan={scans.get(currentEdition(document).sha256) ?? null}
            onNewVersion={() => setTarget({ document, itemId: currentEdition(document).agendaItemId })}
          />
        ))}
      </ul>
    );
  const general = ofItem(null);
  return (
    <div className={styles.screen}>
      {closed ? (
        <p className={styles.muted}>{t('documents.closed')}</p>
      ) : (
        <div className={styles.actions}>
          <ActionButton
            kind="primary"
            icon={<FilePlus2 aria-hidden />}
            onClick={() => setTarget({ document: null, itemId: null })}
          >
            {t('documents.publish')}
          </ActionButton>
        </div>
      )}
      {published !== null && <PublishedNotice sha256={published} />}
      <search className={styles.search}>
        <TextField label={t('documents.search')} type="search" value={search} onChange={setSearch} />
        {current !== undefined && (
          <Button onClick={() => goToItem(current)}>{t('documents.toCurrent')}</Button>
        )}
      </search>
      {wanted !== '' && shownItems.length === 0 && <p>{t('documents.notFound')}</p>}
      {shownItems.map((item) => (
        <Card
          key={item.id}
          id={placeOf(item.id)}
          title={t('item', { number: item.number, title: item.title })}
          aside={
            !closed && (
              <ActionButton
                kind="quiet"
                icon={<FilePlus2 aria-hidden size={20} />}
                aria-label={t('documents.publishFor', { number: item.number, title: item.title })}
                onClick={() => setTarget({ document: null, itemId: item.id })}
              >
                {t('documents.publish')}
              </ActionButton>
            )
          }
        >
          {list(ofItem(item.id))}
        </Card>
      ))}
      {general.some(isFound) && <Card title={t('documents.general')}>{list(general)}</Card>}
      {target && <PublishDialog target={target} onPublished={setPublished} onClose={() => setTarget(null)} />}
    </div>
  );
}
