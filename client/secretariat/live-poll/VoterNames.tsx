import { Ban, CircleAlert, CircleCheck, Unplug } from 'lucide-react';
import { useId, useState } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { withIds } from '../delegates/names.ts';
import styles from './LivePoll.module.css';
import { useReconciled } from './progress.ts';
import { texts } from './texts.ts';

/** The most delegates that somebody can go to; while the whole hall has yet to vote, its names would push everything else away. */
const WORTH_NAMING = 24;

type Part = 'missing' | 'done' | 'keptOut';

/** The rows in the order in which they are needed. */
const PARTS = ['missing', 'done', 'keptOut'] as const;
const ICONS = { missing: CircleAlert, done: CircleCheck, keptOut: Ban } as const;

/**
 * Who has not voted yet, with where they sit and whether their tablet is there, for whoever goes and reminds them; the others too, if
 * asked for. In a secret poll: who has got a paper. Nothing where the server does not tell.
 */
export function VoterNames({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const [onlyMissing, setOnlyMissing] = useState(true);
  const { names, missing } = useReconciled(poll);
  const delegates = useSession((session) => session.delegates);
  const label = useId();
  const { type } = poll.question.procedure;
  if (!names || type === 'manual') return null;
  const none = missing === 0;
  const rows = PARTS.filter((part) => part === 'missing' || !onlyMissing).flatMap((part) =>
    withIds(delegates, names[part]).map((delegate) => ({ delegate, part })),
  );
  return (
    <details className={styles.names} open={!none && missing <= WORTH_NAMING}>
      <summary id={label} className={none ? undefined : styles.missing}>
        {none ? <CircleCheck aria-hidden size={20} /> : <CircleAlert aria-hidden size={20} />}
        {none ? t(`who.${type}.all`) : t(`who.${type}.missingCount`, { count: missing })}
      </summary>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={onlyMissing}
          onChange={({ target }) => setOnlyMissing(target.checked)}
        />
        {t(`who.${type}.only`)}
      </label>
      <ul className={styles.missingList} aria-labelledby={label}>
        {rows.map(({ delegate, part }) => (
          <Row key={delegate.id} delegate={delegate} part={part} word={t(`who.${type}.${part}`)} />
        ))}
      </ul>
    </details>
  );
}

interface RowProps {
  readonly delegate: Delegate;
  readonly part: Part;
  readonly word: string;
}

function Row({ delegate: { id, name, seat, group }, part, word }: RowProps) {
  const t = useTexts(texts);
  const gone = useGone(id) && part === 'missing';
  const place = [seat === '' ? '' : t('seat', { seat }), group].filter((known) => known !== '');
  const Icon = ICONS[part];
  return (
    <li data-part={part}>
      <strong>{name}</strong>
      <span className={styles.word}>
        <Icon aria-hidden size={16} />
        {word}
      </span>
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

function useGone(id: DelegateId): boolean {
  return useLive((live) => !live.online.includes(id));
}
