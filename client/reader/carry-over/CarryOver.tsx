import { useEffect, useMemo, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDocumentNotes } from '../notes/DocumentNotes.tsx';
import type { DocumentNotes } from '../notes/document-notes.ts';
import { texts as notesTexts } from '../notes/texts.ts';
import type { LoadBytes, OpenedDocument } from '../pdf/open-document.ts';
import styles from './carry-over.module.css';
import { type CarryOverOutcome, runCarryOver } from './run-carry-over.ts';

/** First the page that was opened is drawn, in milliseconds. */
const AFTER_OPENING_MS = 1200;

interface CarryOverProps {
  readonly document: OpenedDocument | null;
  /** Versions of the document before this one. */
  readonly earlier: readonly EarlierVersion[];
  readonly loadBytes: LoadBytes;
}

interface EarlierVersion {
  readonly sha256: DocumentNotes['sha256'];
  /** From 1. */
  readonly version: number;
}

/** Carries the notes of earlier versions to a new one when it is first opened, and says what became of them. */
export function CarryOver(props: CarryOverProps) {
  const notes = useDocumentNotes();
  const { document, earlier } = props;
  if (!notes || !document || earlier.length === 0) return null;
  return <CarryOverOf {...props} notes={notes} document={document} />;
}

type State = 'idle' | 'working' | CarryOverOutcome;

interface CarryOverOfProps extends CarryOverProps {
  readonly notes: DocumentNotes;
  readonly document: OpenedDocument;
}

function CarryOverOf({ notes, document, earlier, loadBytes }: CarryOverOfProps) {
  const [state, setState] = useState<State>('idle');
  const versions = useEarlierHashes(earlier);
  useEffect(() => {
    let gone = false;
    const { sha256, annotations, markup } = notes;
    const timer = setTimeout(() => {
      runCarryOver({
        sha256,
        document,
        earlier: versions,
        loadBytes,
        annotations,
        markup,
        onStart: () => setState('working'),
        stopped: () => gone,
      }).then(
        (outcome) => !gone && setState(outcome ?? 'idle'),
        (error: unknown) => {
          console.error('notes of the version before cannot be carried over', error);
          if (!gone) setState('idle');
        },
      );
    }, AFTER_OPENING_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [notes, document, versions, loadBytes]);
  if (state === 'idle') return null;
  return (
    <div className={styles.place}>
      {state === 'working' ? (
        <Working />
      ) : (
        <Outcome notes={notes} outcome={state} onClose={() => setState('idle')} />
      )}
    </div>
  );
}

/** The oldest first; the same list as long as the versions are the same. */
function useEarlierHashes(earlier: readonly EarlierVersion[]) {
  const key = earlier
    .toSorted((a, b) => a.version - b.version)
    .map(({ sha256 }) => sha256)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters
  return useMemo(() => earlier.toSorted((a, b) => a.version - b.version).map(({ sha256 }) => sha256), [key]);
}

function Working() {
  const t = useTexts(notesTexts);
  return <Notice kind="info">{t('carry.working')}</Notice>;
}

interface OutcomeProps {
  readonly notes: DocumentNotes;
  readonly outcome: CarryOverOutcome;
  readonly onClose: () => void;
}

function Outcome({ notes, outcome, onClose }: OutcomeProps) {
  const t = useTexts(notesTexts);
  const { step, waiting } = outcome;
  const lost = step.filter(({ carried }) => carried?.lost).length;
  const count = step.length - lost;
  const sentence = () => {
    if (lost === 0) return t('carry.done', { count });
    return count === 0 ? t('carry.allLost', { lost }) : t('carry.doneLost', { count, lost });
  };
  const takeBack = () => {
    onClose();
    void notes.markup.perform(step.map((entry) => ({ ...entry, body: null, before: entry.body })));
  };
  return (
    <Notice
      kind={lost > 0 || waiting > 0 ? 'warning' : 'success'}
      action={
        <div className={styles.actions}>
          {step.length > 0 && <Button onClick={takeBack}>{t('carry.undo')}</Button>}
          <Button onClick={onClose}>{t('carry.close')}</Button>
        </div>
      }
    >
      {step.length > 0 && <p>{sentence()}</p>}
      {waiting > 0 && <p>{t('carry.waiting', { count: waiting })}</p>}
    </Notice>
  );
}
