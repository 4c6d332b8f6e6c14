import { useState } from 'react';
import type { DebateGroup, GroupDebate } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { inNameOrder } from '../delegates/names.ts';
import styles from './GroupsScreen.module.css';
import { LedFields, settled } from './LedFields.tsx';
import { texts } from './texts.ts';

interface GroupDialogProps {
  readonly debate: GroupDebate;
  readonly group: DebateGroup;
  readonly onClose: () => void;
}

/** Another room, chair or secretary of a group, and who comes to it. */
export function GroupDialog({ debate, group, onClose }: GroupDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const delegates = useSession((session) => session.delegates);
  const action = useCommand('ChangeDebateGroup');
  const [led, setLed] = useState<Pick<DebateGroup, 'room' | 'chair' | 'secretary'>>(group);
  const [joining, setJoining] = useState('');
  const comer = delegates.find(({ id }) => id === joining);
  const members = comer ? [...group.members, comer.id] : group.members;
  const groupOf = (id: string) => debate.groups.find((one) => one.members.some((member) => member === id));
  const save = async () => {
    const { room, chair, secretary } = settled(led);
    const joined = comer ? [comer.id] : [];
    const change = { groupId: group.groupId, room, chair, secretary, joined };
    if (await action.give({ type: 'ChangeDebateGroup', ...change })) onClose();
  };
  return (
    <Dialog
      title={group.name}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="ChangeDebateGroup"
            kind="primary"
            disabled={action.busy}
            onClick={() => void save()}
          >
            {t('saveGroup')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <LedFields name={group.name} members={members} led={led} onChange={setLed} />
        <SelectField
          label={t('joining')}
          value={joining}
          options={[
            { value: '', label: t('joinNobody') },
            ...inNameOrder(delegates)
              .filter(({ id }) => !group.members.includes(id))
              .map(({ id, name }) => ({
                value: id as string,
                label: [name, groupOf(id)?.name].filter(Boolean).join(' · '),
              })),
          ]}
          onChange={setJoining}
        />
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
