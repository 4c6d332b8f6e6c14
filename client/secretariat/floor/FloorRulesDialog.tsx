import { useId, useState } from 'react';
import {
  type FloorRules,
  MAX_SPEECH_SECONDS,
  MIN_SPEECH_SECONDS,
  QueueOrder,
  SpokenKind,
} from '#shared/protocol/floor.ts';
import { DEFAULT_ANSWER_SECONDS } from '#shared/session/floor/default-rules.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCountdown } from '../../ui/countdown.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Floor.module.css';
import { secondsOf } from './minutes-text.ts';
import { texts } from './texts.ts';

/** In the order in which councils write them. */
const KINDS = ['main', 'again', 'rebuttal', 'interposed', 'point-of-order', 'explanation'] as const;

/** How long each kind of speech may take in this session, and who is called first. */
export function FloorRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const tCommon = useTexts(commonTexts);
  const rules = useSession((session) => session.floorRules);
  const [times, setTimes] = useState(() => textsOf(rules));
  const [answer, setAnswer] = useState(() => formatCountdown(rules.seconds.answer ?? DEFAULT_ANSWER_SECONDS));
  const [order, setOrder] = useState(rules.order);
  const action = useCommand('SetFloorRules');
  const formId = useId();
  const whyId = useId();
  const answerSeconds = secondsOf(answer, MIN_SPEECH_SECONDS, MAX_SPEECH_SECONDS);
  const spoken = secondsIn(times);
  const seconds = spoken && answerSeconds !== null ? { ...spoken, answer: answerSeconds } : null;
  const save = async () => {
    if (seconds && (await action.give({ type: 'SetFloorRules', rules: { seconds, order } }))) onClose();
  };
  return (
    <Dialog
      title={t('rules.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="SetFloorRules"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || seconds === null}
            aria-describedby={whyId}
          >
            {t('rules.save')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t('rules.hint')}</p>
        <div className={styles.times}>
          {KINDS.map((kind) => (
            <TextField
              key={kind}
              label={tFloor(`kind.${kind}`)}
              value={times[kind]}
              inputMode="numeric"
              required
              onChange={(text) => setTimes((before) => ({ ...before, [kind]: text }))}
            />
          ))}
          <TextField
            label={tFloor('answer')}
            value={answer}
            inputMode="numeric"
            required
            onChange={setAnswer}
          />
        </div>
        <SelectField
          label={t('rules.order')}
          hint={t('rules.orderHint')}
          value={order}
          options={QueueOrder.options.map((value) => ({ value, label: t(`rules.orders.${value}`) }))}
          onChange={(value) => setOrder(QueueOrder.parse(value))}
        />
      </form>
      <WhyNot id={whyId} reason={seconds === null ? t('rules.noTime') : null} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}

type Times = Readonly<Record<SpokenKind, string>>;

function textsOf({ seconds }: FloorRules): Times {
  const text = (kind: SpokenKind) => formatCountdown(seconds[kind]);
  return {
    ...{ main: text('main'), again: text('again'), rebuttal: text('rebuttal') },
    ...{ interposed: text('interposed'), explanation: text('explanation') },
    'point-of-order': text('point-of-order'),
  };
}

/** null where one of them is no time. */
function secondsIn(times: Times): FloorRules['seconds'] | null {
  const read: Partial<Record<SpokenKind, number>> = {};
  for (const kind of SpokenKind.options) {
    const seconds = secondsOf(times[kind], MIN_SPEECH_SECONDS, MAX_SPEECH_SECONDS);
    if (seconds === null) return null;
    read[kind] = seconds;
  }
  return read as FloorRules['seconds'];
}
