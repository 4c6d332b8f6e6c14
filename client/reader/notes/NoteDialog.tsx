import { use, useState } from 'react';
import { MAX_ANNOTATION_TEXT } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiscardQuestion } from '../../ui/DiscardQuestion.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MarkerSwatches } from '../marks/Swatches.tsx';
import { useTools } from '../marks/tools.ts';
import { texts as readerTexts } from '../texts.ts';
import { useNotesView } from './DocumentNotes.tsx';
import styles from './dialogs.module.css';
import type { DocumentNotes, Writing } from './document-notes.ts';
import { MakeRoom } from './make-room.ts';
import { audiencesOf } from './shares.ts';
import { storeWriting } from './store-writing.ts';
import { texts } from './texts.ts';
import { useAudienceNames } from './useAudienceNames.ts';

/** Writes a note. Says at once who can read it; stays until the note is stored, or thrown away knowingly. */
export function NoteDialog({ notes, writing }: { notes: DocumentNotes; writing: Writing }) {
  const t = useTexts(texts);
  const tReader = useTexts(readerTexts);
  const { body, stored } = writing;
  const [text, setText] = useState(body.text);
  const [colour, setColour] = useState(body.type === 'note' ? body.colour : 'yellow');
  const own = useNotesView(notes, ({ onPages }) => onPages.get(writing.page));
  const names = useAudienceNames(notes.people);
  const audiences = stored ? (audiencesOf(own ?? []).get(stored.id) ?? []) : [];
  const [state, setState] = useState<'writing' | 'storing' | 'failed'>('writing');
  const [leaving, setLeaving] = useState(false);
  const makeRoom = use(MakeRoom);
  const tooLong = isTooLong(text, MAX_ANNOTATION_TEXT);
  const close = () => notes.view.write(null);
  const leave = () => {
    if (text === body.text) close();
    else setLeaving(true);
  };
  const save = async () => {
    if (body.type !== 'note') return;
    setState('storing');
    if (!stored) useTools.setState({ noteColour: colour });
    const written = colour === body.colour ? body : { ...body, colour };
    if (await storeWriting(notes, { ...writing, body: written }, text)) close();
    else setState('failed');
  };
  if (leaving) return <DiscardQuestion onDiscard={close} onGoOn={() => setLeaving(false)} />;
  return (
    <Dialog
      title={t(stored ? 'writing.editNote' : 'writing.newNote')}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t('writing.cancel')}</Button>
          <Button kind="primary" disabled={tooLong || state === 'storing'} onClick={() => void save()}>
            {t(state === 'failed' ? 'writing.saveAgain' : 'writing.save')}
          </Button>
        </>
      }
    >
      {state === 'failed' && (
        <Notice kind="error" action={makeRoom(() => void save())}>
          {t('writing.notSaved')}
        </Notice>
      )}
      <LimitedTextArea
        label={t('writing.text')}
        hint={
          audiences.length === 0 ? t('writing.private') : t('writing.sharedWith', { names: names(audiences) })
        }
        rows={6}
        longest={MAX_ANNOTATION_TEXT}
        value={text}
        onChange={setText}
        autoFocus
      />
      <fieldset className={styles.colours} aria-label={tReader('colour')}>
        <MarkerSwatches chosen={colour} onChoose={setColour} />
      </fieldset>
    </Dialog>
  );
}
