import { MoveHorizontal } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useLayoutEffect } from 'react';
import { axesOf } from '#shared/annotations/text-axes.ts';
import type { Annotation, TextBox } from '#shared/protocol/annotations.ts';
import { useTexts } from '../../i18n/texts.ts';
import { isUnstored } from '../marks/unstored.ts';
import { useNotesView } from './DocumentNotes.tsx';
import type { DocumentNotes } from './document-notes.ts';
import styles from './marks.module.css';
import { movedBy, stepOf } from './moving.ts';
import type { PagePlane } from './page-plane.ts';
import { texts } from './texts.ts';
import { useDragged } from './useDragged.ts';

interface TextMarkProps {
  readonly notes: DocumentNotes;
  readonly annotation: Annotation;
  readonly body: TextBox;
  readonly plane: PagePlane;
}

/** Widths of a text box, in points. */
const NARROWEST = 40;
const WIDEST = 1200;

/** A text box's place and letters, at whatever size the page has. */
export function textStyle(
  body: TextBox,
  plane: PagePlane,
  way: readonly [number, number] = [0, 0],
): CSSProperties {
  return {
    ...plane.at(body.at[0] + way[0], body.at[1] + way[1]),
    width: `calc(var(--total-scale-factor) * ${body.width}px)`,
    fontSize: `calc(var(--total-scale-factor) * ${body.size}px)`,
    rotate: `${plane.turned + (body.turned ?? 0)}deg`,
  };
}

/** A text on the page: pressed to choose it, dragged to another place; while it is chosen its width can be drawn. */
export function TextMark({ notes, annotation, body, plane }: TextMarkProps) {
  const t = useTexts(texts);
  const chosen = useNotesView(notes, (state) => state.chosen?.id === annotation.id);
  const move = (dx: number, dy: number) => void notes.markup.change(annotation, movedBy(body, dx, dy));
  const dragged = useDragged(plane, ([dx, dy]) => move(dx, dy));
  const widen = (by: number) => {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, body.width + by)));
    void notes.markup.change(annotation, { ...body, width });
  };
  const { along } = axesOf(body);
  const alongText = ([dx, dy]: readonly [number, number]) => dx * along[0] + dy * along[1];
  const edge = useDragged(plane, (way) => widen(alongText(way)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version stands where it was dropped
  useLayoutEffect(() => {
    dragged.settle();
    edge.settle();
  }, [annotation.hlc]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    move(...plane.moved(step[0], -step[1]));
  };
  const onEdgeKeyDown = (event: KeyboardEvent) => {
    const step = stepOf({ shiftKey: true, key: event.key });
    if (!step || step[0] === 0) return;
    event.preventDefault();
    widen(step[0]);
  };
  const shown = { ...body, width: Math.max(NARROWEST, body.width + alongText(edge.way)) };
  return (
    <div className={styles.textPlace} style={textStyle(shown, plane, dragged.way)}>
      <button
        type="button"
        className={styles.text}
        data-annotation={annotation.id}
        data-letters={body.colour}
        data-unstored={isUnstored(annotation)}
        title={t('moveHint')}
        aria-keyshortcuts="Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight"
        onClick={() => {
          if (dragged.hasMoved()) return;
          notes.view.choose({ page: annotation.page, id: annotation.id, owner: null });
        }}
        onKeyDown={onKeyDown}
        {...dragged.handlers}
      >
        {body.text}
      </button>
      {chosen && (
        <button
          type="button"
          className={styles.edge}
          aria-label={t('widthHandle')}
          title={t('widthHandle')}
          onKeyDown={onEdgeKeyDown}
          {...edge.handlers}
        >
          <MoveHorizontal aria-hidden size={20} />
        </button>
      )}
    </div>
  );
}
