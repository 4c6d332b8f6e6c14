import type { CalendarDay } from '#shared/protocol/ids.ts';
import { formatDay } from '#shared/text/dates.ts';
import { isInForce, LEGAL_TEXTS, type LegalText } from '#shared/voting/sources.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Rules.module.css';
import { texts } from './texts.ts';

/** Every text that built-in rules rest on or rested on, with the days on which it is in force, and whether `day` is one of them. */
export function SourcesCard({ day }: { day: CalendarDay }) {
  const t = useTexts(texts);
  return (
    <Card title={t('sources.title')}>
      <p className={styles.muted}>{t('sources.hint', { day: formatDay(day) })}</p>
      <Table aria-label={t('sources.title')}>
        <thead>
          <tr>
            <th scope="col">{t('sources.text')}</th>
            <th scope="col">{t('sources.from')}</th>
            <th scope="col">{t('sources.until')}</th>
            <th scope="col">{t('sources.state')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(LEGAL_TEXTS).map(([id, text]) => (
            <SourceRow key={id} text={text} day={day} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function SourceRow({ text, day }: { text: LegalText; day: CalendarDay }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const holds = isInForce(text, day);
  return (
    <tr>
      <th scope="row">{local(text)}</th>
      <td>{text.from === null ? t('sources.of') : formatDay(text.from)}</td>
      <td>
        {text.until === null ? t(text.from === null ? 'sources.of' : 'sources.now') : formatDay(text.until)}
      </td>
      <td>
        <Badge tone={holds ? 'good' : 'plain'}>{t(holds ? 'sources.inForce' : 'sources.notInForce')}</Badge>
      </td>
    </tr>
  );
}
