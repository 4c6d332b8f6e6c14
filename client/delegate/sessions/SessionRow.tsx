import { Check, Download, NotebookPen, Trash2, Vote } from 'lucide-react';
import { useId } from 'react';
import type { MySession } from '#shared/protocol/http.ts';
import { formatDay } from '#shared/text/dates.ts';
import { formatBytes } from '#shared/text/numbers.ts';
import type { SignedInPerson } from '../../connection/person.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { StoredSession } from '../../offline/keeping/stored-sessions.ts';
import type { Phase } from '../../sign-in/going-on.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';
import { type Bringing, useBringing } from './useBringing.ts';

interface SessionRowProps {
  readonly person: SignedInPerson;
  readonly session: MySession;
  readonly phase: Phase;
  /** It is the session that this tablet shows. */
  readonly isOpen: boolean;
  /** It is the thing to do next. */
  readonly isFirst: boolean;
  readonly online: boolean;
  /** What lies here of it. */
  readonly stored: StoredSession | undefined;
  /** How much of it the server does not have. */
  readonly unsent: number;
  readonly onOpen: (place?: string) => void;
  readonly onRemove: () => void;
  /** Something of it has come onto this device. */
  readonly onBrought: () => void;
}

/** One session: when and where it is, what lies here of it, and what can be done with it. */
export function SessionRow(props: SessionRowProps) {
  const { person, session, phase, isOpen, isFirst, online, stored, unsent, onOpen } = props;
  const t = useTexts(texts);
  const titleId = useId();
  const { bringing, bring } = useBringing(person, session, props.onBrought);
  const { title, bodyName, place, as, guest } = session;
  const invited =
    as === 'guest' ? t(`invitedAs.${guest?.as ?? 'guest'}`) : as === 'reader' ? t('toRead') : '';
  const when = useDays(session);
  const canOpen = stored !== undefined || online;
  const named = { title };
  return (
    <li className={styles.session} aria-labelledby={titleId}>
      <div className={styles.facts}>
        <h3 id={titleId} className={styles.title}>
          {title}
        </h3>
        <p className={styles.when}>{[bodyName, when, place, invited].filter(Boolean).join(' · ')}</p>
        <p className={styles.here}>
          <Here stored={stored} /> {!canOpen && t('needsNetwork')}
        </p>
        {unsent > 0 && <p className={styles.unsent}>{t('unsent', { count: unsent })}</p>}
        <BringingLine bringing={bringing} />
      </div>
      <div className={styles.actions}>
        {isOpen ? (
          <Badge tone="good" icon={<Check aria-hidden size={16} />}>
            {t('isOpen')}
          </Badge>
        ) : (
          <Button
            kind={isFirst ? 'primary' : 'secondary'}
            disabled={!canOpen}
            aria-label={t('openNamed', named)}
            onClick={() => onOpen()}
          >
            {t('open')}
          </Button>
        )}
        {phase === 'past' && (
          <>
            <Button
              icon={<Vote aria-hidden size={20} />}
              disabled={!canOpen}
              aria-label={t('resultsNamed', named)}
              onClick={() => onOpen('#/results')}
            >
              {t('results')}
            </Button>
            <Button
              icon={<NotebookPen aria-hidden size={20} />}
              disabled={!canOpen}
              aria-label={t('notesNamed', named)}
              onClick={() => onOpen('#/notes')}
            >
              {t('notes')}
            </Button>
          </>
        )}
        {!isOpen && !stored && (
          <Button
            icon={<Download aria-hidden size={20} />}
            disabled={!online || bringing.status === 'under-way'}
            aria-label={t('keepNamed', named)}
            onClick={() => void bring()}
          >
            {t('keep')}
          </Button>
        )}
        {!isOpen && stored && bringing.status !== 'under-way' && (
          <Button
            kind="quiet"
            icon={<Trash2 aria-hidden size={20} />}
            aria-label={t('removeNamed', named)}
            onClick={props.onRemove}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What lies on this device of a session. */
function Here({ stored }: Pick<SessionRowProps, 'stored'>) {
  const t = useTexts(texts);
  if (!stored) return t('notHere');
  if (stored.documents === 0) return t('hereOnly');
  return t('here', { count: stored.documents, bytes: formatBytes(stored.bytes) });
}

function BringingLine({ bringing }: { bringing: Bringing }) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  if (bringing.status === 'none') return null;
  if (bringing.status === 'under-way') {
    const { brought } = bringing;
    return (
      <p className={styles.here} role="status">
        {brought ? t('bringingDocuments', { done: brought.done, total: brought.total }) : t('bringing')}
      </p>
    );
  }
  const { why } = bringing;
  return (
    <p className={styles.unsent} role="alert">
      {typeof why === 'string' ? t(`notBrought.${why}`) : sentence(why)}
    </p>
  );
}

function useDays({ startsOn, endsOn }: MySession): string {
  const t = useTexts(texts);
  const [from, until] = [formatDay(startsOn), formatDay(endsOn)];
  return until === from ? from : t('fromUntil', { from, until });
}
