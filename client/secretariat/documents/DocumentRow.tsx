import { FileText, Lock } from 'lucide-react';
import { useState } from 'react';
import type { DocumentScan } from '#shared/protocol/http.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { Edition, FileRemoval, PublishedDocument } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import { pageRanges } from '#shared/text/page-ranges.ts';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile } from '../../connection/http.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useAction } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { useActorName } from '../log/useActorName.ts';
import styles from './Documents.module.css';
import { RemovalDialog } from './RemovalDialog.tsx';
import { texts } from './texts.ts';
import { useWiderAudiences, WidenDialog } from './WidenDialog.tsx';

interface DocumentRowProps {
  readonly document: PublishedDocument;
  /** What is to be said of the words of the edition in force; null: nothing. */
  readonly scan: DocumentScan | null;
  readonly onNewVersion: () => void;
}

export function DocumentRow({ document, scan, onNewVersion }: DocumentRowProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { http } = useConnection();
  const closed = useSession((session) => session.status === 'closed');
  const [withdrawing, setWithdrawing] = useState(false);
  const download = useAction();
  const give = useGive('WithdrawDocument');
  const edition = currentEdition(document);
  const scanned = scan?.status === 'read' ? scan.pagesWithoutText : [];
  const [removing, setRemoving] = useState(false);
  const [widening, setWidening] = useState(false);
  const wider = useWiderAudiences(document);
  const { withdrawn } = document;
  const { removed } = edition;
  const isThere = document.editions.some((one) => !one.removed);
  const save = (chosen: Edition) =>
    download.run(() => downloadFile(http, `/api/documents/${chosen.sha256}`, chosen.fileName));
  return (
    <li className={styles.row}>
      <FileText aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={withdrawn ? styles.withdrawn : styles.name}>{edition.title}</p>
        <p className={styles.facts}>
          <Badge tone="plain">{tCommon(`documentKind.${edition.kind}`)}</Badge>
          <span>{tCommon('page', { count: edition.pages })}</span>
          <span>{formatBytes(edition.bytes)}</span>
          {edition.version > 1 && <span>{t('version', edition)}</span>}
          <AudienceBadge audience={edition.audience} icon={<Lock aria-hidden size={16} />} />
          {(!edition.hasText || scanned.length > 0) && <Badge tone="warning">{t('scan')}</Badge>}
          {removed && <Badge tone="bad">{t('removal.done')}</Badge>}
          {withdrawn && !removed && <Badge tone="bad">{t('isWithdrawn')}</Badge>}
        </p>
        {scanned.length > 0 && (
          <p className={styles.muted}>{t('scannedPages', { pages: pageRanges(scanned) })}</p>
        )}
        {scan?.status === 'unread' && <p className={styles.muted}>{t('unread')}</p>}
        {removed && <Removed edition={edition} removal={removed} />}
        {withdrawn && !removed && <p className={styles.muted}>{t('withdrawnBecause', withdrawn)}</p>}
        {document.editions.length > 1 && <Versions editions={document.editions} onSave={save} />}
        <ProblemNotice action={download} />
      </div>
      <div className={styles.rowActions}>
        {!removed && (
          <ActionButton
            gives="nothing"
            kind="quiet"
            disabled={download.busy}
            aria-label={t('downloadNamed', edition)}
            onClick={() => save(edition)}
          >
            {t('download')}
          </ActionButton>
        )}
        {!closed && (
          <ActionButton
            gives="PublishDocument"
            kind="quiet"
            aria-label={t('newVersionNamed', edition)}
            onClick={onNewVersion}
          >
            {t('newVersion')}
          </ActionButton>
        )}
        {!closed && !withdrawn && !removed && wider && (
          <ActionButton
            gives="WidenDocument"
            kind="quiet"
            aria-label={t('widen.named', edition)}
            onClick={() => setWidening(true)}
          >
            {t('widen.open')}
          </ActionButton>
        )}
        {!withdrawn && (
          <ActionButton
            gives="WithdrawDocument"
            kind="quiet"
            aria-label={t('withdrawNamed', edition)}
            onClick={() => setWithdrawing(true)}
          >
            {t('withdraw')}
          </ActionButton>
        )}
        {isThere && (
          <ActionButton
            gives="RemoveDocumentFiles"
            kind="quiet"
            aria-label={t('removal.named', edition)}
            onClick={() => setRemoving(true)}
          >
            {t('removal.open')}
          </ActionButton>
        )}
      </div>
      {widening && wider && (
        <WidenDialog document={document} audiences={wider} onClose={() => setWidening(false)} />
      )}
      {removing && <RemovalDialog document={document} onClose={() => setRemoving(false)} />}
      {withdrawing && (
        <ReasonDialog
          gives="WithdrawDocument"
          title={t('withdraw')}
          text={edition.title}
          confirm={t('withdraw')}
          danger
          onReason={(reason) => give({ type: 'WithdrawDocument', documentId: document.id, reason })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </li>
  );
}

/** What stays of a file that was removed: hash, time, person, reason. */
function Removed({ edition, removal }: { edition: Edition; removal: FileRemoval }) {
  const t = useTexts(texts);
  const { at, reason } = removal;
  const by = useActorName(removal.by);
  const when = { time: formatTime(at), day: formatDay(dayOf(at)) };
  return (
    <div>
      <p className={styles.muted}>{t('removal.because', { ...when, by, reason })}</p>
      <p className={styles.hash}>{t('removal.hash', edition)}</p>
    </div>
  );
}

function Versions({
  editions,
  onSave,
}: {
  editions: readonly Edition[];
  onSave: (edition: Edition) => void;
}) {
  const t = useTexts(texts);
  return (
    <details className={styles.versions}>
      <summary>{t('versions', { count: editions.length })}</summary>
      <RowList>
        {editions.map((edition) => (
          <li key={edition.version} className={styles.version}>
            <span>
              {t('versionLine', {
                version: edition.version,
                time: formatTime(edition.publishedAt),
                day: formatDay(dayOf(edition.publishedAt)),
                file: edition.fileName,
              })}
            </span>
            {edition.removed ? (
              <Removed edition={edition} removal={edition.removed} />
            ) : (
              <ActionButton
                gives="nothing"
                kind="quiet"
                aria-label={t('downloadVersion', edition)}
                onClick={() => onSave(edition)}
              >
                {t('download')}
              </ActionButton>
            )}
          </li>
        ))}
      </RowList>
    </details>
  );
}
