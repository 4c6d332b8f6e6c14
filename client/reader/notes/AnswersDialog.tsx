import { Lock, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { decodeHlc } from '#shared/annotations/clock.ts';
import {
  type Annotation,
  AnnotationId,
  MAX_ANNOTATION_TEXT,
  type SharedReply,
} from '#shared/protocol/annotations.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import type { PageAnnotations } from '../../annotations/replica.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiscardQuestion } from '../../ui/DiscardQuestion.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './dialogs.module.css';
import { textOf } from './entries.ts';
import { nameOf, type People } from './people.ts';
import { audiencesOf } from './shares.ts';
import { texts } from './texts.ts';
import { useOwn, useShared } from './useOwn.ts';

interface AnswersDialogProps {
  readonly annotations: PageAnnotations;
  readonly owner: DelegateId;
  readonly id: AnnotationId;
  readonly people: People;
  readonly tell: (edits: readonly AnnotationEdit[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A shared annotation with the answers to it, and a field for another one while anybody would read it. */
export function AnswersDialog({ annotations, owner, id, people, tell, onClose }: AnswersDialogProps) {
  const t = useTexts(texts);
  const own = useOwn(annotations) ?? [];
  const shared = useShared(annotations).find(({ annotation }) => annotation.id === id);
  const [text, setText] = useState('');
  const [state, setState] = useState<'writing' | 'failed'>('writing');
  const [leaving, setLeaving] = useState(false);
  const subject = shared?.annotation ?? own.find((annotation) => annotation.id === id);
  const answers = useAnswers(shared?.replies ?? [], own, id, people.me);
  const body = subject?.body;
  if (!subject || !body || body.type === 'share' || body.type === 'reply' || body.type === 'place')
    return null;
  const { documentSha256, page } = subject;
  const ended = owner === people.me && !audiencesOf(own).has(id);
  const type = t(`types.${body.type}`);
  const send = async () => {
    const reply = { type: 'reply' as const, to: { owner, id }, text: text.trim() };
    // It stands above from here on, and not in the field as well; it comes back where it could not be kept.
    setText('');
    const sent = await tell([{ id: AnnotationId.parse(newUuid()), documentSha256, page, body: reply }]);
    if (!sent) setText((since) => (since === '' ? reply.text : `${reply.text}\n${since}`));
    setState(sent ? 'writing' : 'failed');
  };
  const leave = () => {
    if (text.trim() === '') onClose();
    else setLeaving(true);
  };
  const withdraw = (answer: Annotation) =>
    void tell([{ id: answer.id, documentSha256: answer.documentSha256, page: answer.page, body: null }]);
  if (leaving) return <DiscardQuestion onDiscard={onClose} onGoOn={() => setLeaving(false)} />;
  return (
    <Dialog
      title={t('answers.title')}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>{t('answers.close')}</Button>
          {!ended && (
            <Button
              kind="primary"
              disabled={text.trim() === '' || isTooLong(text.trim(), MAX_ANNOTATION_TEXT)}
              onClick={() => void send()}
            >
              {t('answers.send')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.subject}>
        {owner === people.me
          ? t('answers.mine', { type: type.toLowerCase(), page })
          : t('answers.of', { type, author: nameOf(people, owner), page })}
      </p>
      {textOf(subject) !== '' && <blockquote className={styles.quote}>{textOf(subject)}</blockquote>}
      {answers.length === 0 ? (
        <p>{t('answers.none')}</p>
      ) : (
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer.id} className={styles.answer}>
              <p className={styles.answerHead}>
                <strong>
                  {answer.author === people.me ? t('answers.me') : nameOf(people, answer.author)}
                </strong>
                <span>{answer.heard ? timeOf(answer.at) : t('answers.waiting')}</span>
                {answer.own && (
                  <IconButton
                    label={t('answers.withdraw')}
                    onClick={() => answer.own && withdraw(answer.own)}
                  >
                    <Trash2 aria-hidden size={20} />
                  </IconButton>
                )}
              </p>
              <p className={styles.answerText}>{answer.text}</p>
            </li>
          ))}
        </ul>
      )}
      {state === 'failed' && <Notice kind="error">{t('answers.notSaved')}</Notice>}
      {ended ? (
        <p className={styles.private}>
          <Lock aria-hidden size={20} />
          {t('answers.ended')}
        </p>
      ) : (
        <LimitedTextArea
          label={t('answers.write')}
          hint={t('answers.who')}
          longest={MAX_ANNOTATION_TEXT}
          value={text}
          onChange={setText}
        />
      )}
    </Dialog>
  );
}

interface Answer extends SharedReply {
  /** The server has told of it. */
  readonly heard: boolean;
  /** Set where it is the person's own. */
  readonly own: Annotation | undefined;
}

/** What the server told, and the delegate's own answers that it does not have yet; the oldest first. */
function useAnswers(
  heard: readonly SharedReply[],
  own: readonly Annotation[],
  to: AnnotationId,
  me: DelegateId,
): readonly Answer[] {
  return useMemo(() => {
    const mine = new Map(
      own.flatMap((annotation) =>
        annotation.body?.type === 'reply' && annotation.body.to.id === to
          ? [[annotation.id, { annotation, text: annotation.body.text }] as const]
          : [],
      ),
    );
    const known = heard
      // An own answer that was deleted here goes at once.
      .filter(({ author, id }) => author !== me || mine.has(id))
      .map((reply) => ({ ...reply, heard: true, own: mine.get(reply.id)?.annotation }));
    const heardIds = new Set(heard.map(({ id }) => id));
    const unheard = [...mine.values()]
      .filter(({ annotation }) => !heardIds.has(annotation.id))
      .map(({ annotation, text }) => ({
        author: me,
        id: annotation.id,
        text,
        at: decodeHlc(annotation.hlc).wall,
        heard: false,
        own: annotation,
      }));
    return [...known, ...unheard].toSorted((a, b) => a.at - b.at);
  }, [heard, own, to, me]);
}

function timeOf(at: number): string {
  const instant = new Date(at).toISOString();
  return `${formatTime(instant)}, ${formatDay(dayOf(instant))}`;
}
