export const en = {
  declare: 'Declare a conflict of interest',
  text: 'You will be recused from votes on this item. The reason goes into the record of the session.',
  knows: {
    conduct:
      'Only the chair and the secretaries are told the reason. Other delegates are told only that you take no part in votes on this item.',
    members: 'By the rules of this session all delegates are told this reason.',
  },
  confirm: 'Declare',
  declared: 'Conflict of interest declared: recused from the vote',
  withdraw: 'Withdraw it',
  withdrawTitle: 'Withdraw the declared conflict of interest?',
  withdrawText: 'You will vote on this item again.',
};
