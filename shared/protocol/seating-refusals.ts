/** What is refused of the plan of a room, in both languages. */
export const SEATING_REFUSALS = {
  'seat-plan-empty': {
    vi: 'Sơ đồ chưa có ghế nào. Hãy thêm ít nhất một hàng ghế, một vòng cung hoặc một bàn có ghế.',
    en: 'The plan has no seat yet. Add at least a row, an arc or a table with seats.',
  },
  'seat-plan-too-large': {
    vi: 'Sơ đồ có {seats} ghế, nhiều hơn mức tối đa {max} ghế. Hãy bớt hàng ghế.',
    en: 'The plan has {seats} seats, more than the {max} that are possible. Remove some rows.',
  },
  'seat-twice-in-plan': {
    vi: 'Ghế {seat} có hai lần trong sơ đồ. Hãy đặt cho mỗi ghế một số riêng.',
    en: 'Seat {seat} is in the plan twice. Give each seat a number of its own.',
  },
  'seats-overlap': {
    vi: 'Ghế {one} và ghế {other} nằm đè lên nhau. Hãy dời một khối ghế ra, hoặc tăng bán kính hay góc của vòng cung.',
    en: 'Seats {one} and {other} lie on each other. Move one of the blocks, or give the arc a larger radius or angle.',
  },
} as const;
