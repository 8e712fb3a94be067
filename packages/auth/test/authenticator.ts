import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest()
const base64url = (data: Uint8Array): string => Buffer.from(data).toString('base64url')

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>

/** The head of an item (RFC 8949): its kind, and a number of up to 16 bits. */
function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value])
  if (value < 256) return Buffer.from([(kind << 5) | 24, value])
  return Buffer.from([(kind << 5) | 25, value >> 8, value & 255])
}

/** As much CBOR as a key needs: whole numbers, bytes, text and maps. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const text = Buffer.from(value)
    return Buffer.concat([head(3, text.length), text])
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const pairs = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

/** What a test may have a browser or a key do wrong. */
export type Wrongs = {
  readonly origin?: string
  readonly challenge?: string
  readonly rpID?: string
  readonly type?: string
  readonly credentialId?: string
  readonly forgedSignature?: boolean
}
type Asked = { readonly challenge: string }

/** A security key made of software: one key pair, one counter, and the browser around it. */
export class SoftwareKey {
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #id = randomBytes(32)
  readonly #origin: string
  readonly #flags: number
  /** How often it says that it was used; a test may turn it back. */
  counter = 0

  constructor(origin: string, options: { readonly verifiesItsUser?: boolean } = {}) {
    this.#origin = origin
    this.#flags = PRESENT | (options.verifiesItsUser === false ? 0 : VERIFIED)
  }

  get credentialId(): string {
    return base64url(this.#id)
  }

  /** Answers a request to make a passkey. */
  create({ challenge }: Asked, wrongs: Wrongs = {}) {
    const size = Buffer.alloc(2)
    size.writeUInt16BE(this.#id.length)
    const key = Buffer.concat([Buffer.alloc(16), size, this.#id, this.#publicKey()])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.#data(WITH_KEY, wrongs, key)],
    ])
    return this.#answer(wrongs, {
      clientDataJSON: base64url(this.#clientData('webauthn.create', challenge, wrongs)),
      attestationObject: base64url(cbor(attestation)),
      transports: ['internal'],
    })
  }

  /** Answers a request to sign in. */
  get({ challenge }: Asked, wrongs: Wrongs = {}) {
    this.counter += 1
    const data = this.#data(0, wrongs)
    const client = this.#clientData('webauthn.get', challenge, wrongs)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#pair.privateKey)
    if (wrongs.forgedSignature) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    return this.#answer(wrongs, {
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(signature),
    })
  }

  #answer<R>({ credentialId = this.credentialId }: Wrongs, response: R) {
    return {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    }
  }

  #clientData(type: string, challenge: string, wrongs: Wrongs): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false, ...wrongs }),
    )
  }

  #data(more: number, wrongs: Wrongs, rest: Uint8Array = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    const host = sha256(wrongs.rpID ?? new URL(this.#origin).hostname)
    return Buffer.concat([host, Buffer.from([this.#flags | more]), count, rest])
  }

  /** The public key as COSE has it: an elliptic curve key, for ES256, on P-256. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' })
    const key: [number, Cbor][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]
    return cbor(new Map(key))
  }
}
