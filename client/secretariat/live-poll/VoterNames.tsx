import { useTranslation } from 'react-i18next';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { withIds } from '../delegates/names.ts';
import styles from './LivePoll.module.css';
import { useEligible, useProgress } from './progress.ts';

/**
 * Who has voted and who has not, for whoever has to remind them; in a secret poll, who has got a paper. Nothing where the
 * server does not tell.
 */
export function VoterNames({ poll }: { poll: OpenPoll }) {
  const { names } = useProgress(poll);
  const eligible = useEligible(poll);
  if (!names) return null;
  const done = new Set(names);
  const secret = poll.question.procedure.type === 'secret';
  return (
    <div className={styles.names}>
      <NameList
        label={secret ? 'poll.whoNotGotPaper' : 'poll.whoNot'}
        ids={eligible.filter((id) => !done.has(id))}
        startOpen
      />
      <NameList label={secret ? 'poll.whoGotPaper' : 'poll.whoVoted'} ids={names} />
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
