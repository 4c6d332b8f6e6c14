import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../client/secretariat/open-poll/draft.ts';
import { fewVoters } from '../../../client/secretariat/open-poll/few-voters.ts';
import { aSession, aSitting } from '../session/builder.ts';
import { a, d } from '../session/samples.ts';

const draft = (changes: object = {}) => ({
  ...newDraft({ agendaItemId: a(1), documentId: null, ruleSetId: 'vn-hdnd' }),
  title: 'Bỏ phiếu kín',
  form: 'secret' as const,
  ...changes,
});
const sitting = (delegates: number) =>
  aSession().withDelegates(delegates).withAgenda(2).opened().allPresent();

describe('a secret vote of so few that its result may tell who voted how', () => {
  it('is one of fewer than five', () => {
    expect(fewVoters(sitting(5).state, draft())).toBeNull();
    expect(fewVoters(sitting(4).state, draft())).toBe(4);
    expect(fewVoters(sitting(1).state, draft())).toBe(1);
  });

  it('on paper too, and no vote that is open by name or by hand', () => {
    expect(fewVoters(aSitting().state, draft({ form: 'paper' }))).toBe(3);
    for (const form of ['open', 'hands-counted', 'hands-by-name', 'opinion']) {
      expect(fewVoters(aSitting().state, draft({ form }))).toBeNull();
    }
  });

  it('counts neither who is absent nor who is kept out', () => {
    const six = sitting(6);
    expect(fewVoters(six.state, draft())).toBeNull();
    expect(fewVoters(six.marked('absent', d(1), d(2)).state, draft())).toBe(4);
    expect(fewVoters(six.state, draft({ recused: [d(1), d(2), d(3), d(4), d(5)] }))).toBe(1);
    const conflicted = six.declaring(d(1), a(1)).declaring(d(2), a(1));
    expect(fewVoters(conflicted.state, draft())).toBe(4);
  });

  it('says nothing where nobody could vote: no such vote opens', () => {
    expect(fewVoters(sitting(2).state, draft({ recused: [d(1), d(2)] }))).toBeNull();
  });
});
