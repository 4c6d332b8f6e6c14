import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { LOOKS, type SeatState } from '../../../seating/looks.ts';
import { keepGroupName } from '../../compounds.ts';
import { PagedBox } from '../../pages/PagedBox.tsx';
import { texts } from '../../texts.ts';
import { byGroup } from './by-group.ts';
import styles from './Names.module.css';

interface NamesByGroupProps {
  readonly label: string;
  readonly delegates: readonly Delegate[];
  readonly stateOf: (delegate: Delegate) => SeatState;
  readonly onPages?: (pages: number) => void;
}

/** Delegates by their groups, each with the mark of what is known of them: as many as can be read at once, page by page. */
export function NamesByGroup({ label, delegates, stateOf, onPages }: NamesByGroupProps) {
  const t = useTexts(texts);
  return (
    <PagedBox max={2.6} {...(onPages && { onPages })}>
      <ul className={styles.groups} aria-label={label}>
        {byGroup(delegates).map(({ group, delegates: members }) => (
          <li key={group}>
            <p className={styles.group}>{keepGroupName(group === '' ? t('noGroup') : group)}</p>
            <ul className={styles.names}>
              {members.map((delegate) => {
                const state = stateOf(delegate);
                const { icon: Icon, tone } = LOOKS[state];
                return (
                  <li key={delegate.id} className={styles.name}>
                    <span className={styles.icon} data-tone={tone}>
                      <Icon aria-hidden strokeWidth={3} />
                    </span>
                    <span>{delegate.name}</span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </PagedBox>
  );
}
