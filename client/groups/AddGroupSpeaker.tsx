import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { MAX_SPEECH_TOPIC } from '#shared/protocol/floor.ts';
import { SpeechRequestId } from '#shared/protocol/ids.ts';
import { findDelegate } from '#shared/session/members/delegates.ts';
import type { DebateGroup, GroupDebate } from '#shared/session/state.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useSession } from '../sign-in/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import styles from './Groups.module.css';
import type { GroupLead } from './group-lead.ts';
import { texts } from './texts.ts';

interface AddGroupSpeakerProps {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
  readonly lead: GroupLead;
}

/** Puts a member on the list who asked by hand. */
export function AddGroupSpeaker({ debate, group, lead }: AddGroupSpeakerProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const delegates = useSession((session) => session.delegates);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [topic, setTopic] = useState('');
  const delegateId = group.members.find((id) => id === chosen);
  const close = () => {
    setOpen(false);
    setChosen('');
    setTopic('');
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!delegateId) return;
    const requestId = SpeechRequestId.parse(crypto.randomUUID());
    const speech = { requestId, agendaItemId: debate.agendaItemId, topic, kind: 'main' } as const;
    const deed = { type: 'AddSpeaker', delegateId, ...speech } as const;
    if (await lead.give({ type: 'ConductGroup', groupId: group.groupId, deed })) close();
  };
  return (
    <>
      <Button icon={<UserPlus aria-hidden size={20} />} disabled={lead.busy} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      {open && (
        <Dialog
          title={t('add')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{tCommon('cancel')}</Button>
              <Button
                kind="primary"
                type="submit"
                form="add-group-speaker"
                disabled={lead.busy || !delegateId}
              >
                {t('addNow')}
              </Button>
            </>
          }
        >
          <form id="add-group-speaker" className={styles.form} onSubmit={(event) => void add(event)}>
            <SelectField
              label={t('addMember')}
              value={chosen}
              options={[
                { value: '', label: t('chooseMember') },
                ...group.members.map((id) => ({
                  value: id as string,
                  label: findDelegate({ delegates }, id)?.name ?? id,
                })),
              ]}
              onChange={setChosen}
            />
            <TextField label={t('addTopic')} value={topic} maxLength={MAX_SPEECH_TOPIC} onChange={setTopic} />
            {lead.problem}
          </form>
        </Dialog>
      )}
    </>
  );
}
