export const en = {
  offline: 'This needs the network. Try again once you are connected.',
  unanswered: 'The server has not answered. Try again.',
};
