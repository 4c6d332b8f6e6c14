import { useState } from 'react';
import type { IdentityNote } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Codes.module.css';
import { deedsOf } from './deeds.ts';
import { texts } from './texts.ts';
import { useDoer } from './useDoer.ts';

const PAGE = 20;

/** The record of codes and sign-ins, the latest first. */
export function Notes({ notes }: { readonly notes: readonly IdentityNote[] }) {
  const t = useTexts(texts);
  const nameOf = useDoer();
  const deeds = deedsOf(notes);
  const [limit, setLimit] = useState(PAGE);
  const what = ({ deed, devices }: IdentityNote) =>
    deed === 'signed-in' && devices > 1 ? t('newDevice', { count: devices }) : t(`deeds.${deed}`);
  return (
    <Card title={t('notes')}>
      <p className={styles.muted}>{t('notesHint')}</p>
      {deeds.length === 0 ? (
        <p>{t('notesNone')}</p>
      ) : (
        <Table className={styles.table}>
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
            {deeds.slice(0, limit).map(({ note, people }) => (
              <tr key={note.seq}>
                <td>{t('when', { time: formatTime(note.at), day: formatDay(dayOf(note.at)) })}</td>
                <td>
                  {people.length === 1 ? (
                    note.person.name
                  ) : (
                    <details>
                      <summary>{t('manyPeople', { count: people.length })}</summary>
                      {people.map(({ name }) => name).join(', ')}
                    </details>
                  )}
                </td>
                <td>{what(note)}</td>
                <td>{nameOf(note.by)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {deeds.length > limit && <Button onClick={() => setLimit(limit + PAGE)}>{t('notesMore')}</Button>}
    </Card>
  );
}
