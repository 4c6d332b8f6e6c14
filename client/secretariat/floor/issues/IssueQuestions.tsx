import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type DragEvent, useRef } from 'react';
import type { QuestionId } from '#shared/protocol/ids.ts';
import { answerAtFloor, questionsOf } from '#shared/session/questioning/find-issues.ts';
import type { IssueGroup, Question } from '#shared/session/state.ts';
import { callAnswerer } from '../../../floor/next-on-floor.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { usePermitted } from '../../../sign-in/usePermitted.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { RowList } from '../../../ui/RowList.tsx';
import { ActionButton, ActionIconButton, useOffline } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import { nameOf } from '../../delegates/names.ts';
import styles from '../Floor.module.css';
import { texts as floorTexts } from '../texts.ts';
import { texts } from './texts.ts';

/** The questions of a group that still wait for an answer, in the order in which they are asked: a row is dragged, or moved by its buttons. */
export function IssueQuestions({ group }: { readonly group: IssueGroup }) {
  const session = useSession((state) => state);
  const action = useCommand('MoveIssueQuestion', 'CallAnswerer');
  const permitted = usePermitted('MoveIssueQuestion');
  const movable = !useOffline() && permitted;
  const dragged = useRef<QuestionId | null>(null);
  const { issueGroupId } = group;
  const waiting = questionsOf(session, group).filter(({ progress }) => progress.status === 'submitted');
  const move = (questionId: QuestionId, before: QuestionId | null) =>
    void action.give({ type: 'MoveIssueQuestion', issueGroupId, questionId, before });
  const drop = (before: QuestionId) => (event: DragEvent) => {
    event.preventDefault();
    const questionId = dragged.current;
    dragged.current = null;
    if (questionId === null || questionId === before) return;
    const at = (id: QuestionId) => waiting.findIndex((one) => one.questionId === id);
    // Let go over one further down, it takes that place.
    const place = at(questionId) < at(before) ? (waiting[at(before) + 1]?.questionId ?? null) : before;
    move(questionId, place);
  };
  return (
    <>
      <RowList ordered className={styles.list}>
        {waiting.map((question, index) => (
          <Row
            key={question.questionId}
            group={group}
            question={question}
            place={index + 1}
            busy={action.busy}
            up={waiting[index - 1]?.questionId}
            down={index + 1 < waiting.length ? (waiting[index + 2]?.questionId ?? null) : undefined}
            draggable={movable}
            onDrag={() => {
              dragged.current = question.questionId;
            }}
            onDrop={drop(question.questionId)}
            onMove={(before) => move(question.questionId, before)}
            onCall={() => void action.give(callAnswerer(group, group.mainAnswerer, question))}
          />
        ))}
      </RowList>
      <ProblemNotice action={action} />
    </>
  );
}

interface RowProps {
  readonly group: IssueGroup;
  readonly question: Question;
  /** Among those that wait, from 1. */
  readonly place: number;
  readonly busy: boolean;
  /** Which one it would stand before, one place up or down; undefined: it is the first, or the last. */
  readonly up: QuestionId | undefined;
  readonly down: QuestionId | null | undefined;
  readonly draggable: boolean;
  readonly onDrag: () => void;
  /** Something of the same list is let go over it. */
  readonly onDrop: (event: DragEvent) => void;
  readonly onMove: (before: QuestionId | null) => void;
  readonly onCall: () => void;
}

function Row(props: RowProps) {
  const { group, question, place, busy, up, down, draggable, onDrag, onDrop, onMove, onCall } = props;
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const name = useSession((session) => nameOf(session, question.delegateId));
  const answering = useSession((session) => answerAtFloor(session)?.questionId === question.questionId);
  return (
    <li className={styles.entry} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the arrows beside do the same by touch and keyboard */}
        <span className={styles.place} draggable={draggable} title={tFloor('drag')} onDragStart={onDrag}>
          <GripVertical aria-hidden size={18} />
          {place}
        </span>
        <p className={styles.words}>
          <strong>{name}</strong>
          <span className={styles.topic}>{question.topic}</span>
        </p>
        <div className={styles.buttons}>
          {group.progress.status === 'open' && (
            <ActionButton
              gives="CallAnswerer"
              disabled={busy || answering}
              aria-label={t('answersNamed', { answerer: group.mainAnswerer.name, name })}
              onClick={onCall}
            >
              {t('answers', { name })}
            </ActionButton>
          )}
          <ActionIconButton
            gives="MoveIssueQuestion"
            label={t('moveUp', { name })}
            disabled={busy || up === undefined}
            onClick={() => onMove(up ?? null)}
          >
            <ArrowUp aria-hidden size={20} />
          </ActionIconButton>
          <ActionIconButton
            gives="MoveIssueQuestion"
            label={t('moveDown', { name })}
            disabled={busy || down === undefined}
            onClick={() => onMove(down ?? null)}
          >
            <ArrowDown aria-hidden size={20} />
          </ActionIconButton>
        </div>
      </div>
    </li>
  );
}
