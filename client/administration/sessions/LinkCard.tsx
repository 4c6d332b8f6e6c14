import { useState } from 'react';
import type { ConfirmLinks, LinkProposal, LinkProposals } from '#shared/protocol/register/http.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { RegisteredSession } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ids } from '../deeds/ids.ts';
import { ConfirmedCard } from './ConfirmedCard.tsx';
import { type Chosen, LinkRow } from './LinkRow.tsx';
import { texts } from './texts.ts';
import { useConfirmed } from './useConfirmed.ts';

/** Who the delegates of a session are in the register, of whom that is not known yet: proposed, looked at, and confirmed by a person. */
export function LinkCard({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const { answer, action, confirm } = useConfirmed<LinkProposals>(
    `/api/register/sessions/${session.id}/people`,
  );
  const proposals = answer?.proposals ?? [];
  const choiceOf = (proposal: LinkProposal) => chosen[proposal.delegateId] ?? proposedFor(proposal);
  const open = proposals.filter((proposal) => choiceOf(proposal).is === '').length;
  const links = proposals.flatMap((proposal) => linkOf(proposal, choiceOf(proposal)));
  const onConfirm = () => {
    if (answer) void confirm({ basedOn: answer.basedOn, links } satisfies ConfirmLinks, () => setChosen({}));
  };
  return (
    <ConfirmedCard
      title={t('link.title')}
      action={action}
      whyNot={open > 0 ? t('link.open', { count: open }) : links.length === 0 ? t('link.none') : null}
      confirm={t('link.confirm', { count: links.length })}
      primary
      onConfirm={onConfirm}
    >
      {answer && (
        <>
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
        </>
      )}
    </ConfirmedCard>
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
