import { Share2 } from 'lucide-react';
import type { Audience } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './dialogs.module.css';
import type { People } from './people.ts';
import { texts } from './texts.ts';
import { useAudienceName } from './useAudienceNames.ts';

interface ShareQuestionProps {
  readonly audience: Audience;
  readonly people: People;
  /** How many are shared at once. */
  readonly count: number;
  /** What is shared, in words. */
  readonly subject: string;
  readonly onShare: () => void;
  readonly onBack: () => void;
}

/** Asked before anything is shared: names stand below one another, and a colleague sees it within a second. */
export function ShareQuestion({ audience, people, count, subject, onShare, onBack }: ShareQuestionProps) {
  const t = useTexts(texts);
  const name = useAudienceName(people)(audience);
  const withWhom = audience.type === 'group' ? 'Group' : 'Delegate';
  return (
    <Dialog
      title={t(`share.ask${withWhom}`, { name })}
      onClose={onBack}
      actions={
        <>
          <Button size="large" onClick={onBack}>
            {t('share.back')}
          </Button>
          <Button size="large" kind="primary" icon={<Share2 aria-hidden size={22} />} onClick={onShare}>
            {t('share.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.subject}>{subject}</p>
      <p>{t(count === 1 ? 'share.askHint' : 'share.askHintMany', { count })}</p>
    </Dialog>
  );
}
