import { MessageSquareText, Paperclip } from 'lucide-react';
import type { PageViewport } from 'pdfjs-dist';
import { useMemo, useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './comments.module.css';
import { type Comment, type CommentPlace, commentsAmong } from './comments.ts';
import { texts } from './texts.ts';

interface CommentsLayerProps {
  /** All of the page, as pdf.js reads them. */
  readonly annotations: readonly unknown[];
  /** At scale 1. */
  readonly viewport: PageViewport;
}

/** A mark at each comment that the file brings along; pressed, it shows the words. */
export function CommentsLayer({ annotations, viewport }: CommentsLayerProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [read, setRead] = useState<CommentPlace | null>(null);
  const places = useMemo(() => commentsAmong(annotations, viewport.userUnit), [annotations, viewport]);
  return (
    <>
      {places.map((place) => {
        const Picture = place.comments.every(({ file }) => file !== null) ? Paperclip : MessageSquareText;
        return (
          <button
            key={place.at.join()}
            type="button"
            className={styles.mark}
            aria-label={t('place', { count: place.comments.length, text: briefly(place) })}
            style={placeOn(place, viewport)}
            onClick={() => setRead(place)}
          >
            <span className={styles.picture}>
              <Picture aria-hidden size={20} />
            </span>
          </button>
        );
      })}
      {read && (
        <Dialog
          title={t('title')}
          onClose={() => setRead(null)}
          actions={<Button onClick={() => setRead(null)}>{tCommon('close')}</Button>}
        >
          <ul className={styles.list}>
            {read.comments.map((comment, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: comments of a file never move
              <li key={index}>
                <CommentText comment={comment} />
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function CommentText({ comment: { author, day, text, file } }: { readonly comment: Comment }) {
  const t = useTexts(texts);
  const name = author === '' ? t('unsigned') : author;
  return (
    <>
      <p className={styles.author}>{day === null ? name : t('by', { author: name, day })}</p>
      {text.trim() !== '' && <p className={styles.words}>{text}</p>}
      {file !== null && <p className={styles.words}>{t('file', { file })}</p>}
    </>
  );
}

/** The first words, for whoever hears the page. */
function briefly({ comments: [first] }: CommentPlace): string {
  const words = (first?.text || first?.file || '').replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** In parts of the page, so that it stays in place at every zoom. */
function placeOn({ at: [x, y] }: CommentPlace, viewport: PageViewport) {
  const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y).map(Number);
  return {
    ['--left' as string]: `${(left / viewport.width) * 100}%`,
    ['--top' as string]: `${(top / viewport.height) * 100}%`,
  };
}
