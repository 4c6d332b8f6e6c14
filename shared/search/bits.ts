/** Writes numbers bit by bit, the most significant bit first. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  #length = 0;
  #pending = 0;
  #free = 8;

  /** @param value below 2^count. @param count 0 to 24. */
  bits(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1) {
      this.#pending = (this.#pending << 1) | ((value >> bit) & 1);
      this.#free -= 1;
      if (this.#free === 0) this.#flush();
    }
  }

  /** Rice code (R. F. Rice, 1979) of a value from 0: short where values are about 2^k. */
  rice(value: number, k: number): void {
    for (let high = value >> k; high > 0; high -= 1) this.bits(1, 1);
    this.bits(0, 1);
    this.bits(value & ((1 << k) - 1), k);
  }

  /** Fills up the byte that was begun. */
  align(): void {
    if (this.#free === 8) return;
    this.#pending <<= this.#free;
    this.#flush();
  }

  /** A whole number from 0, seven bits a byte (LEB128). Only between bytes. */
  varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#byte((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.#byte(rest);
  }

  /** Only between bytes. */
  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#byte(byte);
  }

  get length(): number {
    return this.#length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.align();
    return this.#bytes.slice(0, this.#length);
  }

  #flush(): void {
    const byte = this.#pending & 0xff;
    this.#pending = 0;
    this.#free = 8;
    this.#byte(byte);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what BitWriter wrote. Past the end it reads zeros, and `ended` says so: damaged bytes never make it run on. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** In bits. */
  #at: number;
  readonly #end: number;

  /** @param from in bytes. */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from * 8;
    this.#end = bytes.length * 8;
  }

  /** In bytes; only between bytes. */
  get at(): number {
    return this.#at >> 3;
  }

  get ended(): boolean {
    return this.#at > this.#end;
  }

  skip(bytes: number): void {
    this.#at += bytes * 8;
  }

  /** @param count 0 to 24. */
  bits(count: number): number {
    if (count === 0) return 0;
    const value = this.#window() >>> (32 - count);
    this.#at += count;
    return value;
  }

  rice(k: number): number {
    let high = 0;
    for (;;) {
      const ones = Math.clz32(~this.#window());
      if (ones < 24) {
        high += ones;
        this.#at += ones + 1;
        break;
      }
      high += 24;
      this.#at += 24;
      if (this.ended) break;
    }
    return (high << k) | this.bits(k);
  }

  /** At least the next 24 bits, from the most significant one down. Past the end there are zeros. */
  #window(): number {
    const byte = this.#at >> 3;
    const bytes = this.#bytes;
    const next =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return next << (this.#at & 7);
  }

  varint(): number {
    let value = 0;
    let factor = 1;
    for (let index = 0; index < 8; index += 1) {
      const byte = this.bits(8);
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 128;
    }
    return value;
  }

  raw(length: number): Uint8Array {
    const from = this.at;
    this.skip(length);
    return this.#bytes.subarray(from, from + length);
  }
}
