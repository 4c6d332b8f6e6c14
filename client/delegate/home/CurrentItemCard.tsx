import { Mic } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import type { AgendaItem, Edition } from '#shared/session/state.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { ConflictEntry } from '../conflicts/ConflictEntry.tsx';
import styles from './CurrentItemCard.module.css';
import { DocumentList } from './DocumentList.tsx';
import { HardCopies } from './HardCopies.tsx';
import { LazyItemMenu } from './LazyItemMenu.tsx';
import { documentsOfItem } from './programme.ts';
import { texts } from './texts.ts';
import { useHardCopies } from './useHardCopies.ts';

/** Not offered before the tables of what is permitted have come, either. */
const FloorEntry = lazy(() => import('../floor/entry/FloorEntry.tsx').catch(() => ({ default: () => null })));
const StepMark = lazy(() => import('../current/StepMark.tsx').catch(() => ({ default: () => null })));

interface CurrentItemCardProps {
  readonly agenda: readonly AgendaItem[];
  readonly documents: readonly Edition[];
}

/** The item under way, with its documents one touch away. */
export function CurrentItemCard({ agenda, documents }: CurrentItemCardProps) {
  const t = useTexts(texts);
  const status = useSession((session) => session.status);
  const closedMatter = useSession((session) => session.closedMatter !== null);
  const item = agenda.find((candidate) => candidate.progress.status === 'current');
  const hardCopies = useHardCopies(item?.id ?? null);
  if (!item && closedMatter) {
    return (
      <Card title={t('now.heading')} emphasis>
        <p className={styles.title}>{t('now.closedMatter')}</p>
        <p className={styles.none}>{t('now.closedMatterNote')}</p>
      </Card>
    );
  }
  if (!item) {
    return (
      <Card title={t('now.heading')}>
        <p className={styles.none}>{t(status === 'open' ? 'now.none' : `now.${status}`)}</p>
      </Card>
    );
  }
  const own = documentsOfItem(documents, item.id);
  const forUnit = unitOf(item.audience) !== null;
  return (
    <Card title={t('now.heading')} aside={!forUnit && <LazyItemMenu item={item} />} emphasis>
      <p className={styles.title}>
        <span className={styles.number}>{item.number}.</span> {item.title}
      </p>
      <Suspense>
        <StepMark item={item} />
      </Suspense>
      <AudienceBadge audience={item.audience} />
      {item.presenter && (
        <p className={styles.presenter}>
          <Mic aria-hidden size={20} />
          {t('now.presenter', { presenter: item.presenter })}
        </p>
      )}
      {!forUnit && <ConflictEntry item={item} />}
      {!forUnit && (
        <Suspense>
          <FloorEntry item={item} />
        </Suspense>
      )}
      {own.length > 0 && <DocumentList documents={own} compact />}
      <HardCopies itemId={item.id} />
      {own.length + hardCopies.length === 0 && <p className={styles.none}>{t('now.noDocuments')}</p>}
    </Card>
  );
}
