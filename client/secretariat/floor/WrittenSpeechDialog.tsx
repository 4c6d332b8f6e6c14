import { useState } from 'react';
import { AgendaItemId, WrittenSpeechId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { TextField } from '../../ui/Field.tsx';
import { SpeakerDialog } from './SpeakerDialog.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';
import { texts } from './texts.ts';

/** Notes for the minutes that a speech was handed in in writing. */
export function WrittenSpeechDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const current = useSession((session) => currentItem(session)?.id ?? '');
  const [writtenSpeechId] = useState(() => WrittenSpeechId.parse(newUuid()));
  const [delegate, setDelegate] = useState<Delegate | null>(null);
  const [itemId, setItemId] = useState<string>(current);
  const [title, setTitle] = useState('');
  const complete = delegate !== null && title.trim() !== '';
  return (
    <SpeakerDialog
      gives="RecordWrittenSpeech"
      title={t('written.note')}
      confirm={t('written.noteNow')}
      missing={complete ? null : t('written.missing')}
      command={
        complete
          ? {
              type: 'RecordWrittenSpeech',
              writtenSpeechId,
              delegateId: delegate.id,
              agendaItemId: itemId === '' ? null : AgendaItemId.parse(itemId),
              title: title.trim(),
            }
          : null
      }
      onClose={onClose}
    >
      <SpeakerFields
        delegate={delegate}
        onDelegate={setDelegate}
        items={agenda}
        itemId={itemId}
        onItem={setItemId}
      />
      <TextField
        label={t('written.title')}
        hint={t('written.hint')}
        value={title}
        maxLength={500}
        required
        onChange={setTitle}
      />
    </SpeakerDialog>
  );
}
