import { FileText, Timer, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { AddSpeakerDialog } from './AddSpeakerDialog.tsx';
import styles from './Floor.module.css';
import { FloorRulesDialog } from './FloorRulesDialog.tsx';
import { texts } from './texts.ts';
import { WrittenSpeechDialog } from './WrittenSpeechDialog.tsx';

/** What the secretariat writes for delegates, and the rules of the floor. */
export function FloorTools() {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'add' | 'written' | 'rules' | null>(null);
  const close = () => setShown(null);
  return (
    <div className={styles.buttons}>
      <ActionButton
        gives="AddSpeaker"
        kind="quiet"
        icon={<UserPlus aria-hidden size={20} />}
        onClick={() => setShown('add')}
      >
        {t('add')}
      </ActionButton>
      <ActionButton
        gives="RecordWrittenSpeech"
        kind="quiet"
        icon={<FileText aria-hidden size={20} />}
        onClick={() => setShown('written')}
      >
        {t('written.note')}
      </ActionButton>
      <ActionButton
        gives="SetFloorRules"
        kind="quiet"
        icon={<Timer aria-hidden size={20} />}
        onClick={() => setShown('rules')}
      >
        {t('rules.title')}
      </ActionButton>
      {shown === 'add' && <AddSpeakerDialog onClose={close} />}
      {shown === 'written' && <WrittenSpeechDialog onClose={close} />}
      {shown === 'rules' && <FloorRulesDialog onClose={close} />}
    </div>
  );
}
