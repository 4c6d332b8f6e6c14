import { type ClipboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { MAX_ANNOTATION_TEXT, type TextBox } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { DocumentNotes, Writing } from './document-notes.ts';
import styles from './marks.module.css';
import type { PagePlane } from './page-plane.ts';
import { storeWriting } from './store-writing.ts';
import { textStyle } from './TextMark.tsx';
import { texts } from './texts.ts';

interface TextWritingProps {
  readonly notes: DocumentNotes;
  readonly writing: Writing;
  readonly body: TextBox;
  readonly plane: PagePlane;
}

/** A text that is typed on the page itself. Leaving it keeps it; an empty one is not kept. */
export function TextWriting({ notes, writing, body, plane }: TextWritingProps) {
  const t = useTexts(texts);
  const [text, setText] = useState(body.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const finished = useRef(false);
  const [refused, setRefused] = useState(false);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const finish = () => {
    if (finished.current) return;
    finished.current = true;
    notes.view.write(null);
    // What cannot be stored stays on the page, as text that is not stored.
    void storeWriting(notes, writing, text);
  };
  /** The browser would cut what is too long, and nobody would see it. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text').length;
    const fits = text.length - (selectionEnd - selectionStart) + pasted <= MAX_ANNOTATION_TEXT;
    setRefused(!fits);
    if (!fits) event.preventDefault();
  };
  return (
    <div className={styles.textPlace} style={textStyle(body, plane)}>
      {/* As high as its text: the replica under it pushes the frame open. */}
      <div className={styles.writing} data-text={`${text}\n`}>
        <textarea
          ref={field}
          className={styles.writingField}
          data-letters={body.colour}
          aria-label={t('types.text')}
          maxLength={MAX_ANNOTATION_TEXT}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={onPaste}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            finish();
          }}
        />
      </div>
      {(refused || text.length === MAX_ANNOTATION_TEXT) && (
        <p className={styles.full} role="alert">
          {t(refused ? 'writing.pasteTooLong' : 'writing.full', { longest: MAX_ANNOTATION_TEXT })}
        </p>
      )}
    </div>
  );
}
