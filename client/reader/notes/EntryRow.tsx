import { MessagesSquare, Share2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { EntryIcon } from './EntryIcon.tsx';
import type { NoteEntry, SharedEntry } from './entries.ts';
import styles from './list.module.css';
import { nameOf, type People } from './people.ts';
import { canBeShared } from './shares.ts';
import { texts } from './texts.ts';
import { useAudienceNames } from './useAudienceNames.ts';

interface EntryRowProps {
  readonly entry: NoteEntry;
  readonly people: People | null;
  readonly onOpen: (pressed: HTMLElement) => void;
  readonly onShare: () => void;
  readonly onAnswers: () => void;
  readonly onRemove: () => void;
}

/** One of the delegate's own notes: pressed, it leads to its place. */
export function EntryRow({ entry, people, onOpen, onShare, onAnswers, onRemove }: EntryRowProps) {
  const t = useTexts(texts);
  const names = useAudienceNames(people);
  const { type, annotations, page, text, lost, audiences, answers, at } = entry;
  const what = type === 'pen' ? t('list.strokes', { count: annotations.length }) : text;
  const title = what === '' ? t(`types.${type}`) : what;
  return (
    <li className={styles.row} data-type={type} data-lost={lost}>
      <OpenButton type={type} title={title} onOpen={onOpen}>
        <span>{t(lost ? 'list.oldPage' : 'list.page', { page })}</span>
        <span>{timeOf(at)}</span>
        {canBeShared(annotations[0]) && (
          <span>
            {audiences.length === 0 ? t('list.private') : t('list.sharedWith', { names: names(audiences) })}
          </span>
        )}
        {answers > 0 && <span>{t('list.answers', { count: answers })}</span>}
        {lost && <strong className={styles.lost}>{t('list.lost')}</strong>}
      </OpenButton>
      <div className={styles.actions}>
        {answers > 0 && (
          <Action
            icon={<MessagesSquare aria-hidden size={20} />}
            word={t('chosen.answersCount', { count: answers })}
            about={title}
            onClick={onAnswers}
          />
        )}
        {people && canBeShared(annotations[0]) && (
          <Action
            icon={<Share2 aria-hidden size={20} />}
            word={t('list.share')}
            about={title}
            onClick={onShare}
          />
        )}
        <Action
          icon={<Trash2 aria-hidden size={20} />}
          word={t('list.remove')}
          about={title}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

interface SharedRowProps {
  readonly entry: SharedEntry;
  readonly people: People | null;
  readonly onOpen: (pressed: HTMLElement) => void;
  readonly onAnswers: () => void;
}

/** Something that a colleague shares. */
export function SharedRow({ entry, people, onOpen, onAnswers }: SharedRowProps) {
  const t = useTexts(texts);
  const { type, text, shared } = entry;
  const title = text === '' ? t(`types.${type}`) : text;
  const count = shared.replies.length;
  return (
    <li className={styles.row} data-type={type}>
      <OpenButton type={type} title={title} onOpen={onOpen}>
        <strong>{nameOf(people, shared.owner)}</strong>
        <span>{t('list.page', { page: shared.annotation.page })}</span>
        {count > 0 && <span>{t('list.answers', { count })}</span>}
      </OpenButton>
      <div className={styles.actions}>
        <Action
          icon={<MessagesSquare aria-hidden size={20} />}
          word={count > 0 ? t('chosen.answersCount', { count }) : t('chosen.answers')}
          about={title}
          onClick={onAnswers}
        />
      </div>
    </li>
  );
}

interface ActionProps {
  readonly icon: ReactNode;
  readonly word: string;
  /** The note, for who hears the buttons one by one. */
  readonly about: string;
  readonly onClick: () => void;
}

function Action({ icon, word, about, onClick }: ActionProps) {
  return (
    <Button kind="quiet" icon={icon} aria-label={`${word}: ${about}`} onClick={onClick}>
      {word}
    </Button>
  );
}

interface OpenButtonProps {
  readonly type: NoteEntry['type'];
  readonly title: string;
  readonly onOpen: (pressed: HTMLElement) => void;
  readonly children: ReactNode;
}

function OpenButton({ type, title, onOpen, children }: OpenButtonProps) {
  const t = useTexts(texts);
  return (
    <button type="button" className={styles.open} onClick={(event) => onOpen(event.currentTarget)}>
      <EntryIcon type={type} />
      <span className="visually-hidden">{t(`types.${type}`)}</span>
      <span className={styles.what}>{title}</span>
      <span className={styles.facts}>{children}</span>
    </button>
  );
}

function timeOf(at: number): string {
  const instant = new Date(at).toISOString();
  return `${formatTime(instant)} ${formatDay(dayOf(instant))}`;
}
