import { Plus, Trash2, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { EarlierSeatPlan } from '#shared/protocol/http.ts';
import type { SeatPlanPart } from '#shared/protocol/seating.ts';
import { type Layout, proposedPlan } from '#shared/seating/proposal.ts';
import { whyNoPlan } from '#shared/session/seating/setting-the-plan.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction, useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import styles from './editor/Editor.module.css';
import { newPart, seatCount } from './editor/new-part.ts';
import { PartForm } from './editor/PartForm.tsx';
import { Preview } from './editor/Preview.tsx';
import { texts as editorTexts } from './editor/texts.ts';
import { type Draft, useDraft } from './editor/useDraft.ts';
import { texts } from './texts.ts';

/** The plan of the room, drawn part by part and saved as a whole; who has which seat stands in the list of delegates. */
export function SeatingScreen() {
  const t = useTexts(editorTexts);
  const plan = useSession((session) => session.seatPlan);
  const draft = useDraft(plan);
  // What another console saves is taken over, unless something was drawn here meanwhile.
  const [base, setBase] = useState(plan);
  const isNewer = isChanged(base?.parts, plan?.parts ?? []);
  if (isNewer && (!isChanged(base?.parts, draft.parts) || !isChanged(plan?.parts, draft.parts))) {
    setBase(plan);
    draft.begin(plan);
  }
  const may = usePermitted('SetSeatPlan');
  const part = draft.chosen === null ? undefined : draft.parts[draft.chosen];
  return (
    <Screen>
      {may && <Beginnings draft={draft} />}
      {isNewer && <Notice kind="warning">{t('savedElsewhere')}</Notice>}
      <div className={styles.editor}>
        {may && (
          <Card title={t('parts')}>
            <PartList draft={draft} />
            {part && <PartForm key={`${draft.chosen}`} part={part} onChange={draft.change} />}
          </Card>
        )}
        <Card
          title={t(isChanged(plan?.parts, draft.parts) ? 'drawn' : 'saved')}
          aside={isChanged(plan?.parts, draft.parts) && <Badge tone="warning">{t('unsaved')}</Badge>}
        >
          <Preview parts={draft.parts} chosen={draft.chosen} onChoose={draft.choose} />
          {may && <Saving draft={draft} />}
        </Card>
      </div>
    </Screen>
  );
}

function isChanged(saved: readonly SeatPlanPart[] | undefined, drawn: readonly SeatPlanPart[]): boolean {
  return JSON.stringify(saved ?? []) !== JSON.stringify(drawn);
}

const LAYOUTS: readonly Layout[] = ['rows', 'arcs', 'table'];
/** A longer table has no room in any room. */
const MOST_AT_TABLE = 60;

/** What a plan can begin with: the seats of the delegates, or the plan of the session before. */
function Beginnings({ draft }: { readonly draft: Draft }) {
  const t = useTexts(editorTexts);
  const tSeating = useTexts(texts);
  const { http } = useConnection();
  const delegates = useSession((session) => session.delegates);
  const action = useAction();
  const [said, setSaid] = useState('');
  const seats = delegates.map(({ seat }) => seat).filter((seat) => seat !== '');
  const takeEarlier = async () => {
    const answer = await action.run(async () =>
      jsonOf<{ earlier: EarlierSeatPlan | null }>(await http('/api/seating/earlier')),
    );
    if (!answer) return;
    const { earlier } = answer;
    if (earlier) draft.replace(earlier.plan);
    setSaid(earlier ? t('takenFrom', { title: earlier.title }) : t('noEarlier'));
  };
  return (
    <Card title={t('begin')}>
      <div className={styles.beginnings}>
        <span>{t('fromSeats')}</span>
        {LAYOUTS.filter((layout) => layout !== 'table' || seats.length <= MOST_AT_TABLE).map((layout) => (
          <Button
            key={layout}
            disabled={seats.length === 0}
            onClick={() => draft.replace(proposedPlan(seats, layout, tSeating('podium')))}
          >
            {tSeating(`layout.${layout}`)}
          </Button>
        ))}
        <ActionButton gives="SetSeatPlan" disabled={action.busy} onClick={() => void takeEarlier()}>
          {t('fromEarlier')}
        </ActionButton>
      </div>
      <p role="status" className={styles.muted}>
        {said !== ''
          ? said
          : seats.length === 0
            ? tSeating('noSeats')
            : draft.parts.length > 0 && t('replaces')}
      </p>
      <ProblemNotice action={action} />
    </Card>
  );
}

const TYPES = ['rows', 'arcs', 'table', 'mark'] as const;

function PartList({ draft }: { readonly draft: Draft }) {
  const t = useTexts(editorTexts);
  const tSeating = useTexts(texts);
  const wordsOf = (part: SeatPlanPart) =>
    part.type === 'mark'
      ? t('part.mark', { text: part.text === '' ? t(`markKind.${part.kind}`) : part.text })
      : t(`part.${part.type}`, { seats: seatCount(part) });
  return (
    <>
      {draft.parts.length === 0 && <p className={styles.muted}>{t('noParts')}</p>}
      <ul className={styles.parts}>
        {draft.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
          <li key={index}>
            <Button
              kind={index === draft.chosen ? 'primary' : 'secondary'}
              aria-pressed={index === draft.chosen}
              onClick={() => draft.choose(index === draft.chosen ? null : index)}
            >
              {wordsOf(part)}
            </Button>
            <IconButton label={t('removeNamed', { part: wordsOf(part) })} onClick={() => draft.remove(index)}>
              <Trash2 aria-hidden size={18} />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.adding}>
        {TYPES.map((type) => (
          <Button
            key={type}
            kind="quiet"
            icon={<Plus aria-hidden size={18} />}
            onClick={() => draft.add(newPart(type, draft.parts, tSeating('podium')))}
          >
            {t(`addPart.${type}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

function Saving({ draft }: { readonly draft: Draft }) {
  const t = useTexts(editorTexts);
  const local = useLocalText();
  const plan = useSession((session) => session.seatPlan);
  const closed = useSession((session) => session.status === 'closed');
  const action = useCommand('SetSeatPlan');
  const give = useGive('SetSeatPlan');
  const [removing, setRemoving] = useState(false);
  const whyId = useId();
  const drawn = { parts: [...draft.parts] };
  const why = draft.parts.length === 0 ? null : whyNoPlan(drawn);
  const changed = isChanged(plan?.parts, draft.parts);
  return (
    <>
      <WhyNot id={whyId} reason={why && local(why)} />
      <div className={styles.saving}>
        <Button
          kind="quiet"
          icon={<Undo2 aria-hidden size={18} />}
          disabled={!draft.canUndo}
          onClick={draft.undo}
        >
          {t('undo')}
        </Button>
        <Button kind="quiet" disabled={!changed} onClick={() => draft.replace(plan)}>
          {t('drop')}
        </Button>
        {plan && (
          <ActionButton gives="SetSeatPlan" kind="risky" disabled={closed} onClick={() => setRemoving(true)}>
            {t('removePlan')}
          </ActionButton>
        )}
        <ActionButton
          gives="SetSeatPlan"
          kind="primary"
          disabled={action.busy || !changed || why !== null || draft.parts.length === 0 || closed}
          aria-describedby={whyId}
          onClick={() => void action.give({ type: 'SetSeatPlan', plan: drawn })}
        >
          {t('save')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
      {removing && (
        <ConfirmDialog
          gives="SetSeatPlan"
          title={t('removePlan')}
          text={t('removePlanText')}
          confirm={t('removePlan')}
          onConfirm={() => give({ type: 'SetSeatPlan', plan: null })}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
