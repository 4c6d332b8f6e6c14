import { useState } from 'react';
import { SpeechKind } from '#shared/protocol/floor.ts';
import { AgendaItemId, type DelegateId, SpeechRequestId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { SpeakerDialog } from './SpeakerDialog.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';
import { texts } from './texts.ts';

interface AddSpeakerDialogProps {
  /** Who asked; absent: still to be found. */
  readonly of?: DelegateId;
  readonly onClose: () => void;
}

/** Puts a delegate on the list of speakers who asked by hand. */
export function AddSpeakerDialog({ of, onClose }: AddSpeakerDialogProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const agenda = useSession((session) => session.agenda);
  const current = useSession((session) => currentItem(session)?.id ?? '');
  const known = useSession((session) => session.delegates.find(({ id }) => id === of) ?? null);
  const [requestId] = useState(() => SpeechRequestId.parse(newUuid()));
  const [delegate, setDelegate] = useState<Delegate | null>(known);
  const [itemId, setItemId] = useState<string>(current);
  const [kind, setKind] = useState<SpeechKind>('main');
  const [topic, setTopic] = useState('');
  return (
    <SpeakerDialog
      gives="AddSpeaker"
      title={t('add')}
      confirm={t('addNow')}
      missing={delegate ? null : t('noDelegate')}
      command={
        delegate && {
          type: 'AddSpeaker',
          requestId,
          delegateId: delegate.id,
          agendaItemId: itemId === '' ? null : AgendaItemId.parse(itemId),
          topic: topic.trim(),
          kind,
        }
      }
      onClose={onClose}
    >
      <SpeakerFields
        delegate={delegate}
        onDelegate={setDelegate}
        items={agenda.filter(({ progress }) => progress.status !== 'done')}
        itemId={itemId}
        onItem={setItemId}
      />
      <SelectField
        label={t('kind')}
        value={kind}
        options={SpeechKind.options.map((value) => ({ value, label: tFloor(`kind.${value}`) }))}
        onChange={(value) => setKind(SpeechKind.parse(value))}
      />
      <TextField label={t('topic')} value={topic} maxLength={500} onChange={setTopic} />
    </SpeakerDialog>
  );
}
