import { Check } from 'lucide-react';
import type { MemoWithReceipts } from '#shared/protocol/memos.ts';
import { findUnit } from '#shared/session/members/units.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { type Say, useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import styles from './Memos.module.css';
import { readersOf, whoIs } from './people.ts';
import { texts } from './texts.ts';
import { useTell } from './useTell.ts';

/** Everything that was sent, the last first, with who has not seen it. */
export function MemoList() {
  const t = useTexts(texts);
  const memos = useLive((live) => live.sentMemos);
  return (
    <Card title={t('list')}>
      {memos.length === 0 ? (
        <p className={styles.muted}>{t('none')}</p>
      ) : (
        <RowList gap="medium">
          {memos.toReversed().map((memo) => (
            <li key={memo.id} className={styles.memo}>
              <MemoRow memo={memo} />
            </li>
          ))}
        </RowList>
      )}
    </Card>
  );
}

function MemoRow({ memo }: { readonly memo: MemoWithReceipts }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { from, at, text } = memo;
  const fromChair = from.as === 'chair';
  return (
    <>
      <p className={styles.muted}>
        {fromChair
          ? t('fromChair', { name: from.name })
          : t('fromUs', { name: from.name, to: toWords(t, session, memo) })}
        {' · '}
        {formatTime(at)}
      </p>
      <p className={styles.text}>{text}</p>
      {fromChair ? <SeenByUs memo={memo} /> : <Receipts memo={memo} />}
    </>
  );
}

function toWords(t: Say<typeof texts.vi>, session: SessionState, { to }: MemoWithReceipts): string {
  switch (to.type) {
    case 'everybody':
      return t('everybody');
    case 'chair':
    case 'secretariat':
      return t('chair');
    case 'unit':
      return t('toUnit', { name: findUnit(session, to.unitId)?.name ?? '' });
    case 'person':
      return whoIs(session, to.personId).name;
  }
}

/** The chair is told that one of the secretariat has seen it. */
export function SeenByUs({ memo }: { readonly memo: MemoWithReceipts }) {
  const t = useTexts(texts);
  const action = useTell();
  if (memo.seen.length > 0) return <p className={styles.muted}>{t('seen')}</p>;
  return (
    <div className={styles.call}>
      <ActionButton
        gives="nothing"
        icon={<Check aria-hidden size={20} />}
        disabled={action.busy}
        onClick={() => void action.tell('memo:seen', { ids: [memo.id] })}
      >
        {t('seen')}
      </ActionButton>
      <ProblemNotice action={action} />
    </div>
  );
}

function Receipts({ memo }: { readonly memo: MemoWithReceipts }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const readers = readersOf(session, memo);
  const [seen, delivered] = [new Set(memo.seen), new Set(memo.delivered)];
  const missing = readers.filter((id) => !seen.has(id));
  const on = readers.filter((id) => delivered.has(id)).length;
  return (
    <>
      <p>{t('counts', { seen: readers.length - missing.length, all: readers.length, delivered: on })}</p>
      {missing.length === 0 ? (
        <p className={styles.muted}>{t('allSeen')}</p>
      ) : (
        <details>
          <summary className={styles.summary}>{t('missing', { count: missing.length })}</summary>
          <p className={styles.muted}>
            {missing
              .map((id) => {
                const { name } = whoIs(session, id);
                return delivered.has(id) ? t('onDevice', { name }) : name;
              })
              .join('; ')}
          </p>
        </details>
      )}
    </>
  );
}
