import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityNote } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Codes.module.css';
import { useDoer } from './useDoer.ts';

const PAGE = 20;

/** The record of codes and sign-ins, the latest first. */
export function Notes({ notes }: { readonly notes: readonly IdentityNote[] }) {
  const { t } = useTranslation('codes');
  const nameOf = useDoer();
  const [limit, setLimit] = useState(PAGE);
  const what = ({ deed, devices }: IdentityNote) =>
    deed === 'signed-in' && devices > 1 ? t('newDevice', { count: devices }) : t(`deeds.${deed}`);
  return (
    <Card title={t('notes')}>
      <p className={styles.muted}>{t('notesHint')}</p>
      {notes.length === 0 ? (
        <p>{t('notesNone')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('notes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('by')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.slice(0, limit).map((note) => (
              <tr key={note.seq}>
                <td>{t('when', { time: formatTime(note.at), day: formatDay(dayOf(note.at)) })}</td>
                <td>{note.person.name}</td>
                <td>{what(note)}</td>
                <td>{nameOf(note.by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > limit && <Button onClick={() => setLimit(limit + PAGE)}>{t('notesMore')}</Button>}
    </Card>
  );
}
