import { useTexts } from '../../i18n/texts.ts';
import type { PollDraft } from './draft.ts';
import { type Missing, mostLines } from './missing.ts';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';

interface MissingNoteProps {
  readonly missing: readonly Missing[];
  readonly paperType: PollDraft['paperType'];
}

/** Why the button is out of use. */
export function MissingNote({ missing, paperType }: MissingNoteProps) {
  const t = useTexts(texts);
  const named = missing.map((what) => t(`missing.${what}`, { most: mostLines(paperType) }));
  return (
    <p role="status" className={styles.missing}>
      {named.length > 0 && t('missingList', { list: named.join('; ') })}
    </p>
  );
}
