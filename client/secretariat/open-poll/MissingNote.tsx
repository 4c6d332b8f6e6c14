import { useTranslation } from 'react-i18next';
import type { PollDraft } from './draft.ts';
import { type Missing, mostLines } from './missing.ts';
import styles from './OpenPoll.module.css';

interface MissingNoteProps {
  readonly missing: readonly Missing[];
  readonly paperType: PollDraft['paperType'];
}

/** Why the button is out of use. */
export function MissingNote({ missing, paperType }: MissingNoteProps) {
  const { t } = useTranslation('secretariat');
  const named = missing.map((what) => t(`poll.missing.${what}`, { most: mostLines(paperType) }));
  return (
    <p role="status" className={styles.missing}>
      {named.length > 0 && t('poll.missingList', { list: named.join('; ') })}
    </p>
  );
}
