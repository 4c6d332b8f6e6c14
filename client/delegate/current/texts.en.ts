export const en = {
  step: 'Step: {{step}}',
  now: 'Under way: {{number}}. {{title}}',
  back: 'Back to this item',
};
