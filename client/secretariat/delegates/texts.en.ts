export const en = {
  more: '{{count}} more match; type more letters.',
};
