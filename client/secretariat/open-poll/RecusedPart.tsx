import { X } from 'lucide-react';
import type { recusedFrom } from '#shared/session/polls/electorate.ts';
import { membersOf } from '#shared/session/polls/electorate.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { IconButton } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import { nameOf, withIds } from '../delegates/names.ts';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

interface RecusedPartProps extends PartProps {
  readonly recused: ReturnType<typeof recusedFrom>;
}

/** Declared conflicts of interest, which keep a delegate out by themselves, and whom the secretariat adds. */
export function RecusedPart({ draft, change, recused }: RecusedPartProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const chosen = new Set(draft.recused);
  const declared = recused.filter(({ delegateId }) =>
    session.conflicts.some(
      (conflict) => conflict.delegateId === delegateId && conflict.agendaItemId === draft.agendaItemId,
    ),
  );
  const out = new Set([...draft.recused, ...declared.map(({ delegateId }) => delegateId)]);
  const others = withIds(
    session.delegates,
    membersOf(session, draft.electorate).filter((id) => !out.has(id)),
  );
  return (
    <div className={styles.group}>
      <h3>{t('recusedHeading')}</h3>
      {out.size === 0 && <p className={styles.note}>{t('recusedNone')}</p>}
      <RowList gap="small" className={styles.recused}>
        {declared.map(({ delegateId, reason }) => (
          <li key={delegateId}>
            {t('recusedDeclared', { name: nameOf(session, delegateId), reason: reason ?? '' })}
          </li>
        ))}
        {withIds(session.delegates, draft.recused).map(({ id, name }) => (
          <li key={id}>
            {name}
            <IconButton
              label={t('recusedRemove', { name })}
              onClick={() => change({ recused: [...chosen].filter((other) => other !== id) })}
            >
              <X aria-hidden size={20} />
            </IconButton>
          </li>
        ))}
      </RowList>
      <DelegateSearch
        label={t('recusedSearch')}
        delegates={others}
        choose={({ name }) => t('recusedAdd', { name })}
        onChoose={({ id }) => change({ recused: [...draft.recused, id] })}
      />
    </div>
  );
}
