import { useState } from 'react';
import type { Body } from '#shared/register/state.ts';
import { DEFAULT_FLOOR_RULES } from '#shared/session/floor/default-rules.ts';
import { BUILT_IN_RULE_SETS } from '#shared/voting/rule-sets.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useDays } from '../deeds/useDays.ts';
import { hrefOf } from '../place.ts';
import { bodyNamed } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { CorrectBodyDialog, EndBodyDialog } from './BodyDialogs.tsx';
import { BodyFloorRulesDialog } from './BodyFloorRulesDialog.tsx';
import { texts } from './texts.ts';
import { useTimesText } from './useTimesText.ts';

/** The particulars of a body. */
export function BodyCard({ body }: { body: Body }) {
  const t = useTexts(texts);
  const local = useLocalText();
  const days = useDays();
  const parent = useRegister((state) => bodyNamed(state, body.parent)?.name ?? '');
  const [shown, setShown] = useState<'correct' | 'end' | 'floor' | null>(null);
  const hide = () => setShown(null);
  const times = useTimes(body);
  const rules = BUILT_IN_RULE_SETS.find(({ id }) => id === body.ruleSetId);
  return (
    <Card title={body.name} aside={<TextLink href={hrefOf('members', body.id)}>{t('toMembers')}</TextLink>}>
      <FactList
        facts={[
          [t('kindLabel'), t(`kind.${body.kind}`)],
          [t('parent'), parent],
          [t('superior'), body.superior],
          [t('symbol'), body.symbol],
          [t('ruleSet'), rules ? local(rules.name) : body.ruleSetId],
          [t('pastSessions'), body.membersReadPast ? t('membersReadPast') : ''],
          [t('floorRules'), times],
          [t('floorRulesBecause'), body.floorRules && days.grounds(body.floorRules)],
          [t('inForce'), days.range(body)],
          [t('endedBecause'), body.ended && days.grounds(body.ended)],
        ]}
      />
      <FootBar>
        {body.until === null && (
          <Button kind="quiet" onClick={() => setShown('end')}>
            {t('end')}
          </Button>
        )}
        <Button onClick={() => setShown('floor')}>{t('setFloorRules')}</Button>
        <Button onClick={() => setShown('correct')}>{t('correct')}</Button>
      </FootBar>
      {shown === 'correct' && <CorrectBodyDialog body={body} onClose={hide} />}
      {shown === 'floor' && <BodyFloorRulesDialog body={body} onClose={hide} />}
      {shown === 'end' && <EndBodyDialog body={body} onClose={hide} />}
    </Card>
  );
}

/** What sessions of the body begin with, and whether it is the body's own. */
function useTimes({ floorRules }: Body): string {
  const t = useTexts(texts);
  const times = useTimesText(floorRules?.rules ?? DEFAULT_FLOOR_RULES);
  return floorRules === null ? t('floorRulesUsual', { times }) : times;
}
