export const en = {
  heading: 'Counters: confirm the count',
  enteredBy:
    '{{name}} entered this at {{time}}. Compare it with what was counted, then confirm it, or send it back with a reason.',
  confirm: 'Confirm',
  confirmTitle: 'Confirm this count?',
  confirmText: 'The vote ends with these numbers. The secretariat announces the result later.',
  sendBack: 'Send back',
  sendBackTitle: 'Send the count back',
  sendBackHint: 'The secretaries see the reason, count and enter it again.',
};
