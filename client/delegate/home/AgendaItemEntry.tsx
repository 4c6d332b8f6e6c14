import { Check, Play } from 'lucide-react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import type { AgendaItem, Edition } from '#shared/session/state.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ConflictEntry } from '../conflicts/ConflictEntry.tsx';
import styles from './AgendaItemEntry.module.css';
import { DocumentList } from './DocumentList.tsx';
import { HardCopies } from './HardCopies.tsx';
import { LazyItemMenu } from './LazyItemMenu.tsx';
import { texts } from './texts.ts';

interface AgendaItemEntryProps {
  readonly item: AgendaItem;
  /** How deep it lies in the programme. */
  readonly level: number;
  readonly documents: readonly Edition[];
}

/** Items that end in a vote on somebody's interests. Of the others a conflict can be declared while they are under way. */
const DECIDED: ReadonlySet<AgendaItem['kind']> = new Set(['resolution', 'personnel', 'other']);

export function AgendaItemEntry({ item, level, documents }: AgendaItemEntryProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const forUnit = unitOf(item.audience) !== null;
  return (
    <article
      className={styles.item}
      data-status={item.progress.status}
      style={{ ['--level' as string]: level }}
      aria-labelledby={`item-${item.id}`}
      tabIndex={-1}
    >
      <span className={styles.number} aria-hidden="true">
        {printedNumber(item)}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 id={`item-${item.id}`} className={styles.title}>
            <span className="visually-hidden">{item.number}. </span>
            {item.title}
          </h3>
          {DECIDED.has(item.kind) && !forUnit && <LazyItemMenu item={item} />}
        </div>
        <div className={styles.facts}>
          <Status status={item.progress.status} />
          {item.skipped && item.progress.status === 'pending' && (
            <Badge tone="plain">{t('programme.skipped')}</Badge>
          )}
          {item.postponed && <Badge tone="plain">{t('programme.postponed')}</Badge>}
          <AudienceBadge audience={item.audience} />
          <span>{tCommon(`agendaKind.${item.kind}`)}</span>
          {item.presenter && <span>{item.presenter}</span>}
          {item.minutes !== null && item.minutes > 0 && (
            <span>{t('programme.minutes', { count: item.minutes })}</span>
          )}
        </div>
        {!forUnit && <ConflictEntry item={item} />}
        {documents.length > 0 && <DocumentList documents={documents} />}
        <HardCopies itemId={item.id} />
      </div>
    </article>
  );
}

function Status({ status }: { status: AgendaItem['progress']['status'] }) {
  const t = useTexts(texts);
  if (status === 'pending') return null;
  const Icon = status === 'current' ? Play : Check;
  return (
    <Badge tone={status === 'current' ? 'good' : 'plain'} icon={<Icon aria-hidden size={14} />}>
      {t(`programme.status.${status}`)}
    </Badge>
  );
}
