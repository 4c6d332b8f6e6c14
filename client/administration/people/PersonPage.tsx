import { useMemo, useState } from 'react';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useDays } from '../deeds/useDays.ts';
import { hrefOf } from '../place.ts';
import { useRegister } from '../register/register.ts';
import { MembershipHistory } from './MembershipHistory.tsx';
import { CorrectPersonDialog, RenamePersonDialog, StrikePersonDialog } from './PersonDialogs.tsx';
import { texts } from './texts.ts';

type Deed = 'correct' | 'rename' | 'strike';

/** One person: particulars, and what they were and are in which body. */
export function PersonPage({ person }: { person: RegisteredPerson }) {
  const t = useTexts(texts);
  const days = useDays();
  const memberships = useRegister((state) => state.memberships);
  const own = useMemo(
    () => memberships.filter(({ personId }) => personId === person.id),
    [memberships, person.id],
  );
  const [shown, setShown] = useState<Deed | null>(null);
  const hide = () => setShown(null);
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
            [t('struckBecause'), person.struck && days.grounds(person.struck)],
          ]}
        />
        {!person.struck && (
          <FootBar>
            <Button kind="quiet" onClick={() => setShown('strike')}>
              {t('strike')}
            </Button>
            <Button kind="quiet" onClick={() => setShown('rename')}>
              {t('rename')}
            </Button>
            <Button onClick={() => setShown('correct')}>{t('correct')}</Button>
          </FootBar>
        )}
      </Card>
      <Card title={t('history')}>
        <MembershipHistory memberships={own} />
      </Card>
      {shown === 'correct' && <CorrectPersonDialog person={person} onClose={hide} />}
      {shown === 'rename' && <RenamePersonDialog person={person} onClose={hide} />}
      {shown === 'strike' && <StrikePersonDialog person={person} onClose={hide} />}
    </Screen>
  );
}
