export const en = {
  heading: 'Recused: conflict of interest',
  none: 'No delegate has declared one.',
  declare: 'Record a conflict of interest',
  record: 'Record',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw the declaration of {{name}}',
  withdrawTitle: 'Withdraw the conflict of interest?',
  withdrawText: '{{name}} may vote on this item again. The withdrawal goes into the log.',
  voting: 'This item is being voted on',
  search: 'Find a delegate',
  choose: 'Choose {{name}}',
  another: 'Choose somebody else',
  reasonHint:
    'The delegate is recused from votes on this item. The reason goes into the log and the minutes.',
  knows: {
    conduct:
      'During the session only the chair, the secretaries and this delegate know the reason; others know only that the delegate takes no part.',
    members: 'By the rules of this session all delegates are told this reason.',
  },
};
