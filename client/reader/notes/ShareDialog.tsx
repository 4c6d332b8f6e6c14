import { Lock, UserPlus, Users, X } from 'lucide-react';
import { useState } from 'react';
import type { Annotation, Audience } from '#shared/protocol/annotations.ts';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './dialogs.module.css';
import { typeOf } from './entries.ts';
import { colleagues, ownGroup, type People } from './people.ts';
import { ShareQuestion } from './ShareQuestion.tsx';
import { audiencesOfAll, keyOf, sharing, takingBack } from './shares.ts';
import { noteTakenBack, type StillSeen, useStillSeen } from './taking-back.ts';
import { texts } from './texts.ts';
import { useAudienceName } from './useAudienceNames.ts';
import { useOwn } from './useOwn.ts';

interface ShareDialogProps {
  readonly annotations: PageAnnotations;
  /** One, or all of a document's. */
  readonly shared: readonly Annotation[];
  readonly people: People;
  /** Stores what is shared and taken back. */
  readonly tell: (edits: readonly AnnotationEdit[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** With whom something is shared now, and with whom it can be. */
export function ShareDialog({ annotations, shared, people, tell, onClose }: ShareDialogProps) {
  const t = useTexts(texts);
  const own = useOwn(annotations) ?? [];
  const audiences = audiencesOfAll(shared, own);
  const still = useStillSeen(
    annotations,
    shared.map(({ id }) => id),
  );
  const takeBack = (audience: Audience | null) => {
    const edits = takingBack(shared, audience, own);
    noteTakenBack(edits, own);
    void tell(edits);
  };
  const [asked, setAsked] = useState<Audience | null>(null);
  const [first] = shared;
  const subject =
    first && shared.length === 1
      ? t('share.ofOne', { type: t(`types.${typeOf(first) ?? 'note'}`), page: first.page })
      : t('share.ofMany', { count: shared.length });
  if (asked) {
    return (
      <ShareQuestion
        audience={asked}
        people={people}
        count={shared.length}
        subject={subject}
        onShare={() => {
          void tell(sharing(shared, asked, own));
          setAsked(null);
        }}
        onBack={() => setAsked(null)}
      />
    );
  }
  return (
    <Dialog
      title={t('share.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('share.done')}
        </Button>
      }
    >
      <p className={styles.subject}>{subject}</p>
      <StillSeenNotice still={still} people={people} />
      {audiences.length === 0 && still.by.length === 0 && (
        <p className={styles.private}>
          <Lock aria-hidden size={20} />
          {t('share.private')}
        </p>
      )}
      {audiences.length > 0 && <SharedNow audiences={audiences} people={people} onStop={takeBack} />}
      <Picker people={people} audiences={audiences} onChoose={setAsked} />
      <p className={styles.hint}>{t('share.later')}</p>
    </Dialog>
  );
}

/** Taking back is done when the server has heard of it, and not before. */
function StillSeenNotice({ still, people }: { readonly still: StillSeen; readonly people: People }) {
  const t = useTexts(texts);
  const name = useAudienceName(people);
  if (still.by.length === 0 && !still.perhaps) return null;
  const names = still.by.map(name).join(', ');
  return (
    <Notice kind="warning">
      {still.by.length > 0 ? t('share.stillSeen', { names }) : t('share.perhapsSeen')}
    </Notice>
  );
}

interface SharedNowProps {
  readonly audiences: readonly Audience[];
  readonly people: People;
  /** null: with nobody any more. */
  readonly onStop: (audience: Audience | null) => void;
}

function SharedNow({ audiences, people, onStop }: SharedNowProps) {
  const t = useTexts(texts);
  const nameIn = useAudienceName(people);
  return (
    <section className={styles.now}>
      <h3>{t('share.now')}</h3>
      <ul className={styles.people}>
        {audiences.map((audience) => {
          const name = nameIn(audience);
          return (
            <li key={keyOf(audience)} className={styles.person}>
              <span>{name}</span>
              <Button
                icon={<X aria-hidden size={20} />}
                aria-label={t('share.stopWith', { name })}
                onClick={() => onStop(audience)}
              >
                {t('share.stop')}
              </Button>
            </li>
          );
        })}
      </ul>
      {audiences.length > 1 && <Button onClick={() => onStop(null)}>{t('share.stopAll')}</Button>}
    </section>
  );
}

interface PickerProps {
  readonly people: People;
  readonly audiences: readonly Audience[];
  readonly onChoose: (audience: Audience) => void;
}

function Picker({ people, audiences, onChoose }: PickerProps) {
  const t = useTexts(texts);
  const [query, setQuery] = useState('');
  const group = ownGroup(people);
  const withGroup = audiences.some(({ type }) => type === 'group');
  const already = new Set(
    audiences.flatMap((audience) => (audience.type === 'delegate' ? [audience.delegateId] : [])),
  );
  const found = colleagues(people, query).filter(({ id }) => !already.has(id));
  return (
    <section className={styles.picker}>
      <h3>{t('share.add')}</h3>
      {group !== '' && !withGroup && (
        <Button icon={<Users aria-hidden size={20} />} onClick={() => onChoose({ type: 'group' })}>
          {t('share.group', { group })}
        </Button>
      )}
      <TextField
        label={t('share.search')}
        type="search"
        autoComplete="off"
        value={query}
        onChange={setQuery}
      />
      <ul className={styles.choices}>
        {found.map(({ id, name, group: theirs }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => onChoose({ type: 'delegate', delegateId: id })}
            >
              <UserPlus aria-hidden size={20} />
              <span>
                <span className="visually-hidden">{t('share.withThis')} </span>
                {name}
              </span>
              <span className={styles.hint}>{theirs}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('share.none')}</p>}
    </section>
  );
}
