import { FileText, ListTree, MessageCircleQuestion, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { FoundCard, FoundDocument } from '#shared/search/engine.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { SearchService } from '../../search/search-service.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { documentWithHash } from '../home/programme.ts';
import { hrefOf, openDocument } from '../navigation.ts';
import { useMayOpen } from '../read/useMayOpen.ts';
import { Marked } from './Marked.tsx';
import styles from './SearchResults.module.css';
import { texts } from './texts.ts';

interface FoundItemProps {
  readonly entry: FoundDocument | FoundCard;
  /** What these results are for. */
  readonly typed: string;
  readonly service: SearchService;
  readonly onAgendaItem: (itemId: string) => void;
}

export function FoundItem({ entry, typed, service, onAgendaItem }: FoundItemProps) {
  switch (entry.kind) {
    case 'document':
      return <DocumentResult entry={entry} typed={typed} service={service} />;
    case 'note':
      return <NoteResult entry={entry} service={service} />;
    case 'agenda':
      return (
        <CardResult
          entry={entry}
          kind="agenda"
          icon={<ListTree aria-hidden size={24} />}
          onOpen={() => onAgendaItem(entry.id)}
        />
      );
    case 'question':
      return (
        <CardResult
          entry={entry}
          kind="question"
          icon={<MessageCircleQuestion aria-hidden size={24} />}
          onOpen={() => {
            window.location.hash = hrefOf('floor');
          }}
        />
      );
  }
}

interface DocumentResultProps {
  readonly entry: FoundDocument;
  readonly typed: string;
  readonly service: SearchService;
}

function DocumentResult({ entry, typed, service }: DocumentResultProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { sha256, pages, pageCount } = entry;
  const documents = useSession((session) => session.documents);
  const past = useStore(service.state, ({ library }) =>
    library.find(({ resolutions }) => resolutions.some((resolution) => resolution.sha256 === sha256)),
  );
  const edition = documentWithHash(documents, sha256)?.edition;
  const kind = edition
    ? tCommon(`documentKind.${edition.kind}`)
    : t('kinds.past', { session: past?.title ?? '' });
  // What may not be opened now is not read here either.
  const { may } = useMayOpen(edition?.audience ?? 'public');
  const first = pages[0]?.page ?? 1;
  const others = pageCount - pages.length;
  return (
    <article className={styles.item}>
      <span className={styles.icon}>
        <FileText aria-hidden size={24} />
      </span>
      <div className={styles.body}>
        <button
          type="button"
          className={styles.title}
          onClick={(event) => openDocument(sha256, event.currentTarget, { page: first, words: typed })}
        >
          <Marked parts={entry.title ?? [{ text: edition?.title ?? '', marked: false }]} />
        </button>
        <p className={styles.facts}>
          <span>{kind}</span>
          <span>{pageCount > 0 ? t('pages', { count: pageCount }) : t('titleOnly')}</span>
        </p>
        {(may ? pages : []).map(({ page, passage }) => (
          <button
            key={page}
            type="button"
            className={styles.passage}
            onClick={(event) => openDocument(sha256, event.currentTarget, { page, words: typed })}
          >
            <span className={styles.page}>{t('page', { page })}</span>
            <span>
              {passage.cutBefore && '… '}
              <Marked parts={passage.parts} />
              {passage.cutAfter && ' …'}
            </span>
          </button>
        ))}
        {may && others > 0 && <p className={styles.more}>{t('more', { count: others })}</p>}
      </div>
    </article>
  );
}

/** A note of the delegate's own: its words, and the document and page where it stands. */
function NoteResult({ entry, service }: { readonly entry: FoundCard; readonly service: SearchService }) {
  const t = useTexts(texts);
  const note = useStore(service.state, ({ notes }) => notes.find(({ id }) => id === entry.id));
  const documents = useSession((session) => session.documents);
  if (!note) return null;
  const title = documentWithHash(documents, note.documentSha256)?.edition.title ?? '';
  return (
    <CardResult
      entry={entry}
      kind="note"
      icon={<NotebookPen aria-hidden size={24} />}
      where={`${title} · ${t('page', { page: note.page })}`}
      onOpen={(pressed) =>
        openDocument(note.documentSha256, pressed, { page: note.page, annotationId: note.id })
      }
    />
  );
}

interface CardResultProps {
  readonly entry: FoundCard;
  readonly kind: 'agenda' | 'question' | 'note';
  readonly icon: ReactNode;
  readonly where?: string;
  readonly onOpen: (pressed: HTMLElement) => void;
}

function CardResult({ entry, kind, icon, where, onOpen }: CardResultProps) {
  const t = useTexts(texts);
  const { title, passage } = entry;
  const headed = title.length > 0;
  return (
    <article className={styles.item}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.body}>
        <button type="button" className={styles.title} onClick={(event) => onOpen(event.currentTarget)}>
          <Marked parts={headed ? title : (passage?.parts ?? [])} />
        </button>
        <p className={styles.facts}>
          <span>{t(`kinds.${kind}`)}</span>
          {where && <span>{where}</span>}
        </p>
        {headed && passage && (
          <p className={styles.text}>
            <Marked parts={passage.parts} />
          </p>
        )}
      </div>
    </article>
  );
}
