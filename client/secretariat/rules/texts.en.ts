import type { Translation } from '../../i18n/texts.ts';
import type { vi } from './texts.ts';

export const en: Translation<typeof vi> = {
  intro:
    'Each vote follows the rules chosen when it opens. The built-in rules cannot be changed; make a copy that follows your rules of procedure.',
  builtIn: 'Built in',
  own: 'Own copy',
  inUse: 'Default of this session',
  id: 'Id: {{id}}',
  copy: 'Make a copy',
  copyNamed: 'Make a copy of: {{name}}',
  edit: 'Edit',
  editNamed: 'Edit: {{name}}',
  copyTitle: 'Make a copy',
  editTitle: 'Edit the rules',
  editHint: 'Changes hold for votes opened after saving; earlier votes keep their rules.',
  name: 'Name in Vietnamese',
  nameEn: 'Name in English (if any)',
  idHint: 'Id of these rules: {{id}}',
  save: 'Save the rules',
  comparison: 'Compared with the fraction',
  numerator: 'Numerator',
  denominator: 'Denominator',
  base: 'Measured against',
  source: 'Legal source',
  sourceEn: 'Legal source in English (if any)',
  wrong:
    'Write a name and the fractions: a numerator not above its denominator, a denominator of at least 1; a numerator of 0 is for the quorum only.',
  fraction: '{{comparison}} {{numerator}}/{{denominator}} of {{base}}',
  comparisons: { 'more-than': 'more than', 'at-least': 'at least' },
  bases: {
    'all-delegates': 'all delegates',
    present: 'the delegates who may vote',
    ballots: 'all ballots',
  },
  because: 'Source: {{source}}.',
  becauseSince: 'Source: {{source}}, in force from {{day}}.',
  since: 'In force from (if known)',
  quorumMode: 'When too few are present',
  quorumModes: {
    none: 'No minimum is asked for',
    warn: 'Warn and record it; votes can be taken all the same',
    refuse: 'Open no vote; a result without it at closing is void',
  },
  quorumSentence: {
    none: 'No minimum number of delegates is asked for.',
    warn: 'A warning with fewer than {{rule}} present; votes can be taken all the same.',
    refuse: 'Votes are taken when {{rule}} are present.',
  },
  withDepleted: 'Has a rule for a council with many seats empty (chosen when a vote is opened)',
  reasons: {
    conflicts: 'Reason of a conflict of interest: who is told',
    opinions: 'Reason beside an answer in an opinion poll: who is told',
  },
  reasonsLegend: 'Reasons that delegates write',
  reasonsHint: {
    conflicts: 'As the default rules of the session have it, for what is declared after saving.',
    opinions: 'As the rules of each opinion poll have it.',
  },
  reasonsKnown: { conduct: 'The chair and the secretaries only', members: 'All delegates' },
  reasonsSentence: {
    conflicts: {
      conduct:
        'Only the chair, the secretaries and whoever declares it are told; others know only that the delegate takes no part.',
      members: 'All delegates are told.',
    },
    opinions: {
      conduct: 'Only the chair and the secretaries are told.',
      members: 'All delegates are told when the result is announced.',
    },
  },
  purpose: {
    quorum: 'Quorum',
    passing: 'Resolutions and other decisions',
    removal: 'Removal of a delegate',
    depleted: 'Council with many seats empty',
    election: 'Elections',
    mayResign: 'Confidence rating: may tender resignation',
    proposeRemoval: 'Confidence rating: removal is proposed',
    noConfidence: 'Confidence vote: removal is proposed',
  },
  sentence: {
    passing: 'Adopted with {{rule}} for it.',
    removal: 'A delegate is removed with {{rule}} for it.',
    depleted: 'Adopted with {{rule}} in office for it.',
    election: 'Elected with the votes of {{rule}}.',
    mayResign: 'May tender resignation with {{rule}} being "low confidence".',
    proposeRemoval: 'Removal is proposed with {{rule}} being "low confidence".',
    noConfidence: 'Removal is proposed with {{rule}} being "no confidence".',
  },
};
