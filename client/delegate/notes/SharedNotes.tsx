import { useState } from 'react';
import type { AnnotationId } from '#shared/protocol/annotations.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { AnswersDialog } from '../../reader/notes/AnswersDialog.tsx';
import { SharedRow } from '../../reader/notes/EntryRow.tsx';
import type { SharedEntry } from '../../reader/notes/entries.ts';
import type { People } from '../../reader/notes/people.ts';
import { openDocument } from '../navigation.ts';
import type { ItemGroup } from './grouping.ts';
import { NotesGroups } from './NotesGroups.tsx';
import { useTell } from './useTell.tsx';

interface SharedNotesProps {
  readonly annotations: PageAnnotations;
  readonly groups: readonly ItemGroup<SharedEntry>[];
  readonly people: People;
}

/** What colleagues share with the delegate: each leads to its place, and can be answered. */
export function SharedNotes({ annotations, groups, people }: SharedNotesProps) {
  const [answering, setAnswering] = useState<{
    readonly owner: DelegateId;
    readonly id: AnnotationId;
  } | null>(null);
  const { tell, failure } = useTell(annotations);
  return (
    <>
      {failure}
      <NotesGroups
        groups={groups}
        row={(entry) => {
          const { owner, annotation } = entry.shared;
          const { id, page, documentSha256 } = annotation;
          return (
            <SharedRow
              key={id}
              entry={entry}
              people={people}
              onOpen={(pressed) => openDocument(documentSha256, pressed, { page, annotationId: id })}
              onAnswers={() => setAnswering({ owner, id })}
            />
          );
        }}
      />
      {answering && (
        <AnswersDialog
          annotations={annotations}
          owner={answering.owner}
          id={answering.id}
          people={people}
          tell={tell}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}
