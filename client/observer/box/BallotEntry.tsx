import { TriangleAlert } from 'lucide-react';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { texts } from '../texts.ts';
import styles from './Box.module.css';
import { marksOn } from './marks.ts';
import { shortToken } from './short-token.ts';

interface BallotEntryProps {
  readonly entry: BoxEntry;
  /** Its position in the box. */
  readonly place: number;
  readonly question: PublishedBox['question'];
  readonly faulty: boolean;
  /** Brought into view, and read first. */
  readonly focused: boolean;
}

/** A ballot as it lies in the box. */
export function BallotEntry({ entry, place, question, faulty, focused }: BallotEntryProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const marks = marksOn(question, entry.selection);
  return (
    <li className={styles.ballot} data-faulty={faulty} tabIndex={-1} ref={focused ? focusOn : undefined}>
      <p className={styles.ballotHead}>
        <strong>{t('ballots.one', { place: place + 1 })}</strong>
        <span className={styles.muted}>{t('ballots.token', { token: shortToken(entry.token) })}</span>
        {faulty && (
          <Badge tone="bad" icon={<TriangleAlert aria-hidden size={18} />}>
            {t('ballots.faulty')}
          </Badge>
        )}
      </p>
      {marks.length === 0 && <p>{t('ballots.blank')}</p>}
      <RowList gap="small">
        {marks.map(({ line, mark }) => (
          <li key={line}>
            {mark === undefined || line === '' ? line : t('ballots.line', { line })}{' '}
            {mark !== undefined && <strong>{mark === null ? t('ballots.unmarked') : tCommon(mark)}</strong>}
          </li>
        ))}
      </RowList>
    </li>
  );
}

function focusOn(ballot: HTMLElement | null): void {
  ballot?.focus();
}
