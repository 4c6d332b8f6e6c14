import { useTranslation } from 'react-i18next';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { withIds } from '../delegates/names.ts';
import styles from './LivePoll.module.css';
import { useEligible } from './progress.ts';

interface VoterNamesProps {
  readonly poll: OpenPoll;
  /** Who has voted, or has got a paper. */
  readonly have: readonly DelegateId[];
  readonly haveLabel: string;
  readonly restLabel: string;
}

/** Who has voted and who has not, for whoever has to remind them. The second is what one looks for. */
export function VoterNames({ poll, have, haveLabel, restLabel }: VoterNamesProps) {
  const eligible = useEligible(poll);
  const done = new Set(have);
  return (
    <div className={styles.names}>
      <NameList label={restLabel} ids={eligible.filter((id) => !done.has(id))} startOpen />
      <NameList label={haveLabel} ids={have} />
    </div>
  );
}

interface NameListProps {
  readonly label: string;
  readonly ids: readonly DelegateId[];
  readonly startOpen?: boolean;
}

function NameList({ label, ids, startOpen = false }: NameListProps) {
  const { t } = useTranslation('secretariat');
  const delegates = useSession((session) => session.delegates);
  return (
    <details open={startOpen}>
      <summary>{t(label, { count: ids.length })}</summary>
      <ul className={styles.nameList}>
        {withIds(delegates, ids).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
