import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_ANNOTATION_TEXT } from '#shared/protocol/annotations.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { MarkerSwatches } from '../Swatches.tsx';
import { useTools } from '../tools.ts';
import { useNotesView } from './DocumentNotes.tsx';
import styles from './dialogs.module.css';
import type { DocumentNotes, Writing } from './document-notes.ts';
import { audiencesOf } from './shares.ts';
import { storeWriting } from './store-writing.ts';
import { useAudienceNames } from './useAudienceNames.ts';

/** Writes a note. Says at once who can read it. */
export function NoteDialog({ notes, writing }: { notes: DocumentNotes; writing: Writing }) {
  const { t } = useTranslation('notes');
  const { body, stored } = writing;
  const [text, setText] = useState(body.text);
  const [colour, setColour] = useState(body.type === 'note' ? body.colour : 'yellow');
  const own = useNotesView(notes, ({ onPages }) => onPages.get(writing.page));
  const names = useAudienceNames(notes.people);
  const audiences = stored ? (audiencesOf(own ?? []).get(stored.id) ?? []) : [];
  const close = () => notes.view.write(null);
  const save = () => {
    close();
    if (body.type !== 'note') return;
    if (!stored) useTools.setState({ noteColour: colour });
    const written = colour === body.colour ? body : { ...body, colour };
    void storeWriting(notes, { ...writing, body: written }, text);
  };
  return (
    <Dialog
      title={t(stored ? 'writing.editNote' : 'writing.newNote')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('writing.cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {t('writing.save')}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t('writing.text')}
        hint={
          audiences.length === 0 ? t('writing.private') : t('writing.sharedWith', { names: names(audiences) })
        }
        rows={6}
        maxLength={MAX_ANNOTATION_TEXT}
        value={text}
        onChange={setText}
        autoFocus
      />
      <fieldset className={styles.colours} aria-label={t('reader:colour')}>
        <MarkerSwatches chosen={colour} onChoose={setColour} />
      </fieldset>
    </Dialog>
  );
}
