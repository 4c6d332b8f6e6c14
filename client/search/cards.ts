import type { Annotation } from '#shared/protocol/annotations.ts';
import type { LibrarySession } from '#shared/protocol/http.ts';
import type { Card } from '#shared/search/engine.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import type { SessionState } from '#shared/session/state.ts';

/** Everything that can be found beside the pages: titles, agenda, questions, resolutions of past sessions, own notes. */
export function cardsOf(
  session: SessionState,
  notes: readonly Annotation[],
  library: readonly LibrarySession[],
): readonly Card[] {
  return [
    ...documentsInForce(session)
      .map(currentEdition)
      .map(({ sha256, title }): Card => ({ kind: 'document', id: sha256, title, text: '' })),
    ...library.flatMap(({ title: from, resolutions }) =>
      resolutions.map(({ sha256, title }): Card => ({ kind: 'document', id: sha256, title, text: from })),
    ),
    ...session.agenda.map(
      ({ id, number, title, presenter }): Card => ({
        kind: 'agenda',
        id,
        title: `${number}. ${title}`,
        text: presenter,
      }),
    ),
    ...session.questions.map(
      ({ questionId, topic, text, addressee }): Card => ({
        kind: 'question',
        id: questionId,
        title: topic,
        text: [addressee, text].filter(Boolean).join('. '),
      }),
    ),
    ...notes.flatMap((note): readonly Card[] => {
      const text = wordsIn(note);
      return text === '' ? [] : [{ kind: 'note', id: note.id, title: '', text }];
    }),
  ];
}

/** What a person wrote, or the passage that was marked. */
function wordsIn({ body }: Annotation): string {
  switch (body?.type) {
    case 'note':
    case 'text':
    case 'reply':
    case 'highlight':
    case 'underline':
      return body.text;
    case 'bookmark':
      return body.label;
    default:
      return '';
  }
}
