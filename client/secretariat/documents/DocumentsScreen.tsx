import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentEdition } from '#shared/session/documents.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { DocumentRow } from './DocumentRow.tsx';
import styles from './Documents.module.css';
import { useDocumentScans } from './document-scans.ts';
import { PublishDialog, type PublishTarget } from './PublishDialog.tsx';

export function DocumentsScreen() {
  const { t } = useTranslation('secretariat');
  const agenda = useSession((session) => session.agenda);
  const documents = useSession((session) => session.documents);
  const closed = useSession((session) => session.status === 'closed');
  const [target, setTarget] = useState<PublishTarget | null>(null);
  const scans = useDocumentScans();
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
      {agenda.map((item) => (
        <Card
          key={item.id}
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
      {general.length > 0 && <Card title={t('documents.general')}>{list(general)}</Card>}
      {target && <PublishDialog target={target} onClose={() => setTarget(null)} />}
    </div>
  );
}
