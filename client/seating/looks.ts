import {
  Armchair,
  Ban,
  Check,
  Circle,
  CircleAlert,
  CircleDashed,
  CircleMinus,
  CircleX,
  FileCheck,
  Hand,
  LifeBuoy,
  type LucideIcon,
  Mic,
  TabletSmartphone,
  Unplug,
  User,
  X,
} from 'lucide-react';

/** What is known of a seat at this moment, one thing of it: the most urgent. */
export type SeatState =
  | 'speaking'
  | 'help'
  | 'asks'
  | 'present'
  | 'present-gone'
  | 'connected'
  | 'unmarked'
  | 'absent'
  | 'excused'
  | 'suspended'
  | 'taken'
  | 'free'
  | 'missing'
  | 'missing-gone'
  | 'voted'
  | 'kept-out'
  | 'not-asked'
  | 'for'
  | 'against'
  | 'abstain'
  | 'silent';

/** How a tile is painted. With colours taken away, its border and its icon still tell it from others. */
type Tone = 'strong' | 'good' | 'warning' | 'danger' | 'plain' | 'faint' | 'empty';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** In the order in which the legend names them: what has to be looked at first. */
export const LOOKS: Readonly<Record<SeatState, Look>> = {
  speaking: { tone: 'strong', icon: Mic },
  help: { tone: 'danger', icon: LifeBuoy },
  asks: { tone: 'warning', icon: Hand },
  missing: { tone: 'danger', icon: CircleAlert },
  'missing-gone': { tone: 'danger', icon: Unplug },
  voted: { tone: 'good', icon: Check },
  for: { tone: 'strong', icon: Check },
  against: { tone: 'danger', icon: X },
  abstain: { tone: 'warning', icon: CircleMinus },
  silent: { tone: 'plain', icon: Circle },
  'kept-out': { tone: 'plain', icon: Ban },
  present: { tone: 'good', icon: Check },
  'present-gone': { tone: 'warning', icon: Unplug },
  connected: { tone: 'plain', icon: TabletSmartphone },
  unmarked: { tone: 'plain', icon: CircleDashed },
  absent: { tone: 'faint', icon: CircleX },
  excused: { tone: 'faint', icon: FileCheck },
  suspended: { tone: 'faint', icon: Ban },
  'not-asked': { tone: 'faint', icon: CircleMinus },
  taken: { tone: 'good', icon: User },
  free: { tone: 'empty', icon: Armchair },
};

export const SEAT_STATES = Object.keys(LOOKS) as readonly SeatState[];
