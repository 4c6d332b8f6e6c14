import { useMemo, useState } from 'react';
import { findPerson } from '#shared/register/find.ts';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AccountCard } from '../accounts/AccountCard.tsx';
import { useAccounts } from '../accounts/useAccounts.ts';
import { texts as deedTexts } from '../deeds/texts.ts';
import { useDays } from '../deeds/useDays.ts';
import { hrefOf } from '../place.ts';
import { mergedInto, namedApart } from '../register/people.ts';
import { useRegister } from '../register/register.ts';
import { MembershipHistory } from './MembershipHistory.tsx';
import { MergePersonDialog } from './MergePersonDialog.tsx';
import { CorrectPersonDialog, RenamePersonDialog, StrikePersonDialog } from './PersonDialogs.tsx';
import { texts } from './texts.ts';

type Deed = 'correct' | 'rename' | 'merge' | 'strike';

/** One person: particulars, and what they were and are in which body. */
export function PersonPage({ person }: { person: RegisteredPerson }) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const days = useDays();
  const accounts = useAccounts();
  const state = useRegister((register) => register);
  const { memberships } = state;
  const own = useMemo(
    () => memberships.filter(({ personId }) => personId === person.id),
    [memberships, person.id],
  );
  const [shown, setShown] = useState<Deed | null>(null);
  const hide = () => setShown(null);
  const others = useMemo(() => mergedInto(state).get(person.id) ?? [], [state, person.id]);
  const into = person.merged && findPerson(state, person.merged.into);
  const former = person.formerNames.map(({ name, before }) =>
    t('formerName', { name, before: formatDay(before) }),
  );
  return (
    <Screen>
      <TextLink href={hrefOf('people')}>{t('back')}</TextLink>
      <Card title={person.name} aside={person.struck && <Badge tone="bad">{t('struck')}</Badge>}>
        <FactList
          facts={[
            [t('distinctionShort'), person.distinction],
            [t('title'), person.title],
            [t('formerNames'), former.join('; ')],
            [t('mergedFrom'), others.map(namedApart).join('; ')],
            [t('mergedBecause'), person.merged && days.grounds(person.merged)],
            [t('struckBecause'), person.struck && days.grounds(person.struck)],
          ]}
        />
        {into && (
          <Notice
            kind="info"
            action={
              <TextLink href={hrefOf('people', into.id)}>{t('toMerged', { name: into.name })}</TextLink>
            }
          >
            {t('mergedInto', { name: namedApart(into) })}
          </Notice>
        )}
        {!person.struck && !person.merged && (
          <FootBar>
            <Button kind="quiet" onClick={() => setShown('strike')}>
              {t('strike')}
            </Button>
            <Button kind="quiet" onClick={() => setShown('merge')}>
              {t('merge')}
            </Button>
            <Button kind="quiet" onClick={() => setShown('rename')}>
              {t('rename')}
            </Button>
            <Button onClick={() => setShown('correct')}>{t('correct')}</Button>
          </FootBar>
        )}
      </Card>
      <AccountCard owner={accounts.ownerOf(person.id)} onChanged={accounts.refresh} />
      <ProblemNotice action={accounts} unanswered={tDeeds('unanswered')} />
      <Card title={t('history')}>
        <MembershipHistory memberships={own} />
      </Card>
      {shown === 'correct' && <CorrectPersonDialog person={person} onClose={hide} />}
      {shown === 'rename' && <RenamePersonDialog person={person} onClose={hide} />}
      {shown === 'merge' && <MergePersonDialog person={person} onClose={hide} />}
      {shown === 'strike' && <StrikePersonDialog person={person} onClose={hide} />}
    </Screen>
  );
}
