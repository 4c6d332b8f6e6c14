import { FlaskConical, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from '#shared/protocol/polls.ts';
import type { Trial } from '#shared/protocol/trial.ts';
import { useConnection } from '../../connection/context.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceButtons } from '../vote/papers/ChoiceButtons.tsx';
import styles from './Trial.module.css';
import { texts } from './texts.ts';

const TITLE_ID = 'trial-title';

/** The buttons of a vote, to be tried: nothing that is pressed here goes anywhere but into the count of those who tried. */
export default function TrialSheet({ trial: { trialId, mine } }: { trial: Trial }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { live } = useConnection();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [away, setAway] = useState(false);
  const [unheard, setUnheard] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    title.current?.focus();
    return () => element?.close();
  }, []);
  if (away) return null;
  const press = async (choice: Choice) => {
    const outcome = await live.trial.press({ trialId, choice }).catch(() => null);
    setUnheard(!outcome?.ok);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={TITLE_ID}
      onCancel={(event) => {
        event.preventDefault();
        setAway(true);
      }}
    >
      <p className={styles.band}>
        <FlaskConical aria-hidden size={28} />
        {t('band')}
      </p>
      <h1 id={TITLE_ID} ref={title} tabIndex={-1} className={styles.title}>
        {t('question')}
      </h1>
      <ChoiceButtons question={t('question')} chosen={mine} disabled={false} onChoose={press} />
      <p role="status" className={styles.status}>
        {unheard ? t('unheard') : mine ? t('heard', { choice: tCommon(`choice.${mine}`) }) : t('prompt')}
      </p>
      <Button size="large" icon={<X aria-hidden size={24} />} onClick={() => setAway(true)}>
        {t('leave')}
      </Button>
    </dialog>
  );
}
