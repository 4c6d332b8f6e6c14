import { useId } from 'react';
import { BodyKind } from '#shared/protocol/register/bodies.ts';
import type { OfficeFounding } from '#shared/protocol/register/commands.ts';
import type { FoundingProposal } from '#shared/protocol/register/http.ts';
import { DayField } from '../../forms/DayField.tsx';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Emblem } from '../../ui/Emblem.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { particularsOf, usualRuleSet } from '../bodies/body-draft.ts';
import { texts as bodyTexts } from '../bodies/texts.ts';
import { ids, useNewId } from '../deeds/ids.ts';
import { texts as deedTexts } from '../deeds/texts.ts';
import { useDraft } from '../deeds/useDraft.ts';
import { found } from '../gate/gate.ts';
import { NOBODY, particularsOf as personParticulars } from '../people/person-draft.ts';
import styles from './Founding.module.css';
import { texts } from './texts.ts';

/** What can stand by itself: the others are a part of one. */
const FIRST_BODIES = BodyKind.extract(['council', 'party-committee', 'other']).options;
type FirstBody = (typeof FIRST_BODIES)[number];

interface FoundingScreenProps {
  readonly code: string;
  /** From the first session of a server that ran before there was an office. */
  readonly proposal: FoundingProposal | null;
}

/** The first thing anybody does with a new server: names the office, its first body and who administers it. */
export function FoundingScreen({ code, proposal }: FoundingScreenProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tBodies = useTexts(bodyTexts);
  const tDeeds = useTexts(deedTexts);
  const action = useAction();
  const whyId = useId();
  const { draft, change } = useDraft(() => ({
    office: proposal?.name ?? '',
    kind: FIRST_BODIES.find((kind) => kind === proposal?.body.kind) ?? ('council' as FirstBody),
    body: proposal?.body.name ?? '',
    from: '',
    name: '',
    title: '',
  }));
  const [bodyId, personId, appointmentId] = [
    useNewId(ids.body),
    useNewId(ids.person),
    useNewId(ids.appointment),
  ];
  const complete = [draft.office, draft.body, draft.from, draft.name].every((text) => text.trim() !== '');
  const founding: OfficeFounding = {
    name: draft.office.trim(),
    body: particularsOf(bodyId, {
      kind: draft.kind,
      parent: null,
      name: draft.body,
      superior: '',
      symbol: '',
      ruleSetId: proposal?.body.ruleSetId ?? usualRuleSet(draft.kind),
      membersReadPast: undefined,
      from: draft.from,
      until: '',
    }),
    administrator: personParticulars(personId, { ...NOBODY, name: draft.name, title: draft.title }),
    appointmentId,
  };
  return (
    <main className={styles.page}>
      <Screen width="settings">
        <header className={styles.header}>
          <Emblem size={56} />
          <div>
            <h1>{t('title')}</h1>
            <p className={styles.muted}>{t('intro')}</p>
          </div>
        </header>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !action.busy) void action.run(() => found({ code, founding }));
          }}
        >
          <Card title={t('office')}>
            <TextField
              label={t('officeName')}
              hint={t('officeHint')}
              value={draft.office}
              onChange={(office) => change({ office })}
              maxLength={200}
              required
            />
          </Card>
          <Card title={t('body')}>
            <SelectField
              label={tBodies('kindLabel')}
              value={draft.kind}
              options={FIRST_BODIES.map((value) => ({ value, label: tBodies(`kind.${value}`) }))}
              onChange={(chosen) =>
                change({ kind: FIRST_BODIES.find((kind) => kind === chosen) ?? draft.kind })
              }
            />
            <TextField
              label={t('bodyName')}
              hint={t('bodyHint')}
              value={draft.body}
              onChange={(body) => change({ body })}
              maxLength={200}
              required
            />
            <DayField
              label={t('bodyFrom')}
              hint={t('bodyFromHint')}
              value={draft.from}
              onChange={(from) => change({ from })}
              required
            />
          </Card>
          <Card title={t('administrator')}>
            <TextField
              label={t('administratorName')}
              hint={t('administratorHint')}
              value={draft.name}
              onChange={(name) => change({ name })}
              maxLength={120}
              autoComplete="name"
              required
            />
            <TextField
              label={t('administratorTitle')}
              value={draft.title}
              onChange={(title) => change({ title })}
              maxLength={200}
            />
          </Card>
          <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
          <FootBar hint={<WhyNot id={whyId} reason={complete ? null : t('missing')} />}>
            <Button
              kind="primary"
              size="large"
              type="submit"
              disabled={action.busy || !complete}
              aria-describedby={whyId}
            >
              {action.busy ? tCommon('loading') : t('found')}
            </Button>
          </FootBar>
        </form>
        <LanguageSwitch />
      </Screen>
    </main>
  );
}
