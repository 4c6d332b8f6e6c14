import type { CalendarDay } from '#shared/protocol/ids.ts';
import { formatDay } from '#shared/text/dates.ts';
import { isInForce, LEGAL_TEXTS, type LegalText } from '#shared/voting/sources.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import styles from './Rules.module.css';
import { texts } from './texts.ts';

/** Every text that built-in rules rest on or rested on, with the days on which it is in force, and whether `day` is one of them. */
export function SourcesCard({ day }: { day: CalendarDay }) {
  const t = useTexts(texts);
  return (
    <Card title={t('sources.title')}>
      <p className={styles.muted}>{t('sources.hint', { day: formatDay(day) })}</p>
      <RowList gap="medium" aria-label={t('sources.title')}>
        {Object.entries(LEGAL_TEXTS).map(([id, text]) => (
          <SourceRow key={id} text={text} day={day} />
        ))}
      </RowList>
    </Card>
  );
}

function SourceRow({ text, day }: { text: LegalText; day: CalendarDay }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const holds = isInForce(text, day);
  const from = text.from === null ? t('sources.of') : formatDay(text.from);
  const until =
    text.until === null ? t(text.from === null ? 'sources.of' : 'sources.now') : formatDay(text.until);
  return (
    <li>
      <strong>{local(text)}</strong>{' '}
      <Badge tone={holds ? 'good' : 'plain'}>{t(holds ? 'sources.inForce' : 'sources.notInForce')}</Badge>
      <div className={styles.muted}>
        {t('sources.from')}: {from}; {t('sources.until')}: {until}
      </div>
    </li>
  );
}
