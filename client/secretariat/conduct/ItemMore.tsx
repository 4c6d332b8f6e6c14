import { unitOf } from '#shared/protocol/audience-order.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ItemConflicts } from '../conflicts/ItemConflicts.tsx';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import styles from './NowCard.module.css';
import { texts } from './texts.ts';

/** What belongs to the item: its documents, and who is kept out of it. */
export function ItemMore({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const documents = useSession((session) => session.documents);
  const editions = documentsOfItem(documents, item.id);
  return (
    <Card title={t('ofItem')}>
      {editions.length === 0 ? (
        <p className={styles.muted}>{t('noDocuments')}</p>
      ) : (
        <RowList gap="small">
          {editions.map((edition) => (
            <li key={edition.id}>
              <Badge tone="plain">{tCommon(`documentKind.${edition.kind}`)}</Badge> {edition.title}
            </li>
          ))}
        </RowList>
      )}
      {unitOf(item.audience) === null && <ItemConflicts item={item} />}
    </Card>
  );
}
