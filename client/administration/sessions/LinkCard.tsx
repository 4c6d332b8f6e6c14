import { useEffect, useId, useState } from 'react';
import type { ConfirmLinks, LinkProposal, LinkProposals } from '#shared/protocol/register/http.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { RegisteredSession } from '#shared/register/state.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ids } from '../deeds/ids.ts';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post, read, refresh, useKnown } from '../register/register.ts';
import { type Chosen, LinkRow } from './LinkRow.tsx';
import { texts } from './texts.ts';

/** Who the delegates of a session are in the register, of whom that is not known yet: proposed, looked at, and confirmed by a person. */
export function LinkCard({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const whyId = useId();
  const seq = useKnown(({ answer }) => answer?.seq);
  const [answer, setAnswer] = useState<LinkProposals | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const action = useAction();
  const { run } = action;
  const path = `/api/register/sessions/${session.id}/people`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed anew with another state of the register
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const found = await read<LinkProposals>(path);
      if (wanted) setAnswer(found);
    });
    return () => {
      wanted = false;
    };
  }, [path, seq]);
  if (answer === null) {
    return (
      <Card title={t('link.title')}>
        <p role="status">{tCommon('loading')}</p>
        <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      </Card>
    );
  }
  const { proposals, basedOn } = answer;
  const choiceOf = (proposal: LinkProposal) => chosen[proposal.delegateId] ?? proposedFor(proposal);
  const open = proposals.filter((proposal) => choiceOf(proposal).is === '').length;
  const links = proposals.flatMap((proposal) => linkOf(proposal, choiceOf(proposal)));
  const confirm = () =>
    run(async () => {
      const confirmed: ConfirmLinks = { basedOn, links };
      try {
        await post(path, confirmed);
        setChosen({});
      } finally {
        // Also where it was refused: what is shown is then no longer so.
        setAnswer(await read<LinkProposals>(path));
        await refresh();
      }
    });
  return (
    <Card title={t('link.title')}>
      <p>{t('link.text')}</p>
      <RowList gap="medium">
        {proposals.map((proposal) => (
          <LinkRow
            key={proposal.delegateId}
            proposal={proposal}
            chosen={choiceOf(proposal)}
            onChange={(choice) => setChosen({ ...chosen, [proposal.delegateId]: choice })}
          />
        ))}
      </RowList>
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      <FootBar hint={<WhyNot id={whyId} reason={open > 0 ? t('link.open', { count: open }) : null} />}>
        <Button
          kind="primary"
          disabled={action.busy || open > 0 || links.length === 0}
          aria-describedby={whyId}
          onClick={() => void confirm()}
        >
          {t('link.confirm', { count: links.length })}
        </Button>
      </FootBar>
    </Card>
  );
}

function proposedFor({ proposed, distinction }: LinkProposal): Chosen {
  return { is: proposed ?? '', distinction };
}

/** None for whoever is to be asked about later. */
function linkOf(
  { delegateId, name, title }: LinkProposal,
  { is, distinction }: Chosen,
): ConfirmLinks['links'] {
  if (is === 'later' || is === '') return [];
  if (is !== 'new') return [{ delegateId, person: PersonId.parse(is) }];
  return [{ delegateId, person: { id: ids.person(), name, distinction: distinction.trim(), title } }];
}
