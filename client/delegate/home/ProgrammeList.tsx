import { levelsOf } from '#shared/session/agenda/tree.ts';
import { formatDay, sessionDay } from '#shared/text/dates.ts';
import { nth } from '../../i18n/nth.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { AgendaItemEntry } from './AgendaItemEntry.tsx';
import { DocumentList } from './DocumentList.tsx';
import { HardCopies } from './HardCopies.tsx';
import styles from './ProgrammeList.module.css';
import type { Programme } from './programme.ts';
import { texts } from './texts.ts';
import { useHardCopies } from './useHardCopies.ts';

/** The agenda, day after day, each item with its documents. */
export function ProgrammeList({ programme, query }: { programme: Programme; query: string }) {
  const t = useTexts(texts);
  const { days, general } = programme;
  const levels = levelsOf(useSession((session) => session.agenda));
  const hardCopies = useHardCopies(null);
  const hasGeneral = general.length > 0 || (query === '' && hardCopies.length > 0);
  if (days.length === 0 && !hasGeneral) {
    return <Notice kind="info">{query ? t('search.none', { query }) : t('programme.empty')}</Notice>;
  }
  return (
    <>
      {days.map(({ day, items }) => (
        <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.heading}>
            <DayName day={day} />
          </h2>
          <ol className={styles.items}>
            {items.map(({ item, documents }) => (
              <li key={item.id}>
                <AgendaItemEntry item={item} level={levels.get(item.id) ?? 0} documents={documents} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasGeneral && (
        <section className={styles.day} aria-labelledby="general-documents">
          <h2 id="general-documents" className={styles.heading}>
            {t('programme.general')}
          </h2>
          {general.length > 0 && <DocumentList documents={general} />}
          <HardCopies itemId={null} />
        </section>
      )}
    </>
  );
}

function DayName({ day }: { day: number }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const startsOn = useSession((session) => session.details.startsOn);
  const date = sessionDay(startsOn, day);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
  return (
    <>
      {t('programme.day', { nth: nth(day) })}
      <span className={styles.date}>
        {weekday}, {formatDay(date)}
      </span>
    </>
  );
}
