import { CircleAlert, Unplug } from 'lucide-react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { withIds } from '../delegates/names.ts';
import styles from './LivePoll.module.css';
import { useMissing, useProgress } from './progress.ts';
import { texts } from './texts.ts';

/**
 * Who has not voted yet, with where they sit and whether their tablet is there, for whoever goes and reminds them; who has
 * is folded away. In a secret poll: who has got a paper. Nothing where the server does not tell.
 */
export function VoterNames({ poll }: { poll: OpenPoll }) {
  const { names } = useProgress(poll);
  const missing = useMissing(poll);
  if (!names || !missing) return null;
  const secret = poll.question.procedure.type === 'secret';
  return (
    <div className={styles.names}>
      {missing.length > 0 && <Missing label={secret ? 'whoNotGotPaper' : 'whoNot'} ids={missing} />}
      <Completed label={secret ? 'whoGotPaper' : 'whoVoted'} ids={names} />
    </div>
  );
}

interface NamesProps {
  readonly label: Extract<keyof typeof texts.vi, `who${string}`>;
  readonly ids: readonly DelegateId[];
}

/** The most delegates that somebody can go to; while the whole hall has yet to vote, its names would push everything else away. */
const WORTH_NAMING = 24;

function Missing({ label, ids }: NamesProps) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  return (
    <details open={ids.length <= WORTH_NAMING}>
      <summary className={styles.missing}>
        <CircleAlert aria-hidden size={20} />
        {t(label, { count: ids.length })}
      </summary>
      <ul className={styles.missingList} aria-label={t(label, { count: ids.length })}>
        {withIds(delegates, ids).map((delegate) => (
          <MissingRow key={delegate.id} delegate={delegate} />
        ))}
      </ul>
    </details>
  );
}

function MissingRow({ delegate: { id, name, seat, group } }: { delegate: Delegate }) {
  const t = useTexts(texts);
  const gone = useLive((live) => !live.online.includes(id));
  const place = [seat === '' ? '' : t('seat', { seat }), group].filter((part) => part !== '');
  return (
    <li>
      <strong>{name}</strong>
      {place.length > 0 && <span className={styles.muted}>{place.join(' · ')}</span>}
      {gone && (
        <span className={styles.gone}>
          <Unplug aria-hidden size={16} />
          {t('tabletGone')}
        </span>
      )}
    </li>
  );
}

function Completed({ label, ids }: NamesProps) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  return (
    <details>
      <summary>{t(label, { count: ids.length })}</summary>
      <ul className={styles.nameList}>
        {withIds(delegates, ids).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
