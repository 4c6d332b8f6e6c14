import { useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './Codes.module.css';
import { worthTelling } from './news.ts';
import { texts } from './texts.ts';
import { useDoer } from './useDoer.ts';

/** The most news that are read at a glance. */
const MOST = 3;

/** What others do with codes while this console is open, and codes that are used on a second device; until it is dismissed. */
export function SignInNews() {
  const t = useTexts(texts);
  const nameOf = useDoer();
  const notes = useLive((live) => live.identityNotes);
  const me = useLive((live) => live.me);
  const [seen, setSeen] = useState(0);
  const news = worthTelling(notes, me).filter(({ note }) => note.seq > seen);
  const last = notes.at(-1);
  if (news.length === 0 || !last) return null;
  return (
    <Notice kind="warning" action={<Button onClick={() => setSeen(last.seq)}>{t('newsDismiss')}</Button>}>
      <ul className={styles.news}>
        {news.slice(-MOST).map(({ deed, note, people }) => (
          <li key={note.seq}>
            {t(`news.${deed}`, {
              time: formatTime(note.at),
              name: people.length === 1 ? note.person.name : t('manyPeople', { count: people.length }),
              by: nameOf(note.by),
              count: note.devices,
            })}
          </li>
        ))}
      </ul>
      {news.length > MOST && <p>{t('newsMany', { count: news.length - MOST })}</p>}
      <TextLink href="#codes">{t('newsAll')}</TextLink>
    </Notice>
  );
}
