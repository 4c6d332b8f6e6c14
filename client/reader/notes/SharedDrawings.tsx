import { useMemo } from 'react';
import type { SharedAnnotation } from '#shared/protocol/annotations.ts';
import { quadPath, underlinePath } from '../marks/quad-path.ts';
import { useTools } from '../marks/tools.ts';
import { useNotesView } from './DocumentNotes.tsx';
import type { DocumentNotes } from './document-notes.ts';
import styles from './marks.module.css';

interface SharedProps {
  readonly notes: DocumentNotes;
  readonly page: number;
}

/** What colleagues share on the page; nothing while it is hidden. */
export function useSharedOnPage({ notes, page }: SharedProps): readonly SharedAnnotation[] {
  const all = useNotesView(notes, ({ shared }) => shared);
  const shown = useTools(({ sharedShown }) => sharedShown);
  const me = notes.people?.me;
  return useMemo(
    () =>
      shown
        ? all.filter(
            ({ owner, annotation }) => annotation.page === page && annotation.body !== null && owner !== me,
          )
        : [],
    [all, shown, page, me],
  );
}

/** Colleagues' highlights, told from the delegate's own by their dashed edge. */
export function SharedMarkers(props: SharedProps) {
  return useSharedOnPage(props).map(
    ({ annotation: { id, body } }) =>
      body?.type === 'highlight' && (
        <path
          key={id}
          className={styles.sharedMarker}
          data-shared={id}
          data-colour={body.colour}
          d={body.quads.map(quadPath).join('')}
        />
      ),
  );
}

/** Colleagues' strokes and underlines, in dashes. */
export function SharedInk(props: SharedProps) {
  return useSharedOnPage(props).map(({ annotation: { id, body } }) => {
    if (body?.type === 'pen') {
      const d = `M${body.points.map(([x, y]) => `${x} ${y}`).join('L')}`;
      return (
        <path
          key={id}
          className={styles.sharedStroke}
          data-shared={id}
          data-line={body.colour}
          style={{ strokeWidth: body.width }}
          d={d}
        />
      );
    }
    if (body?.type !== 'underline') return null;
    return (
      <path
        key={id}
        className={styles.sharedStroke}
        data-shared={id}
        data-line={body.colour}
        d={body.quads.map(underlinePath).join('')}
      />
    );
  });
}
