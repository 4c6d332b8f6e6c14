import { useState } from 'react';
import { useStore } from 'zustand';
import type { MySession } from '#shared/protocol/http.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import type { SignedInPerson } from '../../connection/person.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { Phase } from '../../sign-in/going-on.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { RemoveQuestion } from '../settings/RemoveQuestion.tsx';
import type { MySessionsList } from './my-sessions.ts';
import { SessionRow } from './SessionRow.tsx';
import styles from './Sessions.module.css';
import { sectionsOf } from './sections.ts';
import { texts } from './texts.ts';

interface SessionListProps {
  readonly person: SignedInPerson;
  readonly list: MySessionsList;
  /** The session that this tablet shows; null: none. */
  readonly current: string | null;
  readonly onOpen: (session: MySession, place?: string) => void;
}

/** All sessions of a person: those that go on, the next ones, the past ones; over bodies and years. */
export function SessionList({ person, list, current, onOpen }: SessionListProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { sessions, onDevice, unsent, problem } = useStore(list.store);
  const [removing, setRemoving] = useState<MySession | null>(null);
  if (!sessions) {
    return problem ? <ListNotice list={list} /> : <p role="status">{tCommon('loading')}</p>;
  }
  const { now, next, past } = sectionsOf(sessions, dayOf(new Date().toISOString()));
  const first = now.find(({ id }) => id !== current);
  const rows = (phase: Phase, some: readonly MySession[]) => (
    <RowList>
      {some.map((session) => (
        <SessionRow
          key={session.id}
          {...{ person, session, phase }}
          isOpen={session.id === current}
          isFirst={session === first}
          online={problem === null && navigator.onLine}
          stored={onDevice.get(session.id)}
          unsent={session.id === current ? 0 : (unsent.get(session.id) ?? 0)}
          onOpen={(place) => onOpen(session, place)}
          onRemove={() => setRemoving(session)}
          onBrought={() => void list.lookHere()}
        />
      ))}
    </RowList>
  );
  return (
    <>
      <ListNotice list={list} />
      {sessions.length === 0 && <Notice kind="info">{t('none')}</Notice>}
      {now.length > 0 && (
        <Card title={t('now')} emphasis>
          {rows('now', now)}
        </Card>
      )}
      {next.length > 0 && <Card title={t('next')}>{rows('next', next)}</Card>}
      {past.length > 0 && (
        <Card title={t('past')}>
          {past.map(({ year, sessions: ofYear }) => (
            <section key={year} aria-label={t('year', { year })}>
              {past.length > 1 && <p className={styles.year}>{t('year', { year })}</p>}
              {rows('past', ofYear)}
            </section>
          ))}
        </Card>
      )}
      {removing && (
        <RemoveQuestion
          title={t('removeTitle')}
          text={t('removeBody', {
            title: removing.title,
            bytes: formatBytes(onDevice.get(removing.id)?.bytes ?? 0),
          })}
          onRemove={() => list.remove(removing.id).then(() => setRemoving(null))}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

/** That the list is of an earlier time, and why. */
function ListNotice({ list }: { list: MySessionsList }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const { problem, at } = useStore(list.store);
  if (!problem) return null;
  return (
    <Notice kind="warning" action={<Button onClick={() => void list.refresh()}>{tCommon('retry')}</Button>}>
      <p>{problem === 'unreachable' ? t('unreachable') : sentence(problem)}</p>
      {at && <p>{t('asOf', { time: formatTime(at), day: formatDay(dayOf(at)) })}</p>}
    </Notice>
  );
}
