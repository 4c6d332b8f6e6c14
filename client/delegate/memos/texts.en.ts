export const en = {
  region: 'Messages not seen yet',
  from: { secretariat: 'The secretariat', chair: 'The chair' },
  for: { all: 'to everybody', unit: 'to your group or committee', you: 'to you alone', sent: 'sent' },
  facts: '{{from}} {{for}}, {{time}}',
  seen: 'Seen',
  more: '{{count}} more messages not seen.',
  waits: 'New messages: {{count}}. They appear once you close this vote.',
  told: 'The secretariat knows that this has come and that it was seen.',
  thread: {
    heading: 'With the secretariat',
    none: 'Nothing yet. Only the secretariat reads this.',
    label: 'Write to the secretariat',
    send: 'Send',
    me: 'Chair',
    unread: 'not seen',
    read: 'seen',
  },
};
