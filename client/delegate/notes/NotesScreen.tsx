import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type EntryType, entriesOf, narrowed, sharedEntriesOf } from '../../reader/notes/entries.ts';
import { FullNotice } from '../../reader/notes/FullNotice.tsx';
import { texts as notesTexts } from '../../reader/notes/texts.ts';
import { useOwn, useShared } from '../../reader/notes/useOwn.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import ExportButtons from '../notes-export/ExportButtons.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { grouped } from './grouping.ts';
import { OwnNotes } from './OwnNotes.tsx';
import { SearchNotes } from './SearchNotes.tsx';
import { SharedNotes } from './SharedNotes.tsx';
import { withoutSuperseded } from './superseded.ts';
import { usePeople } from './usePeople.ts';

type Section = 'own' | 'shared';

/** Every note of the delegate over all documents, and what colleagues share. */
export default function NotesScreen() {
  const t = useTexts(notesTexts);
  const { notes } = useServices();
  const annotations = useStore(notes.annotations, ({ kept }) => kept);
  return (
    <Screen title={t('list.title')} width="reading">
      {annotations ? (
        <NotesOf annotations={annotations} />
      ) : (
        <Notice kind="info">{t('list.unavailable')}</Notice>
      )}
    </Screen>
  );
}

function NotesOf({ annotations }: { readonly annotations: PageAnnotations }) {
  const t = useTexts(notesTexts);
  const [section, setSection] = useState<Section>('own');
  const [query, setQuery] = useState('');
  const [type, setType] = useState<EntryType | null>(null);
  const searched = useDeferredValue(query);
  const people = usePeople();
  const all = useOwn(annotations);
  const heard = useShared(annotations);
  const agenda = useSession((session) => session.agenda);
  const documents = useSession((session) => session.documents);

  const own = useMemo(() => {
    const byDocument = Map.groupBy(
      withoutSuperseded(all ?? [], documents),
      ({ documentSha256 }) => documentSha256,
    );
    const entries = [...byDocument.values()].flatMap((annotated) => entriesOf(annotated, heard));
    return entries;
  }, [all, heard, documents]);
  const shared = useMemo(() => sharedEntriesOf(heard, people?.me), [heard, people?.me]);
  const ownShown = useMemo(() => narrowed(own, searched, type), [own, searched, type]);
  const sharedShown = useMemo(() => {
    const names = new Map(people?.delegates.map(({ id, name }) => [id, name]));
    return narrowed(shared, searched, type, (entry) => names.get(entry.shared.owner) ?? '');
  }, [shared, searched, type, people]);
  const ownGroups = useMemo(
    () => grouped(ownShown, (entry) => entry.annotations[0].documentSha256, agenda, documents),
    [ownShown, agenda, documents],
  );
  const sharedGroups = useMemo(
    () => grouped(sharedShown, (entry) => entry.shared.annotation.documentSha256, agenda, documents),
    [sharedShown, agenda, documents],
  );

  const [total, found] = section === 'own' ? [own, ownShown] : [shared, sharedShown];
  return (
    <>
      {people && (
        <Segmented
          label={t('list.title')}
          options={[
            { value: 'own', label: `${t('list.own')} (${own.length})` },
            { value: 'shared', label: `${t('list.shared')} (${shared.length})` },
          ]}
          value={section}
          onChange={setSection}
        />
      )}
      <FullNotice annotations={annotations} />
      <SearchNotes query={query} onQuery={setQuery} type={type} onType={setType} found={found.length} />
      {all !== null && total.length === 0 && (
        <Notice kind="info">{t(section === 'own' ? 'list.empty' : 'list.emptyShared')}</Notice>
      )}
      {total.length > 0 && found.length === 0 && <p role="status">{t('list.none')}</p>}
      {section === 'own' && own.length > 0 && <ExportButtons document={null} />}
      {section === 'own' || !people ? (
        <OwnNotes annotations={annotations} groups={ownGroups} heard={heard} people={people} />
      ) : (
        <SharedNotes annotations={annotations} groups={sharedGroups} people={people} />
      )}
    </>
  );
}
