import { type ClockReading, decodeHlc, encodeHlc, tick, witness } from '#shared/annotations/clock.ts';
import { type DeviceId, Hlc } from '#shared/protocol/annotations.ts';

/** Makes the stamps of a device. The next one comes after all that it made and saw. */
export class Stamps {
  #deviceId: DeviceId;
  #clock: ClockReading;
  readonly #newDeviceId: () => DeviceId;

  constructor(deviceId: DeviceId, clock: ClockReading, newDeviceId: () => DeviceId) {
    this.#deviceId = deviceId;
    this.#clock = clock;
    this.#newDeviceId = newDeviceId;
  }

  get deviceId(): DeviceId {
    return this.#deviceId;
  }

  get clock(): ClockReading {
    return { wall: this.#clock.wall, counter: this.#clock.counter };
  }

  /** @param nowMs the server's clock, as far as the device knows it. */
  next(nowMs: number): Hlc {
    this.#clock = tick(this.#clock, nowMs);
    return Hlc.parse(encodeHlc({ ...this.#clock, deviceId: this.#deviceId }));
  }

  saw(hlc: Hlc): void {
    this.#clock = witness(this.#clock, decodeHlc(hlc));
  }

  /**
   * Stamps by another name from now on. A later stamp by the same name replaces an earlier one unasked; by a new name it
   * replaces only what it names.
   */
  takeNewName(): void {
    this.#deviceId = this.#newDeviceId();
  }

  /** Goes on under a new name, so that the clock can go back as well. */
  startAnew(nowMs: number): void {
    this.takeNewName();
    this.#clock = { wall: nowMs, counter: 0 };
  }
}
