import { CircleCheck, CloudDownload, FileText } from 'lucide-react';
import type { Edition } from '#shared/session/state.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDownloads } from '../../offline/documents/downloads.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { hrefOfDocument, openDocument } from '../navigation.ts';
import styles from './DocumentList.module.css';
import { useIsNewEdition } from './opened-editions.ts';
import { texts } from './texts.ts';

interface DocumentListProps {
  readonly documents: readonly Edition[];
  /** Beside the programme, where there is little room: titles of at most three lines. */
  readonly compact?: boolean;
}

export function DocumentList({ documents, compact = false }: DocumentListProps) {
  return (
    <RowList gap="medium" className={styles.list} data-compact={compact}>
      {documents.map((edition) => (
        <li key={edition.id}>
          <DocumentLink edition={edition} />
        </li>
      ))}
    </RowList>
  );
}

function DocumentLink({ edition }: { edition: Edition }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const isNew = useIsNewEdition(edition);
  return (
    <a
      className={styles.document}
      href={hrefOfDocument(edition.sha256)}
      onClick={(event) => {
        event.preventDefault();
        openDocument(edition.sha256, event.currentTarget);
      }}
    >
      <FileText aria-hidden size={24} className={styles.icon} />
      <span className={styles.text}>
        <span className={styles.title}>{edition.title}</span>
        <span className={styles.facts}>
          <span className={styles.kind}>{tCommon(`documentKind.${edition.kind}`)}</span>
          <span>{tCommon('page', { count: edition.pages })}</span>
          {edition.version > 1 && <span>{t('document.edition', { version: edition.version })}</span>}
          <AudienceBadge audience={edition.audience} />
          {isNew && <Badge tone="warning">{t('document.newEdition')}</Badge>}
        </span>
      </span>
      <StoredMark sha256={edition.sha256} />
    </a>
  );
}

function StoredMark({ sha256 }: { sha256: string }) {
  const t = useTexts(texts);
  const stored = useDownloads(({ hashes }) => hashes.has(sha256));
  const offlinePossible = useDownloads(({ state }) => state !== 'unsupported');
  if (!offlinePossible) return null;
  const label = t(stored ? 'document.stored' : 'document.notStored');
  return (
    <span className={styles.mark} data-stored={stored} title={label}>
      {stored ? <CircleCheck aria-hidden size={22} /> : <CloudDownload aria-hidden size={22} />}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
